import { type Body, type DrawnBar, type Look, MARGIN, pixelsOf, WIDTH } from './body.ts'
import { type Scale, scaleFor } from './scale.ts'
import { barAt } from './stack.ts'
import { rect, text } from './svg.ts'
import { FONTS, type Font, widthOf } from './text.ts'

/** Fewer bars, or bars that would take more shelves, are easier to read lying. */
const BARS_MIN = 3
const SHELF_BARS_MIN = 8

/** How high bars stand on the only shelf, and on one of several, and with how many ticks. */
const TALL = { plot: 190, steps: 4 }
const LOW = { plot: 84, steps: 2 }

const BAR_MAX = 48
const BAR_SHARE = 0.7
/** Free between neighbouring words. */
const GAP = 3.5
/** Above a bar for its figure, and below for its label. */
const HEAD = 20
const FOOT = 30

/**
 * Bars standing side by side from `top` downwards; many of them on several shelves, one below the
 * other, all to one scale. Undefined where labels or figures are too wide to stand side by side.
 */
export function columns(bars: readonly DrawnBar[], top: number, look: Look): Body | undefined {
  if (bars.length < BARS_MIN) return undefined
  const tall = shelf(TALL, look)
  const wanted = [bars, withShortYears(bars)].find((some) => fits(some, tall.width / some.length))
  if (wanted) return drawShelves([wanted], top, tall, look)
  const low = shelf(LOW, look)
  const most = Math.floor(low.width / stepFor(bars))
  if (most < SHELF_BARS_MIN) return undefined
  const each = Math.ceil(bars.length / Math.ceil(bars.length / most))
  const shelves = Array.from({ length: Math.ceil(bars.length / each) }, (_, i) =>
    bars.slice(i * each, (i + 1) * each),
  )
  return drawShelves(shelves, top, low, look)
}

type Shelf = {
  readonly scale: Scale
  readonly plot: number
  readonly left: number
  readonly width: number
}

function shelf({ plot, steps }: typeof TALL, { longest, isWhole, words }: Look): Shelf {
  const scale = scaleFor(longest, { steps, isWhole })
  const numbers = scale.ticks.map((tick) => widthOf(words.number(tick), FONTS.label))
  const left = MARGIN + Math.max(...numbers) + 8
  return { scale, plot, left, width: WIDTH - MARGIN - left }
}

/** After the first of a century, years that would not fit in full: 2012 '13 '14. */
const withShortYears = (bars: readonly DrawnBar[]): readonly DrawnBar[] =>
  bars.every(({ label }) => /^\d{4}$/.test(label))
    ? bars.map((bar, i) =>
        bars[i - 1]?.label.slice(0, 2) === bar.label.slice(0, 2)
          ? { ...bar, label: `'${bar.label.slice(2)}` }
          : bar,
      )
    : bars

const fits = (bars: readonly DrawnBar[], step: number): boolean => stepFor(bars) <= step

/** Pixels from bar to bar that keep words apart. At an end they may reach into the margin. */
const stepFor = (bars: readonly DrawnBar[]): number =>
  Math.max(
    apart(
      bars.map(({ label }) => label),
      FONTS.label,
    ),
    apart(
      bars.map(({ figure }) => figure),
      FONTS.figure,
    ),
  )

function apart(words: readonly string[], font: Font): number {
  const widths = words.map((some) => widthOf(some, font))
  return widths.reduce(
    (step, width, i) => Math.max(step, width - MARGIN, (width + (widths[i + 1] ?? 0)) / 2 + GAP),
    0,
  )
}

function drawShelves(
  shelves: readonly (readonly DrawnBar[])[],
  top: number,
  { scale, plot, left, width }: Shelf,
  look: Look,
): Body {
  const step = width / (shelves[0]?.length ?? 1)
  const height = HEAD + plot + FOOT
  const elements = shelves.flatMap((bars, i) => {
    const floor = top + i * height + HEAD + plot
    return [
      ...scale.ticks.flatMap((tick) =>
        drawTick(tick, { left, y: floor - (tick / scale.top) * plot }, look),
      ),
      ...bars.flatMap((bar, at) => {
        const pixels = pixelsOf(bar.length, scale.top, plot)
        return drawColumn(bar, { x: left + step * (at + 0.5), step, floor, pixels }, look)
      }),
    ]
  })
  return { elements, height: height * shelves.length }
}

function drawTick(
  tick: number,
  { left, y }: { readonly left: number; readonly y: number },
  { theme, words }: Look,
): readonly string[] {
  const fill = tick === 0 ? theme.axis : theme.grid
  const [font, number] = [FONTS.label, words.number(tick)]
  return [
    rect({ x: left, y: y - 0.5, width: WIDTH - MARGIN - left, height: 1, fill }),
    text({ x: left - 8, y: y + 4.5, anchor: 'end', font, fill: theme.label, words: number }),
  ]
}

type Place = {
  readonly x: number
  readonly step: number
  readonly floor: number
  readonly pixels: number
}

function drawColumn(
  bar: DrawnBar,
  { x, step, floor, pixels }: Place,
  { theme }: Look,
): readonly string[] {
  const { figure: font, label } = FONTS
  const width = Math.min(BAR_MAX, step * BAR_SHARE)
  const patch = Math.min(widthOf(bar.figure, font), step)
  const y = floor - pixels
  const middle = { x, anchor: 'middle' } as const
  return [
    // A line of the grid would strike the figure through.
    rect({ x: x - patch / 2, y: y - 17, width: patch, height: 15, fill: theme.ground }),
    ...barAt({ x: x - width / 2, y, width, height: pixels }, bar, 'up', theme),
    text({ ...middle, y: y - 5, font, fill: theme.figure, words: bar.figure }),
    text({ ...middle, y: floor + 19, font: label, fill: theme.label, words: bar.label }),
  ]
}
