import type { Bar } from '#core/brief.ts'
import type { Chart } from '#core/picture.ts'
import type { Words } from '#core/words.ts'
import { type Body, type DrawnBar, HEIGHT_MAX, INNER, type Look, MARGIN, WIDTH } from './body.ts'
import { columns } from './columns.ts'
import { type Entry, legend, SWATCH_HEIGHT } from './legend.ts'
import { paragraph, TITLE_GAP, titleAt } from './paragraph.ts'
import { rows } from './rows.ts'
import type { Box } from './shapes.ts'
import { type Growth, partsOf, SERIES_MAX } from './stack.ts'
import { documentOf, rect } from './svg.ts'
import { FONTS, shown, wrapped } from './text.ts'
import type { Theme } from './theme.ts'

/** More characters than the highest picture could hold. */
const CHARACTERS_MAX = 40_000

/** On the figure of a partial bar, and before what that means. */
const MARK = '*'

/** Free between what the colours mean and the bars. */
const LEGEND_GAP = 8

/**
 * A bar chart as an SVG document, 520 css pixels wide, from 0 up: columns, or lying bars where
 * labels are long; stacked where the chart has series. Undefined where there is no bar or more
 * series than can be told apart, or where the picture would be higher than 4,000 css pixels:
 * nothing is left out of a picture.
 */
export function barsSvg(chart: Chart, words: Words, theme: Theme): string | undefined {
  const { title, bars, series = [], note: said = '' } = chart
  const sayings = [title, said, ...series, ...bars.map(({ label }) => label)]
  const characters = sayings.reduce((sum, { length }) => sum + length, 0)
  if (bars.length === 0 || characters > CHARACTERS_MAX || series.length > SERIES_MAX)
    return undefined
  const heading = titleAt(title, theme)
  const body = bodyBelow(chart, heading.height, words, theme)
  const floor = heading.height + body.height
  const notes = [...(bars.some(({ partial }) => partial) ? [partialNote(words)] : []), shown(said)]
  const lines = notes.flatMap((one) => wrapped(one, FONTS.label, INNER))
  const note = paragraph(lines, { x: MARGIN, top: floor, fill: theme.label })
  const height = Math.ceil(floor + note.height + MARGIN / 2)
  if (height > HEIGHT_MAX) return undefined
  return documentOf({ width: WIDTH, height, ground: theme.ground }, [
    ...heading.elements,
    ...body.elements,
    ...note.elements,
  ])
}

/** The bars, below what their colours mean where they are stacked. */
function bodyBelow({ bars, series = [] }: Chart, top: number, words: Words, theme: Theme): Body {
  const look = lookOf(bars, words, theme)
  const drawn = bars.map((bar) => drawnBar(bar, series.length, words))
  const below = (from: number): readonly [Body, Growth] => {
    const standing = columns(drawn, from, look)
    return standing ? [standing, 'up'] : [rows(drawn, from, look), 'across']
  }
  if (series.length === 0) return below(top)[0]
  const [, growth] = below(top)
  const key = legend(entriesOf({ bars, series }, growth, words, theme), top - TITLE_GAP, theme)
  const [body] = below(top + key.height + LEGEND_GAP)
  return {
    elements: [...key.elements, ...body.elements],
    height: key.height + LEGEND_GAP + body.height,
  }
}

/** Each series in words with all it counts, in the order in which they are drawn. */
function entriesOf(
  { bars, series }: { readonly bars: readonly Bar[]; readonly series: readonly string[] },
  growth: Growth,
  { pictures, number }: Words,
  theme: Theme,
): readonly Entry[] {
  const parts = bars.map((bar) => partsOf(bar, series.length))
  return [
    { words: pictures[growth === 'up' ? 'upwards' : 'across'] },
    ...series.map((name, i) => ({
      words:
        `${shown(name)} ${number(parts.reduce((sum, part) => sum + (part[i] ?? 0), 0))}`.trim(),
      swatch: {
        width: SWATCH_HEIGHT,
        draw: (box: Box) => [rect({ ...box, fill: theme.series[i] ?? '' })],
      },
    })),
  ]
}

function lookOf(bars: readonly Bar[], words: Words, theme: Theme): Look {
  const lengths = bars.map(lengthOf)
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  return { theme, words, longest, isWhole: lengths.every(Number.isInteger) }
}

const drawnBar = (bar: Bar, series: number, words: Words): DrawnBar => ({
  label: shown(bar.label),
  figure: shown(words.number(bar.value)) + (bar.partial ? MARK : ''),
  length: lengthOf(bar),
  isPartial: bar.partial === true,
  parts: series > 0 ? partsOf(bar, series) : undefined,
})

/** A value that is no count draws no bar; its figure still says what it is. */
const lengthOf = ({ value }: Bar): number => (Number.isFinite(value) ? Math.max(0, value) : 0)

const partialNote = ({ chat, frame }: Words): string =>
  shown(`${MARK} ${frame.headed(chat.partial)}${chat.partialMeans}`)
