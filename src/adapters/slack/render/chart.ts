import type { Bar } from '#core/brief.ts'
import { oneLine } from '#core/one-line.ts'
import type { Chart } from '#core/picture.ts'
import { fitLine } from './fit-line.ts'
import { SHARES } from './limits.ts'
import { picturePieces } from './picture.ts'
import { type BodyPiece, blockPiece, fixedPiece, wordsPiece } from './piece.ts'
import { type Look, wordsOf } from './runs.ts'
import { jsonSize } from './size.ts'

/** Columns the longest bar takes; with a year and a number it fits a telephone. */
const BAR_MAX = 20
const LABEL_MAX = 20
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']

/**
 * A chart: as a picture where there is one, with its figures below in small print; else as text. What
 * stacked bars are put together from stands below either.
 */
export function chartPieces(chart: Chart, look: Look): readonly BodyPiece[] {
  const picture = picturePieces(chart, look)
  if (picture.length === 0) {
    return [...barPieces(chart, look), ...smallPrint(shareLines(chart, look), look)]
  }
  const said = smallPrint([figureLine(chart, look), ...shareLines(chart, look)], look)
  // As a heading does, it stays with what is said below it.
  return [...picture.map((piece) => ({ ...piece, isHeading: true })), ...said]
}

/** Bars lying on their side, in letters of one width: label, bar, number, and "partial". */
function barPieces({ title, bars }: Chart, look: Look): readonly BodyPiece[] {
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

/** "Cases a year · 2022 3 · 2023 12": what the picture says, for whoever cannot see it well. */
const figureLine = ({ title, bars }: Chart, look: Look): string =>
  lineOf([title, ...bars.map((bar) => `${oneLine(bar.label).trim()} ${numberOf(bar, look)}`)])

/** "sentenced · 2022 2 · 2023 8", a line each of the series; shares of nothing are left out. */
const shareLines = ({ bars, series = [] }: Chart, { words }: Look): readonly string[] =>
  series.flatMap((name, i) => {
    const shares = bars.flatMap(({ label, shares = [] }) => {
      const share = shares[i] ?? 0
      return share === 0 ? [] : [`${oneLine(label).trim()} ${words.number(share)}`]
    })
    return shares.length === 0 ? [] : [lineOf([name, ...shares])]
  })

const lineOf = (items: readonly string[]): string =>
  items
    .map((item) => oneLine(item).trim())
    .filter(Boolean)
    .join(' · ')

/** Lines in one block of small print; in several when they are long. */
function smallPrint(lines: readonly string[], look: Look): readonly BodyPiece[] {
  const blocks: string[] = []
  for (const line of lines.flatMap((one) => fitLine([one], look, { most: SMALL_PRINT }))) {
    const joined = [...blocks.slice(-1), wordsOf(line)].join('\n')
    if (blocks.length > 0 && jsonSize(joined) <= SMALL_PRINT) blocks.pop()
    blocks.push(jsonSize(joined) <= SMALL_PRINT ? joined : wordsOf(line))
  }
  return blocks.map((text) => {
    const elements = [{ type: 'plain_text' as const, text, emoji: false }]
    return blockPiece({ block: { type: 'context', elements }, kept: [] }, text.split('\n').length)
  })
}

/** JSON of one block of small print; Slack takes 3,000 characters. */
const SMALL_PRINT = 2_000

const numberOf = ({ value, partial }: Bar, { words }: Look): string =>
  words.number(value) + (partial ? ` ${words.chat.partial}` : '')

/** A count that is no count draws no bar; its number still says what it is. */
const lengthOf = ({ value }: Bar): number => (Number.isFinite(value) ? Math.max(0, value) : 0)

/** A bar so many columns long, to an eighth; more than nothing is never drawn as nothing. */
function drawBar(columns: number): string {
  const eighths = columns > 0 ? Math.max(1, Math.round(columns * 8)) : 0
  return '█'.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8]
}
