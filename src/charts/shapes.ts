import { number } from './svg.ts'

type Stroke = { readonly stroke: string; readonly width?: number; readonly dash?: string }

/** A stretch of outline or a closed shape; its commands are absolute and come from here alone. */
export const path = (
  commands: string,
  { fill, stroke, width = 1.5, dash }: Partial<Stroke> & { readonly fill?: string },
): string =>
  `<path d="${commands}" fill="${fill ?? 'none'}"${stroke ? strokeOf({ stroke, width, ...(dash ? { dash } : {}) }) : ''}/>`

/** A straight line. */
export const line = ([x1, y1]: Point, [x2, y2]: Point, stroke: Stroke): string =>
  path(`M${point(x1, y1)}L${point(x2, y2)}`, stroke)

/** Css pixels from the left and from the top. */
export type Point = readonly [x: number, y: number]

/** A closed shape of straight edges. */
export const polygon = (points: readonly Point[], look: Parameters<typeof path>[1]): string =>
  path(`M${points.map(([x, y]) => point(x, y)).join('L')}Z`, look)

/** A filled circle. */
export const circle = (x: number, y: number, radius: number, fill: string): string =>
  `<circle cx="${number(x)}" cy="${number(y)}" r="${number(radius)}" fill="${fill}"/>`

/** Where a rectangle stands, in css pixels from the top left. */
export type Box = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Css pixels from one line of a hatch to the next. */
const HATCH = 6

/**
 * A box filled with slanting lines, within a thin outline. The lines are drawn one by one: a
 * pattern would need an id, and two pictures on one page would share it.
 */
export function hatched({ x, y, width, height }: Box, stroke: string): string {
  const lines: string[] = []
  const right = x + width
  for (let from = x - height + HATCH / 2; from < right; from += HATCH) {
    // From the floor at `from` to the top at `from + height`, as far as it lies within.
    const [start, end] = [Math.max(from, x), Math.min(from + height, right)]
    if (end - start < 0.5) continue
    lines.push(
      `M${point(start, y + height - (start - from))}L${point(end, y + height - (end - from))}`,
    )
  }
  return (
    outlined({ x, y, width, height }, { stroke, width: 1 }) +
    path(lines.join(''), { stroke, width: 1 })
  )
}

/** A box of which only the outline is drawn, which stays within it. */
export function outlined(
  { x, y, width, height }: Box,
  { fill, ...stroke }: Stroke & { readonly fill?: string },
): string {
  const thick = Math.min(stroke.width ?? 1.5, width / 2, height / 2)
  const [left, top, right, bottom] = [
    x + thick / 2,
    y + thick / 2,
    x + width - thick / 2,
    y + height - thick / 2,
  ]
  return path(`M${point(left, top)}H${number(right)}V${number(bottom)}H${number(left)}Z`, {
    ...stroke,
    ...(fill ? { fill } : {}),
    width: thick,
  })
}

const strokeOf = ({ stroke, width = 1.5, dash }: Stroke): string =>
  ` stroke="${stroke}" stroke-width="${number(width)}"${dash ? ` stroke-dasharray="${dash}"` : ''}`

const point = (x: number, y: number): string => `${number(x)} ${number(y)}`
