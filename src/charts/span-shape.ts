import { MARGIN, WIDTH } from './body.ts'
import type { Extent } from './extent.ts'
import { ARROW, type Frame } from './frame.ts'
import { type Box, hatched, line, outlined, polygon } from './shapes.ts'
import { rect } from './svg.ts'
import type { Theme } from './theme.ts'
import type { Stretch } from './time.ts'

/** A stretch is never drawn as nothing. */
const WIDTH_MIN = 3

/** How thick the lines of an open stretch are. */
const OPEN = 1.5

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
  // Nobody shall read a beginning or an end where none is known, so it goes on to the edge.
  const [left, right] = [MARGIN, WIDTH - MARGIN]
  const end = whole.x + whole.width
  const beyond = [
    ...(extent.isEarlier ? [open({ ...whole, x: left, width: whole.x - left }, fill)] : []),
    ...(extent.isLater ? [open({ ...whole, x: end, width: right - end }, fill)] : []),
    ...(extent.after ? [open({ ...whole, x: end, width: x(extent.after.to) - end }, fill)] : []),
  ]
  if (extent.state === 'vacant') return { under: [...beyond, vacant(whole, theme)], over: [] }
  if (extent.state === 'unclear') return { under: [...beyond, unclear(whole, theme)], over: [] }
  const sure = extent.sure ? [boxOf(extent.sure)] : []
  return {
    under: [...beyond, ...extent.loose.map((stretch) => loose(boxOf(stretch), theme))],
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

/** It may have been held here; how far is not known, so that neither end is closed. */
export const open = ({ x, y, width, height }: Box, stroke: string): string =>
  [y + OPEN / 2, y + height - OPEN / 2]
    .map((at) => line([x, at], [x + Math.max(0, width), at], { stroke, width: OPEN, dash: '4 3' }))
    .join('')

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
