import { type Body, INNER, MARGIN } from './body.ts'
import { text } from './svg.ts'
import { FONTS, type Font, shown, wrapped } from './text.ts'
import type { Theme } from './theme.ts'

/** Free between the title and what it is of. */
export const TITLE_GAP = 6

const TITLE_LINE = 24
const LINE = 18

type Place = {
  readonly x: number
  readonly top: number
  readonly fill: string
  readonly font?: Font
  /** Css pixels from one line to the next. */
  readonly leading?: number
  /** At which end the lines are held at `x`. */
  readonly anchor?: 'start' | 'end'
}

/** Lines of text, one below the other. */
export const paragraph = (
  lines: readonly string[],
  { x, top, fill, font = FONTS.label, leading = LINE, anchor = 'start' }: Place,
): Body => ({
  elements: lines.map((words, i) =>
    text({ x, y: top + leading * (i + 0.75), anchor, font, fill, words }),
  ),
  height: lines.length * leading,
})

/** The title at the top of a picture; the height is where the rest begins. */
export function titleAt(title: string, { title: fill }: Theme): Body {
  const lines = wrapped(shown(title), FONTS.title, INNER)
  const place = { x: MARGIN, top: MARGIN, fill, font: FONTS.title, leading: TITLE_LINE }
  const { elements, height } = paragraph(lines, place)
  return { elements, height: MARGIN + height + (height > 0 ? TITLE_GAP : 0) }
}
