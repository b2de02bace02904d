import { foldLatin, tokens } from '#store/names/fold.ts'
import type { Person } from './people.ts'

/**
 * Every word of a person's names, and the name as one word, folded. The peers are given our
 * folding, on both sides, and the people best known first, so that what is compared is the search
 * and not the preparation.
 */
export function wordsOf({ latin, hans, hant, aliases }: Person): readonly string[] {
  const written = [latin, ...aliases.map((alias) => alias.written)]
  const joined = [foldLatin(latin), foldLatin(latin.split(' ').reverse().join(' '))]
  return [...new Set([...written.flatMap(tokens), ...joined, hans, hant])]
}
