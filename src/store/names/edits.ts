/**
 * Finding a word one letter off without comparing it to all others: take each letter out of both
 * words in turn. If one insertion, deletion, substitution or swap lies between them, they have
 * one of these shorter forms in common, or one is a shorter form of the other. `del` holds a hash
 * of each; a hash shared by chance only costs a comparison.
 */

/** Room for this many spellings in a packed row: 30 bits of hash and 23 of number make 53. */
export const SPELLINGS_MAX = 2 ** 23

/** Names of fewer letters or characters than this are not looked for with a typo in them. */
export const MISTYPED_MIN = 3

/** The letters of a key as code points, so that rare characters count as one letter. */
export const letters = (key: string): readonly number[] =>
  Array.from(key, (letter) => letter.codePointAt(0) ?? 0)

/** A 30-bit hash of a word, without the letter at `skipped`. */
export function hashWithout(word: readonly number[], skipped: number): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) {
    if (i !== skipped) hash = Math.imul(hash ^ (word[i] ?? 0), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 2
}

/** The hashes of a word and of the word with each letter taken out: its length + 1, or fewer. */
export function shorterForms(word: readonly number[]): ReadonlySet<number> {
  const hashes = new Set([hashWithout(word, -1)])
  for (let i = 0; i < word.length; i++) hashes.add(hashWithout(word, i))
  return hashes
}

/** The first row of `del` that a hash can have; the last is 2^23 - 1 later. */
export const packed = (hash: number): number => hash * SPELLINGS_MAX
