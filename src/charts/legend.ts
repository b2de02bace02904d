import { type Body, INNER, MARGIN, WIDTH } from './body.ts'
import type { Box } from './shapes.ts'
import { text } from './svg.ts'
import { FONTS, widthOf, wrapped } from './text.ts'
import type { Theme } from './theme.ts'

/** What a colour or a shape means. Without a swatch it is what is said before the others. */
export type Entry = {
  readonly words: string
  readonly swatch?: Swatch
}

/** Draws what it stands for in a box of that width. */
export type Swatch = { readonly width: number; readonly draw: (box: Box) => readonly string[] }

/** Css pixels of a swatch downwards. */
export const SWATCH_HEIGHT = 11

const LINE = 20
const BESIDE = 6
const BETWEEN = 16

/** Entries one after the other from `top` downwards, in as many lines as they need. */
export function legend(entries: readonly Entry[], top: number, theme: Theme): Body {
  const elements: string[] = []
  const right = WIDTH - MARGIN
  let [x, y] = [MARGIN, top]
  for (const { words, swatch } of entries) {
    const indent = swatch ? swatch.width + BESIDE : 0
    const lines = wrapped(words, FONTS.label, INNER - indent)
    const width = indent + Math.max(0, ...lines.map((some) => widthOf(some, FONTS.label)))
    if (x > MARGIN && x + width > right) [x, y] = [MARGIN, y + LINE]
    if (swatch) {
      const box = {
        x,
        y: y + (LINE - SWATCH_HEIGHT) / 2,
        width: swatch.width,
        height: SWATCH_HEIGHT,
      }
      elements.push(...swatch.draw(box))
    }
    for (const [i, some] of lines.entries())
      elements.push(
        text({
          x: x + indent,
          y: y + LINE * (i + 0.5) + 4.75,
          anchor: 'start',
          font: FONTS.label,
          fill: theme.label,
          words: some,
        }),
      )
    if (lines.length > 1) [x, y] = [MARGIN, y + lines.length * LINE]
    else x += width + BETWEEN
  }
  return { elements, height: entries.length === 0 ? 0 : y + (x > MARGIN ? LINE : 0) - top }
}
