import { grouped } from '../../grouped.ts'
import type { PictureWords } from '../pictures.ts'
import { counted } from './frame.ts'

export const pictures: PictureWords = {
  upwards: 'From the bottom up:',
  across: 'From left to right:',
  stackedChart: (title, series, figures, more) =>
    `Stacked bar chart${title && `, ${title}`} (${series.join(', ')}): ${listed(figures, more, 'figure')}.`,
  timeline: ({ title, until, items, more, left }) =>
    `Timeline${title && `, ${title}`}${until && `, up to ${until}`}: ${listed(items, more, 'entry', 'entries', '; ')}.${left && ` ${left}`}`,
  span: ({ from, to, isOver, isHeld }) => {
    if (!isOver && from !== undefined) return isHeld ? `${from} – no end known` : `from ${from} on`
    if (!isOver) return isHeld ? 'start not traced, no end known' : 'start not traced'
    if (from === undefined && to === undefined) return 'dates not traced'
    return `${from ?? 'start not traced'} – ${to ?? 'end not traced'}`
  },
  mark: (number, date, label, certainty) =>
    `${grouped(number)} · ${date} · ${label && `${label} `}(${certainty})`,
  vacant: 'nobody in this store',
  unclear: 'unclear from the dates known',
  loose: 'exact day not known',
  untraced: 'start or end not traced',
  goesOn: (day) => `no end known by ${day}`,
  leftOut: (lanes, marks) => {
    const parts = [
      ...(lanes > 0 ? [counted(lanes, 'more row', 'more rows')] : []),
      ...(marks > 0 ? [counted(marks, 'more event', 'more events')] : []),
    ]
    return `Not in the picture: ${parts.join(' and ')}.`
  },
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
