import { type Body, MARGIN, WIDTH } from './body.ts'
import type { Frame } from './frame.ts'
import { markerAt } from './marker.ts'
import type { NumberedMark } from './marks.ts'
import { paragraph } from './paragraph.ts'
import { FONTS, widthOf, wrapped } from './text.ts'

/** The dates take no more of a line than this. */
const DATE_MAX = 150

const LINE = 18
const ROW = 26
const BETWEEN = 6
const MARKER = 14
const BESIDE = 10

/** The events below each other: number, date, what happened and how sure it is. */
export function markList(marks: readonly NumberedMark[], top: number, frame: Frame): Body {
  const { theme, words } = frame
  const dates = marks.map(({ date }) => wrapped(date, FONTS.label, DATE_MAX))
  const left = MARGIN + 2 * MARKER + BESIDE - 2
  const dateWidth = Math.max(0, ...dates.flat().map((date) => widthOf(date, FONTS.label)))
  const right = left + dateWidth + (dateWidth > 0 ? BESIDE : 0)
  const elements: string[] = []
  let y = top
  for (const [i, { number, label, certainty }] of marks.entries()) {
    const date = dates[i] ?? []
    const said = `${label}${words.frame.bracketed(words.certainty[certainty])}`.trim()
    const lines = wrapped(said, FONTS.label, WIDTH - MARGIN - right)
    const from = y + (ROW - LINE) / 2
    elements.push(
      ...markerAt([MARGIN + MARKER - 1, y + ROW / 2], number, certainty, theme),
      ...paragraph(date, { x: left, top: from, fill: theme.label }).elements,
      ...paragraph(lines, { x: right, top: from, fill: theme.figure }).elements,
    )
    y += Math.max(lines.length, date.length, 1) * LINE + (ROW - LINE) / 2 + BETWEEN
  }
  return { elements, height: y - top }
}
