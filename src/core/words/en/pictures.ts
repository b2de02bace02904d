import { grouped } from '../../grouped.ts'
import type { PictureWords, SomeDay } from '../pictures.ts'
import { counted } from './frame.ts'

export const pictures: PictureWords = {
  upwards: 'From the bottom up:',
  across: 'From left to right:',
  stackedChart: (title, series, figures, more) =>
    `Stacked bar chart${title && `, ${title}`} (${series.join(', ')}): ${listed(figures, more, 'figure')}.`,
  timeline: ({ title, until, items, more, left }) =>
    `Timeline${title && `, ${title}`}${until && `, up to ${until}`}: ${listed(items, more, 'entry', 'entries', '; ')}.${left && ` ${left}`}`,
  span: ({ from, to, isOver, seen, state }) => {
    if (state === 'vacant') return emptyTime(from, to)
    if (isOver) {
      if (!from && !to) return 'dates not traced'
      if (!isLoose(from) && !isLoose(to))
        return `${from?.on ?? 'start not traced'} – ${to?.on ?? 'end not traced'}`
      return `${begun(from)}, ${ended(to)}`
    }
    if (seen) return `${begun(from)}, no end known, seen ${seen}`
    if (state === 'held') return `${begun(from)}, no end known`
    return from && 'on' in from ? `from ${from.on} on` : begun(from)
  },
  spans: (spans) => spans.join('; '),
  mark: (number, date, label, certainty) =>
    `${grouped(number)} · ${date} · ${label && `${label} `}(${certainty})`,
  vacant: 'nobody in this store',
  unclear: 'dates or sources do not settle it',
  loose: 'exact day not known',
  untraced: 'start or end not traced',
  goesOn: (day) => `no end known by ${day}`,
  seen: 'last seen in post, no end known',
  leftOut: (lanes, marks) => {
    const parts = [
      ...(lanes > 0 ? [counted(lanes, 'more row', 'more rows')] : []),
      ...(marks > 0 ? [counted(marks, 'more event', 'more events')] : []),
    ]
    return `Not in the picture: ${parts.join(' and ')}.`
  },
}

const isLoose = (day: SomeDay | undefined): day is Exclude<SomeDay, { on: string }> =>
  day !== undefined && !('on' in day)

const begun = (day: SomeDay | undefined): string => {
  if (!day) return 'start not traced'
  return 'on' in day ? `from ${day.on}` : `begun ${loosely(day)}`
}

const ended = (day: SomeDay | undefined): string => {
  if (!day) return 'end not traced'
  return 'on' in day ? `ended ${day.on}` : `ended ${loosely(day)}`
}

/** A time without anybody lies between a day on which one left and one on which another began. */
function emptyTime(from: SomeDay | undefined, to: SomeDay | undefined): string {
  const written = (day: SomeDay) => ('on' in day ? day.on : `a day ${loosely(day)}`)
  if (from && 'on' in from && to && 'on' in to) return `${from.on} – ${to.on}`
  const start = from ? `from ${written(from)}` : 'start not traced'
  return to ? `${start} to ${written(to)}` : `${start} on`
}

function loosely(day: Exclude<SomeDay, { on: string }>): string {
  if ('by' in day) return `by ${day.by}`
  return day.to === undefined ? `not before ${day.from}` : `between ${day.from} and ${day.to}`
}

/** What fits, and how many more there are: "a, b, 3 more figures". */
function listed(
  items: readonly string[],
  more: number,
  one: string,
  many = `${one}s`,
  between = ', ',
): string {
  const others = items.length === 0 ? '' : 'more '
  const rest = more === 0 ? [] : [counted(more, `${others}${one}`, `${others}${many}`)]
  return [...items, ...rest].join(between)
}
