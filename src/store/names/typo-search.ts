import { letters, MISTYPED_MIN, packed, shorterForms } from './edits.ts'
import { isHan } from './fold.ts'
import { type Found, typoCost, typoHit } from './hits.ts'
import type { Statements } from './statements.ts'
import { twoEditForms } from './two-edits.ts'
import { typoWeight } from './typos.ts'

/** Rows of `del` read in one pass; a name that is one letter away has at least one among them. */
const SHORTER_MAX = 2000

/** Spellings compared to what was typed: the best known, so the rest would hardly be shown. */
const COMPARED_MAX = 128

/** Spellings whose subjects are read together. */
const AT_ONCE = 6

/** Two typos in fewer letters than this leave too little; in more, there are too many to try. */
const TWO_TYPOS_MIN = 6
const TWO_TYPOS_MAX = 14

/** A spelling near what was typed, and how near. */
type Near = { readonly key: string; readonly weight: number; readonly cost: number }

/** Adds the subjects whose key lies one insertion, deletion, substitution or swap away. */
export function findOneTypo(statements: Statements, key: string, limit: number, found: Found) {
  const word = letters(key)
  // A character says more than a letter, and two of three are enough.
  if (word.length < MISTYPED_MIN - (isHan(key) ? 1 : 0)) return
  const near = nearest(statements, word, shorterForms(word), 1)
  addForms(statements, near, 'one-letter-off', limit, found)
}

/** The same for two edits, in Latin letters: a tenth of the speed, so only when nothing else did. */
export function findTwoTypos(statements: Statements, key: string, limit: number, found: Found) {
  const word = letters(key)
  if (isHan(key) || word.length < TWO_TYPOS_MIN || word.length > TWO_TYPOS_MAX) return
  const near = nearest(statements, word, twoEditForms(word), 2)
  addForms(statements, near, 'two-letters-off', limit, found)
}

/** The spellings that have one of these hashes and are as near as asked, cheapest first. */
function nearest(
  statements: Statements,
  typed: readonly number[],
  hashes: ReadonlySet<number>,
  most: 1 | 2,
): readonly Near[] {
  // In the order of the table, so that neighbours are read together.
  const probes = [...hashes].sort((a, b) => a - b).map(packed)
  const kids = new Set(statements.kidsOfHashes(probes, SHORTER_MAX))
  // Spellings are numbered by prominence, so the lowest numbers are the best known.
  const best = [...kids].sort((a, b) => a - b).slice(0, COMPARED_MAX)
  const near: Near[] = []
  for (const { key, w } of statements.spellings(best)) {
    const weight = typoWeight(typed, letters(key), most)
    if (weight !== undefined) near.push({ key, weight, cost: typoCost(w, weight) })
  }
  return near.sort((a, b) => a.cost - b.cost)
}

function addForms(
  statements: Statements,
  near: readonly Near[],
  how: 'one-letter-off' | 'two-letters-off',
  limit: number,
  found: Found,
): void {
  for (let from = 0; from < near.length; from += AT_ONCE) {
    // A spelling costs at least what its best known costs, so the rest can only come later.
    const worst = found.best(limit)[limit - 1]
    if (worst !== undefined && worst.cost < (near[from]?.cost ?? 0)) return
    const weights = new Map(
      near.slice(from, from + AT_ONCE).map(({ key, weight }) => [key, weight] as const),
    )
    for (const row of formsOf(statements, [...weights.keys()], limit)) {
      found.add(typoHit(row, weights.get(row.key) ?? 0, how))
    }
  }
}

/** The best known of each key: all at once, or one by one where a key has very many namesakes. */
function formsOf(statements: Statements, keys: readonly string[], limit: number) {
  // A subject may have three names of one key, and some subjects may be left out.
  const most = 4 * limit
  const rows = statements.formsOfKeys(keys, keys.length * most)
  if (rows.length < keys.length * most) return rows
  return keys.flatMap((key) => statements.formsOfKey(key, most))
}
