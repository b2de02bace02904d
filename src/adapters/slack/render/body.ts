import { type Block, type Line, plain } from '#core/brief.ts'
import { chartPieces } from './chart.ts'
import { codePieces } from './code.ts'
import { fitLine } from './fit-line.ts'
import { SHARES } from './limits.ts'
import { picturePieces } from './picture.ts'
import {
  type AboutItem,
  type BodyPiece,
  itemPiece,
  sectionOf,
  setApart,
  wordsPiece,
} from './piece.ts'
import { type Look, tidy } from './runs.ts'
import { jsonSize } from './size.ts'

/**
 * What an answer says, line by line. A heading stands directly on what it heads, and a list
 * directly on the paragraph that leads up to it; everything else stands apart.
 */
export const bodyPieces = (blocks: readonly Block[], look: Look): readonly BodyPiece[] =>
  blocks.flatMap((block, i) => {
    const pieces = piecesOf(block, blocks[i + 1]?.kind === 'list', look)
    return leadsTo(blocks[i - 1], block) ? pieces : setApart(pieces)
  })

const leadsTo = (above: Block | undefined, block: Block): boolean =>
  (above?.kind === 'heading' && block.kind !== 'heading') ||
  (above?.kind === 'paragraph' && block.kind === 'list')

function piecesOf(block: Block, isLead: boolean, look: Look): readonly BodyPiece[] {
  switch (block.kind) {
    case 'heading':
      return fitLine(block.line, look, { isBold: true }).map((runs) => wordsPiece(runs, true))
    case 'paragraph':
      return fitLine(block.line, look).map((runs) => wordsPiece(runs, isLead))
    case 'list':
      return itemPieces(block.items, look, (i) => (block.ordered ? { number: i + 1 } : {}))
    case 'table':
      return tablePieces(block, look)
    case 'chart':
      return chartPieces(block, look)
    case 'timeline':
      return picturePieces(block, look)
    case 'code':
      return codePieces(block.lines)
  }
}

/** The lines of a list. What is too long for one goes on below it without a mark. */
function itemPieces(
  lines: readonly Line[],
  look: Look,
  about: (i: number) => AboutItem,
): readonly BodyPiece[] {
  let next: number | undefined
  return lines.flatMap((line, i) =>
    fitLine(line, look).map((runs, at) => {
      const isNext = next === i
      next = at === 0 ? i + 1 : undefined
      return at === 0 ? itemPiece(runs, about(i), isNext) : wordsPiece(runs)
    }),
  )
}

/** The titles of the columns in a line, then a line a row: a telephone is too narrow for a table. */
function tablePieces(
  { columns, rows }: Extract<Block, { kind: 'table' }>,
  look: Look,
): readonly BodyPiece[] {
  const titles = fitLine(
    joined(
      columns.map(({ title }) => [{ quiet: title }]),
      look,
    ),
    look,
  )
  const [whole, ...more] = titles.map(sectionOf)
  const isRepeated = whole && more.length === 0 && jsonSize(whole) <= SHARES.columns
  return [
    ...titles.map((runs) => wordsPiece(runs, true)),
    ...itemPieces(
      rows.map((row) => joined(row, look)),
      look,
      () => (isRepeated ? { columns: whole } : {}),
    ),
  ]
}

/** Cells in a line; those without words are left out. */
const joined = (cells: readonly Line[], look: Look): Line =>
  cells
    .filter((cell) => plain(tidy(cell, look)).trim() !== '')
    .flatMap((cell, i) => (i === 0 ? cell : [' · ', ...cell]))
