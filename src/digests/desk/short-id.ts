import { randomInt } from 'node:crypto'

/** Letters and digits that nobody mistakes for others when they type them. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz'

/** Six of them: one in 900 million. */
export const shortId = (): string =>
  Array.from({ length: 6 }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('')
