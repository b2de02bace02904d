import type { Claim, Subject } from '#core/facts.ts'
import { STAGES, SUBJECT_TYPES } from '#core/vocabulary.ts'
import type { Listing } from './facets.ts'
import type { Held } from './holdings.ts'
import { mostBy, newestBy, wordsBy } from './sorting.ts'

/** Everybody and everything claims are about, and the ways to narrow them. */
export function subjectListing(subjects: readonly Subject[], held: Held): Listing<Subject> {
  const cases = new Map(held.cases.map((one) => [one.id, [one]]))
  const own = ({ id, type }: Subject) =>
    (type === 'case' ? cases.get(id) : held.casesOf.get(id)) ?? []
  const claimsOf = ({ id }: Subject) => held.about.get(id) ?? []
  const newest = new Map(subjects.map((one) => [one.id, newestOf(claimsOf(one))]))
  return {
    rows: subjects,
    facets: [
      { key: 'type', of: ({ type }) => [type], order: SUBJECT_TYPES },
      {
        key: 'case',
        of: (one) => (one.type === 'person' ? [own(one).length > 0 ? 'yes' : 'no'] : []),
        order: ['yes', 'no'],
      },
      { key: 'stage', of: (one) => own(one).map(({ stage }) => stage), order: STAGES },
      { key: 'sector', of: (one) => own(one).flatMap(({ sector }) => sector ?? []) },
      { key: 'body', of: (one) => bodiesOf(one, held, own(one)) },
    ],
    text: (one) => textOf(one, held),
    sorts: {
      claims: mostBy((one) => claimsOf(one).length),
      name: wordsBy(({ name }) => name),
      newest: newestBy(({ id }) => newest.get(id)),
    },
  }
}

/** The body a post belongs to, those somebody held posts in, and that of their case. */
const bodiesOf = (
  { id, type }: Subject,
  { tenuresOf, cards }: Held,
  cases: readonly { readonly body?: string | undefined }[],
): readonly string[] => [
  ...(type === 'person' ? (tenuresOf.get(id) ?? []).map(({ body }) => body.name) : []),
  ...(type === 'post' || type === 'organisation' ? [cards.get(id)?.parent?.name ?? []].flat() : []),
  ...cases.flatMap(({ body }) => body ?? []),
]

const textOf = ({ id, name, zh, hant, hint }: Subject, { cards }: Held): string =>
  [id, name, zh, hant, hint, ...(cards.get(id)?.names ?? []).map(({ written }) => written)].join(
    ' ',
  )

/** The date of the newest claim; what has none comes last. */
export const newestOf = (claims: readonly Claim[]): string | undefined =>
  claims.toSorted(newestBy(({ date }) => date))[0]?.date
