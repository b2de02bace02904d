import { randomInt } from 'node:crypto'

/** Digits and letters that cannot be taken for one another when they are typed. */
const SIGNS = '23456789abcdefghjkmnpqrstuvwxyz'

/** Six of them, for suggestions and corrections: 887 million, so that two alike are not met with. */
export const newId = (): string =>
  Array.from({ length: 6 }, () => SIGNS[randomInt(SIGNS.length)]).join('')
