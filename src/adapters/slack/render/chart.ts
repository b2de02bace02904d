import type { Bar, Block } from '#core/brief.ts'
import { oneLine } from '#core/one-line.ts'
import { fitLine } from './fit-line.ts'
import { SHARES } from './limits.ts'
import { type BodyPiece, fixedPiece, wordsPiece } from './piece.ts'
import type { Look } from './runs.ts'
import { jsonSize } from './size.ts'

type Chart = Extract<Block, { kind: 'chart' }>

/** Columns the longest bar takes; with a year and a number it fits a telephone. */
const BAR_MAX = 20
const LABEL_MAX = 20
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']

/** Bars lying on their side, in letters of one width: label, bar, number, and "partial". */
export function chartPieces({ title, bars }: Chart, look: Look): readonly BodyPiece[] {
  const labels = bars.map(({ label }) => oneLine(label).trim())
  const width = Math.max(0, ...labels.map(({ length }) => (length > LABEL_MAX ? 0 : length)))
  const longest = Math.max(...bars.map(lengthOf))
  return [
    ...fitLine([title], look, { isBold: true }).map((runs) => wordsPiece(runs, true)),
    ...bars.flatMap((bar, i) => {
      const label = labels[i] ?? ''
      const drawn = drawBar((lengthOf(bar) / (longest || 1)) * BAR_MAX)
      const rest = [drawn, numberOf(bar, look)].filter(Boolean).join(' ')
      const text = width === 0 && label === '' ? rest : `${label.padEnd(width)} ${rest}`
      if (jsonSize(text) <= SHARES.line) return [fixedPiece(text, i === 0)]
      const above = fitLine([label], look).map((runs) => wordsPiece(runs, true))
      return [...above, fixedPiece(rest, true)]
    }),
  ]
}

const numberOf = ({ value, partial }: Bar, { words }: Look): string =>
  words.number(value) + (partial ? ` ${words.chat.partial}` : '')

/** A count that is no count draws no bar; its number still says what it is. */
const lengthOf = ({ value }: Bar): number => (Number.isFinite(value) ? Math.max(0, value) : 0)

/** A bar so many columns long, to an eighth; more than nothing is never drawn as nothing. */
function drawBar(columns: number): string {
  const eighths = columns > 0 ? Math.max(1, Math.round(columns * 8)) : 0
  return '█'.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8]
}
