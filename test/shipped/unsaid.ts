import type { Brief } from '#core/brief.ts'
import type { Timeline } from '#core/picture.ts'
import type { Words } from '#core/words.ts'
import { type Read, readLines } from './reading.ts'

/** The timeline of an answer or a message. */
export const pictureIn = ({ blocks }: Brief): Timeline | undefined =>
  blocks.find((block): block is Timeline => block.kind === 'timeline')

/** The days of a date, as the text writes them: a post begins between two, an event lasts. */
export const daysOf = (date: string): readonly string[] =>
  date.split('/').filter((day) => day !== '..')

const saysDay = (text: string, date: string, { date: long, shortDate }: Words): boolean =>
  daysOf(date).every((day) => text.includes(shortDate(day)) || text.includes(long(day)))

/** What of a picture the words beside it do not say. */
export function unsaid(picture: Timeline, brief: Brief, words: Words): readonly string[] {
  const lines = readLines(brief)
  const isSaid = (is: (text: string, line: Read) => boolean) =>
    lines.some((line) => is(line.text, line))
  const spans = picture.lanes.flatMap(({ label: lane, spans: own }) =>
    own.flatMap(({ from, to, label = '', state }) => {
      const dates = [from, to].filter((date) => date !== undefined)
      // A line of a table of one post names the holder alone, and stands under the post.
      const says = (text: string, { under }: Read) =>
        text.includes(label) &&
        (`${brief.title} ${under} ${text}`.includes(lane) || state === 'vacant') &&
        dates.every((date) => saysDay(text, date, words))
      return isSaid(says) ? [] : [`${lane}: ${label} ${state} ${dates.join(' to ')}`]
    }),
  )
  const marks = picture.marks.flatMap(({ date, label, certainty }) => {
    const says = (text: string, { certainties }: Read) =>
      text.startsWith(words.shortDate(date)) &&
      text.includes(label) &&
      certainties.some((one) => one.includes(words.certainty[certainty]))
    return isSaid(says) ? [] : [`${date} ${label} (${certainty})`]
  })
  return [...spans, ...marks]
}
