import { Lexer } from 'yaml'

/**
 * Most words, signs, blanks and line ends of one text. Each value takes at least two of them and up to
 * a kilobyte once it is parsed, so that a text of 8 MB could fill 4 GB. The shipped pack has 210,000.
 */
export const PARTS_MAX = 450_000

/** Whether texts have more than that together. Each has at most as many as it has characters. */
export function isTooMuch(texts: readonly string[]): boolean {
  if (texts.reduce((sum, text) => sum + text.length, 0) <= PARTS_MAX) return false
  let left = PARTS_MAX
  for (const text of texts) {
    left -= countParts(text, left)
    if (left < 0) return true
  }
  return false
}

/** How many of them a text has, without parsing it; counting ends soon after `most`. */
function countParts(text: string, most: number): number {
  let count = 0
  for (const _ of new Lexer().lex(text)) {
    count += 1
    if (count > most) break
  }
  return count
}
