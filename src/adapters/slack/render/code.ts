import { breakLine } from '#core/break-line.ts'
import { plain } from '#core/brief.ts'
import { oneLine } from '#core/one-line.ts'
import { SHARES } from './limits.ts'
import { type BodyPiece, fixedPiece } from './piece.ts'
import { jsonSize } from './size.ts'

/**
 * Lines that stand exactly below each other, such as a text and the caret under a mistake in it.
 * They stay in one part where a message has room for them.
 */
export function codePieces(lines: readonly string[]): readonly BodyPiece[] {
  const shown = lines.map(shownLine)
  if (shown.every((line) => line.trim() === '')) return []
  const whole = shown.join('\n')
  if (jsonSize(whole) <= SHARES.line) return [fixedPiece(whole, true)]
  return shown
    .flatMap((line) => breakLine([line], SHARES.line, jsonSize).map(plain))
    .filter((line) => line.trim() !== '')
    .map((line, i) => fixedPiece(line, i === 0))
}

/** The line with every space where it was: they are what a caret is moved along with. */
export const shownLine = (line: string): string =>
  line
    .split(/(\s)/)
    .map((part, i) => (i % 2 === 0 ? oneLine(part) : asSpace(part)))
    .join('')

/** Any white space as a space as wide: one that is two columns wide stays so. */
const asSpace = (space: string): string => (space === '\u3000' ? space : ' ')
