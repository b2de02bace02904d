import { randomInt } from 'node:crypto'

/** Letters that are not mistaken for one another when read out: no 0 and O, no 1, I and L. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** So many random letters and digits that can be read out. */
export const shortId = (length: number): string =>
  Array.from({ length }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('')
