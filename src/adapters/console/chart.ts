import type { Bar, Block } from '#core/brief.ts'
import { grouped } from '#core/grouped.ts'
import { en } from '#core/words-en.ts'
import type { Look } from './look.ts'
import { hang, paint, paintTo } from './paint.ts'
import { type Piece, toPieces, widthOf, widthOfAll } from './pieces.ts'
import { wrap } from './wrap.ts'

type Chart = Extract<Block, { kind: 'chart' }>

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']
/** The terminal speaks English. */
const { partial: PARTIAL, partialMeans: PARTIAL_MEANS } = en.chat
const BAR_MAX = 60

/**
 * Bars lying on their side: label, bar, number, and "partial" where a period is not whole; below a
 * stacked one what it is made of.
 */
export function drawChart({ title, bars, series }: Chart, look: Look): readonly string[] {
  const labels = bars.map(({ label }) => toPieces([label], look))
  const numbers = bars.map(numberOf)
  const numberWidth = Math.max(0, ...numbers.map(widthOf))
  const labelMax = Math.min(Math.floor(look.columns / 3), look.columns - numberWidth - 4)
  const labelWidth = Math.min(labelMax, Math.max(0, ...labels.map(widthOfAll)))
  const room = Math.min(BAR_MAX, look.columns - labelWidth - numberWidth - 4)
  const longest = Math.max(...bars.map(lengthOf))
  return [
    ...hang([], toPieces([title], look, 'strong'), look),
    ...bars.flatMap((bar, i) => {
      const drawn = drawBar((lengthOf(bar) / (longest || 1)) * room)
      const number: Piece = { text: numbers[i] ?? '' }
      const rows = wrap(labels[i] ?? [], labelWidth).map((row, at) => {
        const label = paintTo(labelWidth + 2, row, look)
        if (at > 0) return label.trimEnd()
        return label + paint(drawn ? [{ text: `${drawn} ` }, number] : [number], look)
      })
      return [...rows, ...drawShares(bar, series ?? [], labelWidth + 2, look)]
    }),
    ...(bars.some(({ partial }) => partial)
      ? hang([], [{ text: `${PARTIAL}: ${PARTIAL_MEANS}`, style: 'quiet' }], look)
      : []),
  ]
}

/** "14 under investigation, 27 expelled": a quiet line below the bar; what is none is not said. */
function drawShares(
  { shares = [] }: Bar,
  series: readonly string[],
  indent: number,
  look: Look,
): readonly string[] {
  const counts = series.flatMap((name, i) => {
    const share = shares[i]
    return share ? [`${grouped(share)} ${name}`] : []
  })
  if (counts.length === 0) return []
  const words = toPieces([counts.join(' · ')], look, 'quiet')
  return hang([{ text: ' '.repeat(indent) }], words, look)
}

const numberOf = ({ value, partial }: Bar): string =>
  grouped(value) + (partial ? ` (${PARTIAL})` : '')

/** A count that is no count draws no bar; its number still says what it is. */
const lengthOf = ({ value }: Bar): number => (Number.isFinite(value) ? Math.max(0, value) : 0)

/** A bar so many columns long, to an eighth; more than nothing is never drawn as nothing. */
function drawBar(columns: number): string {
  const eighths = columns > 0 ? Math.max(1, Math.round(columns * 8)) : 0
  return '█'.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8]
}
