import type { Block, Column } from '#core/brief.ts'
import type { Look } from './look.ts'
import { paint, paintTo } from './paint.ts'
import { type Piece, toPieces, widthOfAll } from './pieces.ts'
import { type Row, wrap } from './wrap.ts'

type Table = Extract<Block, { kind: 'table' }>
type Cell = readonly Piece[]

const GAP = 2
/** Narrower than this, a table that does not fit reads better as one record after another. */
const SQUEEZE_FROM = 70
/** A column of prose narrower than this is a column of single words. */
const FLEX_MIN = 16

/** A table as lines: columns side by side where they fit, else each row as labelled values. */
export function drawTable({ columns, rows }: Table, look: Look): readonly string[] {
  const heads = columns.map(({ title }) => toPieces([title], look, 'strong'))
  const cells = rows.map((row) => columns.map((_, i) => toPieces(row[i] ?? [], look)))
  const wants = columns.map((_, i) =>
    Math.max(...[heads, ...cells].map((row) => widthOfAll(row[i] ?? []))),
  )
  const widths = shareWidth(wants, columns, look.columns)
  const isTooWide = (cell: Cell, i: number) =>
    cell.some((piece) => piece.isWhole && widthOfAll([piece]) > (widths?.[i] ?? 0))
  if (!widths || cells.some((row) => row.some(isTooWide))) return drawRecords(heads, cells, look)
  const draw = (row: readonly Cell[]) => drawRow(row, widths, columns, look)
  const rule: Cell[] = widths.map((width) => [{ text: '─'.repeat(width), style: 'quiet' }])
  return [...draw(heads), ...draw(rule), ...cells.flatMap(draw)]
}

/** The width of each column, or undefined when they cannot stand side by side and be read. */
function shareWidth(
  wants: readonly number[],
  columns: readonly Column[],
  total: number,
): readonly number[] | undefined {
  let room = total - GAP * (columns.length - 1)
  if (sum(wants) <= room) return wants
  if (total < SQUEEZE_FROM) return undefined
  const widths = [...wants]
  const flexible = [...columns.keys()]
    .filter((i) => columns[i]?.width === 'flex')
    .sort((a, b) => (wants[a] ?? 0) - (wants[b] ?? 0))
  room -= sum(wants.filter((_, i) => !flexible.includes(i)))
  // Narrowest first, so that what one column does not need is shared by the wider ones.
  for (const [k, i] of flexible.entries()) {
    const want = wants[i] ?? 0
    const given = Math.min(want, Math.floor(room / (flexible.length - k)))
    if (given < Math.min(FLEX_MIN, want)) return undefined
    widths[i] = given
    room -= given
  }
  return room >= 0 ? widths : undefined
}

function drawRow(
  cells: readonly Cell[],
  widths: readonly number[],
  columns: readonly Column[],
  look: Look,
): readonly string[] {
  const wrapped = cells.map((cell, i) => wrap(cell, widths[i] ?? 0))
  const height = Math.max(0, ...wrapped.map((rows) => rows.length))
  return Array.from({ length: height }, (_, at) =>
    wrapped
      .map((rows, i) => paintTo(widths[i] ?? 0, rows[at] ?? [], look, columns[i]?.align))
      .join(' '.repeat(GAP))
      .trimEnd(),
  )
}

function drawRecords(
  heads: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  look: Look,
): readonly string[] {
  const most = Math.floor(look.columns / 3)
  const width = Math.min(most, Math.max(0, ...heads.map(widthOfAll)))
  // Repeated in every record, a label in bold would be louder than what it labels.
  const labels = heads.map((head) =>
    wrap(
      head.map((piece) => ({ ...piece, style: 'quiet' })),
      width,
    ),
  )
  return rows.flatMap((row, at) => [
    ...(at > 0 ? [''] : []),
    ...row.flatMap((cell, i) => drawField(labels[i] ?? [], cell, width, look)),
  ])
}

/** A label and its value beside it. A value that is not there takes no line. */
function drawField(
  label: readonly Row[],
  value: Cell,
  width: number,
  look: Look,
): readonly string[] {
  if (value.length === 0) return []
  const indent = width + GAP
  const lines = wrap(value, look.columns - indent)
  const height = Math.max(label.length, lines.length)
  return Array.from({ length: height }, (_, at) =>
    `${paintTo(indent, label[at] ?? [], look)}${paint(lines[at] ?? [], look)}`.trimEnd(),
  )
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
