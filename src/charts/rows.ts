import { type Body, type DrawnBar, INNER, type Look, MARGIN, pixelsOf } from './body.ts'
import { barAt } from './stack.ts'
import { rect, text } from './svg.ts'
import { FONTS, type Font, widthOf, wrapped } from './text.ts'

/** Labels take at most so many css pixels across, and go on below. */
const LABEL_MAX = 180
const LINE = 18
const BAR = 16
/** Free between label, bar and figure, and between one row and the next. */
const GAP = 7
const BETWEEN = 6

/** Bars lying one below the other from `top` downwards: label, bar, figure. Takes any labels. */
export function rows(bars: readonly DrawnBar[], top: number, look: Look): Body {
  const labels = bars.map(({ label }) => wrapped(label, FONTS.label, LABEL_MAX))
  const labelWidth = widest(labels.flat(), FONTS.label)
  const figureWidth = widest(
    bars.map(({ figure }) => figure),
    FONTS.figure,
  )
  const left = MARGIN + (labelWidth > 0 ? labelWidth + GAP : 0)
  const room = MARGIN + INNER - left - GAP - figureWidth
  const elements: string[] = []
  let y = top
  for (const [i, bar] of bars.entries()) {
    const label = labels[i] ?? []
    elements.push(...drawRow(bar, label, { left, room, y }, look))
    y += Math.max(1, label.length) * LINE + BETWEEN
  }
  const height = y - top
  const fill = look.theme.axis
  const axis = rect({ x: left - 1, y: top - 2, width: 1, height: height - BETWEEN + 2, fill })
  return { elements: [axis, ...elements], height }
}

const widest = (words: readonly string[], font: Font): number =>
  words.reduce((most, some) => Math.max(most, widthOf(some, font)), 0)

type Place = { readonly left: number; readonly room: number; readonly y: number }

function drawRow(
  bar: DrawnBar,
  label: readonly string[],
  { left, room, y }: Place,
  { theme, longest }: Look,
): readonly string[] {
  const width = pixelsOf(bar.length, longest, room)
  const [end, start] = [{ anchor: 'end' }, { anchor: 'start' }] as const
  const { figure, label: font } = FONTS
  return [
    ...label.map((words, i) =>
      text({ ...end, x: left - GAP, y: y + 13 + i * LINE, font, fill: theme.label, words }),
    ),
    ...barAt({ x: left, y, width, height: BAR }, bar, 'across', theme),
    text({
      ...start,
      x: left + width + GAP,
      y: y + 13,
      font: figure,
      fill: theme.figure,
      words: bar.figure,
    }),
  ]
}
