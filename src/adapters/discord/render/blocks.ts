import type { Block, Line } from '#core/brief.ts'
import { chartRows, pictureRows } from './chart.ts'
import { codeRows } from './code.ts'
import { isQuiet, opening, type RowPiece, textRows } from './rows.ts'
import { isBlank, type Reading } from './spans.ts'

/**
 * The blocks of a Brief as rows. A gap stands above every block, but not between a heading or a
 * paragraph and the list below it.
 */
export function blockRows(blocks: readonly Block[], reading: Reading): readonly RowPiece[] {
  const rows: RowPiece[] = []
  let before: Block['kind'] | undefined
  // A timeline that was not painted says nothing that is not in words beside it.
  const shown = blocks.filter((block) => block.kind !== 'timeline' || reading.pictures.has(block))
  for (const [i, block] of shown.entries()) {
    const drawn = rowsOf(block, reading, { introduces: isMany(shown[i + 1]) })
    if (drawn.length === 0) continue
    const isListed = block.kind === 'list' || block.kind === 'table'
    const isApart = before !== 'heading' && !(isListed && before === 'paragraph')
    for (const row of isApart ? opening(drawn) : drawn) rows.push(row)
    before = block.kind
  }
  return rows
}

/** Blocks of several rows, which the paragraph above them introduces. */
const isMany = (block: Block | undefined): boolean =>
  block !== undefined && block.kind !== 'heading' && block.kind !== 'paragraph'

function rowsOf(
  block: Block,
  reading: Reading,
  { introduces }: { introduces: boolean },
): readonly RowPiece[] {
  switch (block.kind) {
    case 'heading':
      return textRows(block.line, reading, { mark: '### ', again: '### ', isHeading: true })
    case 'paragraph': {
      const small = isQuiet(block.line) ? '-# ' : ''
      return textRows(block.line, reading, { mark: small, again: small, isHeading: introduces })
    }
    case 'list':
      return block.items.flatMap((item, i) =>
        textRows(item, reading, { mark: block.ordered ? `${i + 1}. ` : '- ' }),
      )
    case 'table':
      return tableRows(block, reading)
    case 'chart':
      return chartRows(block, reading)
    case 'timeline':
      return pictureRows(block, reading)
    case 'code':
      return codeRows(block)
  }
}

/** A table as a list, because a phone has no room for columns: their titles, then an item a row. */
const tableRows = (
  { columns, rows }: Extract<Block, { kind: 'table' }>,
  reading: Reading,
): readonly RowPiece[] => [
  ...textRows(
    dotted(
      columns.map(({ title }) => [title]),
      reading,
    ),
    reading,
    {
      mark: '-# ',
      again: '-# ',
      isHeading: true,
    },
  ),
  ...rows.flatMap((row) => textRows(dotted(row, reading), reading, { mark: '- ' })),
]

/** Cells as one line, with a dot between them; empty ones are left out. */
const dotted = (cells: readonly Line[], reading: Reading): Line =>
  cells
    .filter((cell) => !isBlank(cell, reading))
    .flatMap((cell, i) => (i === 0 ? cell : [' · ', ...cell]))
