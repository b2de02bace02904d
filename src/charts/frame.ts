import type { Words } from '#core/words.ts'
import { MARGIN, WIDTH } from './body.ts'
import type { Extent } from './extent.ts'
import { line } from './shapes.ts'
import { rect, text } from './svg.ts'
import { FONTS, widthOf } from './text.ts'
import type { Theme } from './theme.ts'
import { type Stretch, ticksOf } from './time.ts'

/** What a timeline is drawn with. */
export type Frame = {
  readonly theme: Theme
  readonly words: Words
  /** The css pixel across at which a day begins. */
  readonly x: (day: number) => number
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
}

/** Css pixels that stay free for what was not traced, and for the arrow of what goes on. */
const BEYOND = 28

/** Css pixels of that arrow. */
export const ARROW = 8

/** A shorter time is drawn as so many days, so that a day stays a day. */
const DAYS_MIN = 92

/** Free between the labels of the axis. */
const APART = 14

/** One scale for all stretches; undefined where there is none. */
export function frameFor(
  extents: readonly Extent[],
  marked: readonly Stretch[],
  words: Words,
  theme: Theme,
): Frame | undefined {
  const all = [...extents, ...extents.flatMap(({ after }) => after ?? []), ...marked]
  if (all.length === 0) return undefined
  const domain = roomy({
    from: Math.min(...all.map(({ from }) => from)),
    to: Math.max(...all.map(({ to }) => to)),
  })
  const left = MARGIN + (extents.some(({ isEarlier }) => isEarlier) ? BEYOND : 0)
  const ends = extents.map((one) => (one.isLater ? BEYOND : one.isOpen ? ARROW : 0))
  const pixels = WIDTH - MARGIN - Math.max(4, ...ends) - left
  const x = (day: number) => left + ((day - domain.from) / (domain.to - domain.from)) * pixels
  const labelOf = (edtf: string) => words.shortDate(edtf)
  const width = (edtf: string) => widthOf(labelOf(edtf), FONTS.label) + APART
  const ticks = ticksOf(domain, pixels, width).map(({ at, edtf }) => ({
    x: x(at),
    label: labelOf(edtf),
  }))
  return { theme, words, x, ticks: ticks.filter(isWithin) }
}

function roomy({ from, to }: Stretch): Stretch {
  const more = Math.max(0, DAYS_MIN - (to - from)) / 2
  return { from: from - more, to: to + more }
}

const isWithin = ({ x, label }: Frame['ticks'][number]): boolean => {
  const half = widthOf(label, FONTS.label) / 2
  return x - half >= 2 && x + half <= WIDTH - 2
}

/** Lines down from each tick, which stand behind everything else. */
export const grid = ({ ticks, theme }: Frame, top: number, floor: number): readonly string[] =>
  ticks.map(({ x }) =>
    rect({ x: x - 0.5, y: top, width: 1, height: floor - top, fill: theme.grid }),
  )

/** Css pixels of the axis with its labels. */
export const AXIS = 26

/** The axis, so many css pixels from the top, its labels below it. */
export const axisAt = (y: number, { ticks, theme }: Frame): readonly string[] => [
  line([MARGIN, y], [WIDTH - MARGIN, y], { stroke: theme.axis }),
  ...ticks.map(({ x, label: words }) =>
    text({ x, y: y + 20, anchor: 'middle', font: FONTS.label, fill: theme.label, words }),
  ),
]

/** The ground behind a text, so that no line strikes it through. */
export const patch = (x: number, baseline: number, width: number, { theme }: Frame): string =>
  rect({ x: x - 2, y: baseline - 14, width: width + 4, height: 18, fill: theme.ground })
