import type { Extent } from './extent.ts'
import { ARROW, type Frame } from './frame.ts'
import { type Box, hatched, outlined, polygon } from './shapes.ts'
import { rect } from './svg.ts'
import type { Theme } from './theme.ts'
import type { Stretch } from './time.ts'

/** A stretch is never drawn as nothing. */
const WIDTH_MIN = 3

/** Blocks that grow smaller away from what is known, with as much free between them. */
const FADING = [8, 5, 3] as const
const FREE = 3

/** What is sure lies over what is not, of all spans of a row. */
export type SpanShapes = { readonly under: readonly string[]; readonly over: readonly string[] }

/** The stretches of a span from `y` downwards, `height` css pixels high. */
export function spanShapes(
  extent: Extent,
  { y, height }: { readonly y: number; readonly height: number },
  { x, theme }: Frame,
): SpanShapes {
  const boxOf = ({ from, to }: Stretch): Box => {
    const width = Math.max(WIDTH_MIN, x(to) - x(from))
    // Neighbours do not run into each other.
    return { x: x(from), y, width: width > 8 ? width - 1 : width, height }
  }
  const whole = boxOf(extent)
  const fill = extent.state === 'vacant' ? theme.axis : theme.bar
  const fades = [
    ...(extent.fadesIn ? fade(whole, -1, fill) : []),
    ...(extent.fadesOut ? fade(whole, 1, fill) : []),
  ]
  if (extent.state === 'vacant') return { under: [...fades, vacant(whole, theme)], over: [] }
  if (extent.state === 'unclear') return { under: [...fades, unclear(whole, theme)], over: [] }
  const sure = extent.sure ? [boxOf(extent.sure)] : []
  return {
    under: [...fades, ...extent.loose.map((stretch) => loose(boxOf(stretch), theme))],
    over: [
      ...sure.map((box) => rect({ ...box, round: extent.isOpen ? 0 : 2, fill })),
      ...(extent.isOpen ? [arrowAt(whole, fill)] : []),
    ],
  }
}

/** Nobody is known to have held it then. */
export const vacant = (box: Box, theme: Theme): string => hatched(box, theme.axis)

/** The dates known do not say whether it was held. */
export const unclear = (box: Box, theme: Theme): string =>
  outlined(box, { stroke: theme.bar, width: 1.5, dash: '2 3' })

/** It began or ended somewhere here. */
export const loose = (box: Box, theme: Theme): string =>
  outlined(box, { stroke: theme.bar, width: 1, fill: theme.partial })

/** Out of a box to the left or the right. */
export function fade(box: Box, to: -1 | 1, fill: string): readonly string[] {
  let at = to === 1 ? box.x + box.width : box.x
  return FADING.map((width) => {
    at += to * FREE
    const left = to === 1 ? at : at - width
    at += to * width
    return rect({ ...box, x: left, width, fill })
  })
}

/** On from a box to the right. */
export function arrowAt({ x, y, width, height }: Box, fill: string): string {
  const right = x + width
  return polygon(
    [
      [right - 0.5, y],
      [right + Math.min(ARROW - 1, height / 2), y + height / 2],
      [right - 0.5, y + height],
    ],
    { fill },
  )
}
