import type { Draw } from '#core/picture.ts'
import { altText } from './alt.ts'
import { barsSvg } from './bars.ts'
import { sizeOf } from './svg.ts'
import { themes } from './theme.ts'
import { timelineSvg } from './timeline.ts'

/** Draws any block that can be drawn; undefined where it has nothing to draw or no room. */
export const draw: Draw = (drawable, words, ground) => {
  const theme = themes[ground]
  const svg =
    drawable.kind === 'timeline'
      ? timelineSvg(drawable, words, theme)
      : barsSvg(drawable, words, theme)
  return svg === undefined ? undefined : { svg, alt: altText(drawable, words), ...sizeOf(svg) }
}
