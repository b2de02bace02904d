import type { Case } from '#core/facts.ts'
import { RANKS, STAGES } from '#core/vocabulary.ts'
import { type Listing, NONE } from './facets.ts'
import type { Held } from './holdings.ts'
import { newestBy, oldestBy, wordsBy, yearOf } from './sorting.ts'

/** Every case, and the ways to narrow them. */
export const caseListing = ({ cases }: Held): Listing<Case> => ({
  rows: cases,
  facets: [
    { key: 'stage', of: ({ stage }) => [stage], order: STAGES },
    { key: 'outcome', of: ({ outcome }) => [outcome], order: ['followed', 'not-traced', 'died'] },
    { key: 'year', of: ({ announced }) => [yearOf(announced) ?? NONE], sorted: 'newest' },
    { key: 'rank', of: ({ rank }) => [rank], order: RANKS },
    { key: 'sector', of: ({ sector }) => [sector ?? NONE] },
    { key: 'body', of: ({ body }) => [body ?? NONE] },
  ],
  text: ({ id, person: { id: of, name, zh, hant }, post, body, sector }) =>
    [id, of, name, zh, hant, post, body, sector].join(' '),
  sorts: {
    newest: newestBy(({ announced }) => announced),
    oldest: oldestBy(({ announced }) => announced),
    stage: newestBy(({ stageDate }) => stageDate),
    name: wordsBy(({ person }) => person.name),
  },
})
