import type { Block } from '#core/brief.ts'
import { UNSEEN } from '#core/one-line.ts'
import { LINE_SIZE, sizeOf } from './limits.ts'
import { type RowPiece, rowPiece } from './rows.ts'

/** Lines between code fences, every character in its column; none where no line says anything. */
export function codeRows({ lines }: Extract<Block, { kind: 'code' }>): readonly RowPiece[] {
  const safe = lines.map(fencedWords)
  const first = safe.findIndex((line) => line !== '')
  // Discord takes away empty lines behind the opening fence.
  return safe
    .slice(first < 0 ? safe.length : first)
    .flatMap(pieces)
    .map((text, i) => rowPiece({ kind: 'fenced', text, isFirst: i === 0 }))
}

/**
 * A line as it can stand between fences: nothing in it ends them. What a program that overlooks the
 * fences could take for a mention or an invitation is parted by a space of no width, so that all
 * that follows stays in its column.
 */
const fencedWords = (line: string): string =>
  line
    .toWellFormed()
    .replaceAll(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ')
    .replaceAll(UNSEEN, '')
    .replaceAll(PARTED, `$&${NO_WIDTH}`)
    .trimEnd()

const PARTED = /`(?=`)|<(?=[@#:/]|a?:|t:|id:)|@(?=everyone|here|[!&\d])|discord(?:app)?(?=\.)/gi
const NO_WIDTH = '\u200B'

/** A line too large for one row, in pieces between two characters. */
function pieces(line: string): readonly string[] {
  if (sizeOf(line) <= LINE_SIZE) return [line]
  const found: string[] = []
  let piece = ''
  for (const character of line) {
    if (sizeOf(piece + character) > LINE_SIZE) {
      found.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...found, piece]
}
