import type { DrawnBar } from './body.ts'
import { type Box, outlined } from './shapes.ts'
import { rect } from './svg.ts'
import type { Theme } from './theme.ts'

/** More series than this cannot be told apart. */
export const SERIES_MAX = 6

/** Free between the parts of a bar. */
const GAP = 1.5

/** Which way a bar grows: columns up, lying bars across. */
export type Growth = 'up' | 'across'

/**
 * A bar in its place; none for no length. Where it is partial its outline is dashed. A stacked bar
 * is drawn in its parts from the ground on, with gaps between them; where its parts are not known
 * it has the colour of no series.
 */
export function barAt(place: Box, bar: DrawnBar, growth: Growth, theme: Theme): readonly string[] {
  if (bar.length <= 0) return []
  if (bar.parts === undefined) return [whole(place, bar, theme.bar, theme)]
  if (bar.parts.length === 0) return [whole(place, bar, theme.axis, theme)]
  if (!bar.isPartial) return partsIn(place, bar.parts, growth, theme)
  // Only across: along the bar its parts are as long as what they count.
  const inset = Math.min(3, (growth === 'up' ? place.width : place.height) / 6)
  const inner =
    growth === 'up'
      ? { ...place, x: place.x + inset, width: place.width - 2 * inset }
      : { ...place, y: place.y + inset, height: place.height - 2 * inset }
  const outline = outlined(place, { stroke: theme.label, width: 1.25, dash: '4 3' })
  return [...partsIn(inner, bar.parts, growth, theme), outline]
}

const whole = (place: Box, { isPartial }: DrawnBar, fill: string, theme: Theme): string =>
  rect({ ...place, round: 2, ...(isPartial ? { fill: theme.partial, dashed: fill } : { fill }) })

function partsIn(
  box: Box,
  parts: readonly number[],
  growth: Growth,
  { series }: Theme,
): readonly string[] {
  const total = parts.reduce((sum, part) => sum + part, 0)
  const room = growth === 'up' ? box.height : box.width
  let from = 0
  return parts.flatMap((part, i) => {
    const start = from
    from += part
    if (part <= 0) return []
    const pixels = (part / total) * room
    const gap = start > 0 ? Math.min(GAP, pixels / 3) : 0
    return [rect({ ...slice(box, start / total, pixels, gap, growth), fill: series[i] ?? '' })]
  })
}

/** A part of a box, so far from its ground; the gap is on the side of the ground. */
function slice(box: Box, share: number, pixels: number, gap: number, growth: Growth): Box {
  if (growth === 'across')
    return { ...box, x: box.x + share * box.width + gap, width: pixels - gap }
  return { ...box, y: box.y + box.height * (1 - share) - pixels, height: pixels - gap }
}

/**
 * The parts of a bar where they are counts that make up its value; empty where they do not: then
 * nothing is known of them.
 */
export function partsOf(
  {
    value,
    shares = [],
  }: { readonly value: number; readonly shares?: readonly number[] | undefined },
  count: number,
): readonly number[] {
  const isCounted = shares.every((share) => Number.isFinite(share) && share >= 0)
  const total = shares.reduce((sum, share) => sum + share, 0)
  const isWhole = Math.abs(total - value) <= Math.abs(value) * 1e-9
  return isCounted && isWhole && shares.length === count ? shares : []
}
