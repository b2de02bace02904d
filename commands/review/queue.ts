import { answered } from '#core/answer.ts'
import { type Brief, list, paragraph, quiet } from '#core/brief.ts'
import { footer } from '#core/clocks.ts'
import type { Desk, Typed } from '#core/command.ts'
import { pageActions, pageOf, windowOf } from '#core/pages.ts'
import { sourceSpans, suggestionLine } from '../correct/lines.ts'
import { askerSpan } from '../digests/places.ts'
import { nothingKept } from '../kept.ts'
import { sliceOf } from '../lists/slice.ts'
import type { ReviewGiven } from './options.ts'

/** As many as have a button of their own below the list. */
const SIZE = 5

/** Suggestions that wait for a decision, oldest first. */
export async function queue({ page }: ReviewGiven, desk: Desk, typed: Typed): Promise<Brief> {
  const { keeping, words } = desk
  const { review, label } = words.suggestions
  if (!keeping) return nothingKept(review.unit, desk)
  const all = await keeping.corrections.queue('open')
  const place = pageOf(all.length, { page, size: SIZE, unit: review.unit, words })
  const { rows } = sliceOf(all, windowOf(page, SIZE))
  return answered({
    title: review.queue(all.length),
    summary: review.queueSummary(all.length),
    blocks:
      rows.length === 0
        ? [paragraph([review.queueSummary(0)])]
        : [
            paragraph([quiet(review.unchecked)]),
            list(
              rows.map((one) =>
                suggestionLine(one, desk, [
                  [words.frame.headed(label.source), ...sourceSpans(one.source, desk)],
                  [words.frame.headed(label.by), askerSpan(one.by, desk)],
                ]),
              ),
            ),
          ],
    page: place,
    actions: [
      ...rows.map(({ id }) => ({ label: review.button.open(id), command: `review show ${id}` })),
      { label: review.button.overlays, command: 'review overlays' },
      ...pageActions(place, 'review', typed, words),
    ],
    footer: footer(desk),
    seenBy: 'asker',
  })
}
