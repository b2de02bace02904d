import { letters } from './edits.ts'

/** What lies between two words once their common beginning and end are set aside. */
type Gap = {
  readonly typed: readonly number[]
  readonly meant: readonly number[]
  readonly at: number
}

/**
 * How bad the typos between two different words are: about 1 for each, lower for likely ones (a
 * swap, a neighbouring key, a doubled or dropped letter), higher in the first letter.
 * `undefined` when more than `most` insertions, deletions, substitutions or swaps lie between.
 */
export function typoWeight(
  typed: readonly number[],
  meant: readonly number[],
  most: 1 | 2,
): number | undefined {
  const gap = between(typed, meant)
  const one = singleTypo(gap, meant)
  if (one !== undefined) return gap.at === 0 ? one + 0.5 : one
  if (most === 1 || editsBetween(gap.typed, gap.meant) > 2) return undefined
  return gap.at === 0 ? 2.5 : 2
}

function between(typed: readonly number[], meant: readonly number[]): Gap {
  const shorter = Math.min(typed.length, meant.length)
  let at = 0
  while (at < shorter && typed[at] === meant[at]) at++
  let same = 0
  while (same < shorter - at && typed.at(-1 - same) === meant.at(-1 - same)) same++
  return {
    typed: typed.slice(at, typed.length - same),
    meant: meant.slice(at, meant.length - same),
    at,
  }
}

function singleTypo({ typed, meant, at }: Gap, word: readonly number[]): number | undefined {
  const [a, b] = typed
  const [x, y] = meant
  if (typed.length === 0 && meant.length === 1) return x === word[at - 1] ? 0.6 : 0.8
  if (typed.length === 1 && meant.length === 0) return a === word[at - 1] ? 0.6 : 1
  if (typed.length === 1 && meant.length === 1) return areNeighbours(a, x) ? 0.7 : 1
  if (typed.length === 2 && meant.length === 2 && a === y && b === x) return 0.6
  return undefined
}

/** Edits between two words, a swap of neighbours counting as one; 3 stands for any more. */
function editsBetween(typed: readonly number[], meant: readonly number[]): number {
  if (Math.abs(typed.length - meant.length) > 2) return 3
  let before: number[] = []
  let above = Array.from({ length: meant.length + 1 }, (_, j) => j)
  for (let i = 1; i <= typed.length; i++) {
    const row = [i]
    for (let j = 1; j <= meant.length; j++) {
      const changed = (above[j - 1] ?? 0) + (typed[i - 1] === meant[j - 1] ? 0 : 1)
      let edits = Math.min(changed, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
      if (i > 1 && j > 1 && typed[i - 1] === meant[j - 2] && typed[i - 2] === meant[j - 1]) {
        edits = Math.min(edits, (before[j - 2] ?? 0) + 1)
      }
      row.push(edits)
    }
    if (Math.min(...row) > 2) return 3
    before = above
    above = row
  }
  return above[meant.length] ?? 3
}

const KEYBOARD = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** Where each key lies on a keyboard; each row is shifted half a key to the right. */
const KEYS: ReadonlyMap<number, { readonly x: number; readonly y: number }> = new Map(
  KEYBOARD.flatMap((row, y) => letters(row).map((key, x) => [key, { x: x + y / 2, y }] as const)),
)

function areNeighbours(a: number | undefined, b: number | undefined): boolean {
  const one = KEYS.get(a ?? 0)
  const other = KEYS.get(b ?? 0)
  if (!one || !other) return false
  return Math.abs(one.x - other.x) <= 1 && Math.abs(one.y - other.y) <= 1
}
