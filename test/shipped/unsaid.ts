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

/** A post or its holder, and how sure that is where the picture says it behind the name. */
function takenApart(label: string, { frame, certainty }: Words): { name: string; sure: string } {
  const [open = '', close = ''] = frame.bracketed('|').trim().split('|')
  const at = label.lastIndexOf(open)
  const sure = at >= 0 && label.endsWith(close) ? label.slice(at + 1, -1) : ''
  const isSure = Object.values(certainty).some((word) => sure.includes(word))
  return isSure ? { name: label.slice(0, at).trim(), sure } : { name: label, sure: '' }
}

/** What of a picture the words beside it, on all pages of the answer, do not say. */
export function unsaid(
  picture: Timeline,
  answer: Brief | readonly [Brief, ...Brief[]],
  words: Words,
): readonly string[] {
  const pages: readonly Brief[] = 'blocks' in answer ? [answer] : answer
  const title = pages[0]?.title ?? ''
  const lines = pages.flatMap(readLines)
  const isSaid = (is: (text: string, line: Read) => boolean) =>
    lines.some((line) => is(line.text, line))
  const spans = picture.lanes.flatMap(({ label: lane, spans: own }) =>
    own.flatMap(({ from, to, seen, label = '', state }) => {
      const [post, holder] = [takenApart(lane, words), takenApart(label, words)]
      const dates = [from, to, seen].filter((date) => date !== undefined)
      // A line of a table of one post names the holder alone, and stands under the post.
      const says = (text: string, { under }: Read) =>
        [holder.sure, post.sure, holder.name].every((part) => text.includes(part)) &&
        (`${title} ${under} ${text}`.includes(post.name) || state === 'vacant') &&
        dates.every((date) => saysDay(text, date, words))
      return isSaid(says) ? [] : [`${lane}: ${label} ${state} ${dates.join(' to ')}`]
    }),
  )
  const marks = picture.marks.flatMap(({ date, label, certainty }) => {
    // News begins with whom it is of, and stands under its stage.
    const says = (text: string, { under, certainties }: Read) =>
      text.split(' · ', 2).some((part) => part.startsWith(words.shortDate(date))) &&
      `${under} ${text}`.toLowerCase().includes(label.toLowerCase()) &&
      certainties.some((one) => one.includes(words.certainty[certainty]))
    return isSaid(says) ? [] : [`${date} ${label} (${certainty})`]
  })
  return [...spans, ...marks]
}
