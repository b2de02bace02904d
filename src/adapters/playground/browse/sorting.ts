import { parseEdtf } from '#core/edtf.ts'

type Order<T> = (a: T, b: T) => number

/** By date, the newest first; what has no date comes last. */
export function newestBy<T>(dateOf: (one: T) => string | undefined): Order<T> {
  const dayIn = createDays()
  return (a, b) => compared(dayIn(dateOf(b)), dayIn(dateOf(a)))
}

/** By date, the oldest first; what has no date comes last. */
export function oldestBy<T>(dateOf: (one: T) => string | undefined): Order<T> {
  const dayIn = createDays()
  return (a, b) => compared(dayIn(dateOf(a)) || LATER, dayIn(dateOf(b)) || LATER)
}

/** By number, the greatest first. */
export const mostBy =
  <T>(countOf: (one: T) => number): Order<T> =>
  (a, b) =>
    countOf(b) - countOf(a)

/** By words, as they are written in English. */
export const wordsBy =
  <T>(wordsOf: (one: T) => string): Order<T> =>
  (a, b) =>
    COLLATOR.compare(wordsOf(a), wordsOf(b))

/** The year a date begins in; undefined where there is none. */
export const yearOf = (date: string | undefined): string | undefined =>
  (date === undefined ? undefined : parseEdtf(date))?.earliest.slice(0, 4)

const COLLATOR = new Intl.Collator('en')
const LATER = '~'

/** The day each date begins, read once: a sort asks for it again and again. */
function createDays(): (date: string | undefined) => string {
  const known = new Map<string | undefined, string>()
  return (date) => {
    const day = known.get(date) ?? parseEdtf(date ?? '')?.earliest ?? ''
    known.set(date, day)
    return day
  }
}

const compared = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)
