import { lacksAddress, sourceCountOf } from '#core/debt.ts'
import type { Claim, Source } from '#core/facts.ts'
import { SOURCE_KINDS } from '#core/vocabulary.ts'
import { type Listing, NONE } from './facets.ts'
import type { Held } from './holdings.ts'
import { mostBy, newestBy, oldestBy, wordsBy, yearOf } from './sorting.ts'

/** Every publication claims rest on, and the ways to narrow them. */
export const sourceListing = (sources: readonly Source[], held: Held): Listing<Source> => ({
  rows: sources,
  facets: [
    { key: 'kind', of: ({ kind }) => [kind], order: SOURCE_KINDS },
    { key: 'language', of: ({ language }) => [language] },
    {
      key: 'address',
      of: (one) => [lacksAddress(one) ? 'hidden' : 'shown'],
      order: ['shown', 'hidden'],
    },
    { key: 'year', of: ({ published }) => [yearOf(published) ?? NONE], sorted: 'newest' },
    { key: 'publisher', of: ({ publisher }) => [publisher] },
  ],
  text: ({ id, title, publisher, via }) => [id, title, publisher, via].join(' '),
  sorts: {
    newest: newestBy(({ published }) => published),
    oldest: oldestBy(({ published }) => published),
    claims: mostBy(({ id }) => held.citing.get(id)?.length ?? 0),
    name: wordsBy(({ publisher }) => publisher),
  },
})

/** Of some claims those that rest on no other source. */
export const aloneIn = (claims: readonly Claim[]): readonly Claim[] =>
  claims.filter((claim) => sourceCountOf(claim) === 1)
