import { answered } from '#core/answer.ts'
import { type Brief, type Line, list, paragraph, strong } from '#core/brief.ts'
import { footer } from '#core/clocks.ts'
import type { Desk, Typed } from '#core/command.ts'
import type { Overlay } from '#core/corrections.ts'
import { dayOf } from '#core/edtf.ts'
import { Mistake } from '#core/errors.ts'
import { pageActions, pageOf, windowOf } from '#core/pages.ts'
import { sentenceLine } from '#core/sentence.ts'
import { askerSpan } from '../digests/places.ts'
import { keptOf, nothingKept } from '../kept.ts'
import { sliceOf } from '../lists/slice.ts'
import type { ReviewGiven } from './options.ts'

const SIZE = 8

/** Approved corrections, newest first, and what became of each. */
export async function overlays({ page }: ReviewGiven, desk: Desk, typed: Typed): Promise<Brief> {
  const { keeping, words } = desk
  const { overlays: said, review } = words.suggestions
  if (!keeping) return nothingKept(review.button.overlays, desk)
  const all = await keeping.corrections.overlays()
  const place = pageOf(all.length, { page, size: SIZE, unit: said.unit, words })
  const { rows } = sliceOf(all, windowOf(page, SIZE))
  return answered({
    title: said.title(all.length),
    summary: said.summary(all.length),
    blocks: [
      rows.length === 0
        ? paragraph([said.summary(0)])
        : list(rows.map((one) => overlayLine(one, desk))),
    ],
    page: place,
    actions: [
      ...rows.filter(isWithdrawable).map(({ id }) => ({
        label: said.withdraw(id),
        command: `review withdraw ${id}`,
        tone: 'danger' as const,
      })),
      ...(all.some(({ state }) => state === 'active')
        ? [{ label: review.button.export, command: 'review export' }]
        : []),
      ...pageActions(place, 'review', typed, words),
    ],
    footer: footer(desk),
    seenBy: 'asker',
  })
}

/** What is applied, or would be but for a change in the pack. */
const isWithdrawable = ({ state }: Overlay): boolean => state === 'active' || state === 'conflict'

function overlayLine(one: Overlay, desk: Desk): Line {
  const { words } = desk
  const said = words.suggestions.overlays
  const day = (at: string) => words.shortDate(dayOf(new Date(at)))
  return [
    strong(one.id),
    ' · ',
    ...one.records.flatMap(({ part, id }): Line => [{ code: `${part} ${id}` }, ' ']),
    '· ',
    strong(said.state[one.state]),
    ...(one.changedAt === undefined ? [] : [words.frame.bracketed(day(one.changedAt))]),
    ' · ',
    `${said.approvedBy} `,
    askerSpan(one.approvedBy, desk),
    ' · ',
    day(one.approvedAt),
  ]
}

/** Takes an approved correction back. @throws Denied when it is none any more */
export async function withdraw({ id }: ReviewGiven, desk: Desk): Promise<Brief> {
  const { words, asker } = desk
  const { overlays: said, review } = words.suggestions
  const { corrections } = keptOf(desk)
  const actions = [{ label: review.button.overlays, command: 'review overlays' }]
  if (id === undefined) throw new Mistake(said.missing, { actions })
  const wanted = id.trim().toLowerCase()
  const known = (await corrections.overlays()).some((one) => one.id === wanted)
  if (!known) throw new Mistake(said.unknown(id), { actions })
  const withdrawn = await corrections.withdraw(wanted, asker, words)
  return answered({
    title: said.withdrawn(withdrawn.id),
    summary: said.withdrawnSummary(withdrawn.id),
    blocks: [
      paragraph([said.withdrawnSummary(withdrawn.id)]),
      paragraph(sentenceLine(review.nextLoad)),
    ],
    actions,
    footer: footer(desk),
    seenBy: 'asker',
  })
}

/** All that is applied on top of the pack, as the file to put into `data/`. */
export async function exportOverlays(_: ReviewGiven, desk: Desk): Promise<Brief> {
  const said = desk.words.suggestions.overlays
  const file = await keptOf(desk).corrections.exported()
  if (!file) throw new Mistake(said.nothingToExport)
  return answered({
    title: said.exported,
    summary: said.exportedSummary,
    blocks: [paragraph([said.exportedHow])],
    file,
    footer: footer(desk),
    seenBy: 'asker',
  })
}
