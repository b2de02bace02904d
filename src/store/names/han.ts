import type { Simplify } from './fold.ts'
import { isHan } from './fold.ts'
import type { WrittenName } from './types.ts'

/** A traditional character and the simplified one it is looked up by. */
export type HanPair = readonly [traditional: string, simplified: string]

/** About 3,500 pairs in common use, from OpenCC. Read only while a snapshot is built. */
export async function commonHanPairs(): Promise<readonly HanPair[]> {
  const { default: table } = await import('opencc-js/dict/TSCharacters')
  return table.split('|').flatMap((entry): HanPair[] => {
    const [traditional, simplified] = entry.split(' ')
    return traditional && simplified ? [[traditional, simplified]] : []
  })
}

/**
 * The common pairs, and those that only the data knows: where a subject's name stands in both
 * scripts at the same length and a character differs. The common pairs win over the data's.
 */
export function withNamesOwnPairs(
  common: Iterable<HanPair>,
  names: readonly WrittenName[],
): ReadonlyMap<string, string> {
  const pairs = new Map(common)
  const simplified = new Map<string, string>()
  for (const { subject, kind, script, written } of names) {
    const place = `${subject} ${kind}`
    if (script === 'hans' && !simplified.has(place)) simplified.set(place, written)
  }
  for (const { subject, kind, script, written } of names) {
    const other = script === 'hant' ? simplified.get(`${subject} ${kind}`) : undefined
    if (other !== undefined) addPairs(pairs, Array.from(written), Array.from(other))
  }
  return pairs
}

function addPairs(
  pairs: Map<string, string>,
  traditional: readonly string[],
  simplified: readonly string[],
): void {
  if (traditional.length !== simplified.length) return
  traditional.forEach((character, i) => {
    const other = simplified[i]
    if (other === undefined || other === character || pairs.has(character)) return
    if (!isHan(character) || !isHan(other)) return
    const target = pairs.get(other) ?? other
    if (target !== character) pairs.set(character, target)
  })
}

/** Folding by a table in memory, as the build does it. */
export const simplifyBy =
  (pairs: ReadonlyMap<string, string>): Simplify =>
  (character) =>
    pairs.get(character) ?? character
