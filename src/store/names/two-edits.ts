import { hashWithout, letters } from './edits.ts'
import { SYLLABLES } from './syllables.ts'

/**
 * The hashes to look for when two letters may be wrong. The stored side lacks one letter of the
 * name (see edits.ts), so what was typed is taken with one edit of any kind and then, or instead,
 * without one of its letters. About 1,200 for a name of ten letters; it grows with the square.
 */
export function twoEditForms(word: readonly number[]): ReadonlySet<number> {
  const hashes = new Set<number>()
  const add = (form: readonly number[]): void => {
    hashes.add(hashWithout(form, -1))
  }
  for (let at = 0; at <= word.length; at++) {
    // One letter is missing, and the stored form lacks another.
    for (const letter of ALPHABET) add(word.toSpliced(at, 0, letter))
    if (at === word.length) break
    // One is wrong, and the stored form lacks another.
    for (const letter of ALPHABET) add(word.with(at, letter))
    addShorterForms(word.toSpliced(at, 1), at, hashes)
    if (at + 1 === word.length) continue
    const swapped = word.toSpliced(at, 2, word[at + 1] ?? 0, word[at] ?? 0)
    add(swapped)
    for (let i = 0; i < swapped.length; i++) hashes.add(hashWithout(swapped, i))
  }
  return hashes
}

/** The letter before `gap` is taken out already: now another is too, or is the wrong one. */
function addShorterForms(word: readonly number[], gap: number, hashes: Set<number>): void {
  const changed = [...word]
  for (let at = 0; at < word.length; at++) {
    hashes.add(hashWithout(word, at))
    // These are most of the forms, so those that pinyin cannot have are left out. What stood in
    // the gap is not known, so nothing is asked of the letters to both sides of it.
    const before = at === gap ? undefined : word[at - 1]
    const after = at + 1 === gap ? undefined : word[at + 1]
    for (const letter of ALPHABET) {
      if (!mayFollow(before, letter) || !mayFollow(letter, after)) continue
      changed[at] = letter
      hashes.add(hashWithout(changed, -1))
    }
    changed[at] = word[at] ?? 0
  }
}

const ALPHABET = letters('abcdefghijklmnopqrstuvwxyz')

/** Letters that stand next to each other in pinyin, within a syllable or where two meet. */
const NEIGHBOURS: ReadonlySet<number> = neighbours()

function neighbours(): ReadonlySet<number> {
  const pairs = new Set<number>()
  const syllables = SYLLABLES.map(({ initial, final }) =>
    letters(`${initial}${final.replace('ü', 'u')}`),
  )
  const firsts = new Set(syllables.map((syllable) => syllable[0] ?? 0))
  for (const syllable of syllables) {
    for (let i = 1; i < syllable.length; i++) pairs.add(pairOf(syllable[i - 1], syllable[i]))
    for (const first of firsts) pairs.add(pairOf(syllable.at(-1), first))
  }
  return pairs
}

function mayFollow(before: number | undefined, after: number | undefined): boolean {
  return before === undefined || after === undefined || NEIGHBOURS.has(pairOf(before, after))
}

function pairOf(before: number | undefined, after: number | undefined): number {
  return (before ?? 0) * 256 + (after ?? 0)
}
