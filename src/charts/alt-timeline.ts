import type { Lane, TimeSpan } from '#core/lanes.ts'
import { oneLine } from '#core/one-line.ts'
import type { Timeline } from '#core/picture.ts'
import type { Words } from '#core/words.ts'
import { numbered } from './marks.ts'
import { datesOf } from './span-dates.ts'

/** What a timeline shows, span by span and event by event, and the day up to which it goes on. */
export function timelineItems(
  { lanes, marks, until }: Timeline,
  words: Words,
): { readonly items: readonly string[]; readonly until: string } {
  const goesOn = lanes.some(({ spans }) => spans.some(({ isOver }) => !isOver))
  return {
    until: goesOn ? oneLine(words.shortDate(until)) : '',
    items: [
      ...lanes.flatMap((lane) => laneItems(lane, words)),
      ...numbered(marks, words).map(({ number, date, label, certainty }) =>
        words.pictures.mark(number, date, label, words.certainty[certainty]),
      ),
    ],
  }
}

/** Each span of a lane; the first says which lane it is. */
function laneItems({ label, spans }: Lane, words: Words): readonly string[] {
  const name = oneLine(label).trim()
  const said = spans.map((span) => spanItem(span, words))
  if (said.length === 0) return name ? [name] : []
  return said.map((one, i) => (i === 0 && name ? words.frame.headed(name) + one : one))
}

function spanItem(span: TimeSpan, words: Words): string {
  const { frame, pictures } = words
  const said = (span.state === 'vacant' ? pictures.vacant : '') || oneLine(span.label ?? '').trim()
  const unclear = span.state === 'unclear' ? frame.bracketed(pictures.unclear) : ''
  return `${said} ${datesOf(span, words)}${unclear}`.trim()
}
