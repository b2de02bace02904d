import type { Bar } from '#core/brief.ts'
import type { Chart } from '#core/picture.ts'
import type { Words } from '#core/words.ts'
import { type DrawnBar, HEIGHT_MAX, INNER, type Look, MARGIN, WIDTH } from './body.ts'
import { columns } from './columns.ts'
import { rows } from './rows.ts'
import { documentOf, text } from './svg.ts'
import { FONTS, type Font, shown, wrapped } from './text.ts'
import type { Theme } from './theme.ts'

/** More characters than the highest picture could hold. */
const CHARACTERS_MAX = 40_000

const TITLE_LINE = 24
const NOTE_LINE = 18
/** Free between the title and the bars. */
const GAP = 6

/** On the figure of a partial bar, and before what that means. */
const MARK = '*'

/**
 * A bar chart as an SVG document, 520 css pixels wide, from 0 up: columns, or lying bars where
 * labels are long. Undefined where there is no bar, or where the picture would be higher than
 * 4,000 css pixels: nothing is left out of a picture.
 */
export function barsSvg({ title, bars }: Chart, words: Words, theme: Theme): string | undefined {
  const characters = bars.reduce((sum, { label }) => sum + label.length, title.length)
  if (bars.length === 0 || characters > CHARACTERS_MAX) return undefined
  const look = lookOf(bars, words, theme)
  const drawn = bars.map((bar) => drawnBar(bar, words))
  const heading = wrapped(shown(title), FONTS.title, INNER)
  const top = MARGIN + heading.length * TITLE_LINE + (heading.length > 0 ? GAP : 0)
  const body = columns(drawn, top, look) ?? rows(drawn, top, look)
  const floor = top + body.height
  const note = bars.some(({ partial }) => partial)
    ? wrapped(partialNote(words), FONTS.label, INNER)
    : []
  const height = Math.ceil(floor + note.length * NOTE_LINE + MARGIN / 2)
  if (height > HEIGHT_MAX) return undefined
  return documentOf({ width: WIDTH, height, ground: theme.ground }, [
    ...linesFrom(MARGIN, heading, { font: FONTS.title, leading: TITLE_LINE, fill: theme.title }),
    ...body.elements,
    ...linesFrom(floor, note, { font: FONTS.label, leading: NOTE_LINE, fill: theme.label }),
  ])
}

function lookOf(bars: readonly Bar[], words: Words, theme: Theme): Look {
  const lengths = bars.map(lengthOf)
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  return { theme, words, longest, isWhole: lengths.every(Number.isInteger) }
}

const drawnBar = (bar: Bar, words: Words): DrawnBar => ({
  label: shown(bar.label),
  figure: shown(words.number(bar.value)) + (bar.partial ? MARK : ''),
  length: lengthOf(bar),
  isPartial: bar.partial === true,
})

/** A value that is no count draws no bar; its figure still says what it is. */
const lengthOf = ({ value }: Bar): number => (Number.isFinite(value) ? Math.max(0, value) : 0)

const partialNote = ({ chat, frame }: Words): string =>
  shown(`${MARK} ${frame.headed(chat.partial)}${chat.partialMeans}`)

type Lines = { readonly font: Font; readonly leading: number; readonly fill: string }

const linesFrom = (
  top: number,
  lines: readonly string[],
  { font, leading, fill }: Lines,
): readonly string[] =>
  lines.map((words, i) =>
    text({ x: MARGIN, y: top + leading * (i + 0.75), anchor: 'start', font, fill, words }),
  )
