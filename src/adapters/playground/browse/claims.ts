import { aboutOf } from '#core/claim-line.ts'
import { canOwe, dateKnown, lacksReason, sourceCountOf } from '#core/debt.ts'
import type { Claim } from '#core/facts.ts'
import { CERTAINTIES, CLAIM_KINDS, STAGES } from '#core/vocabulary.ts'
import { type Listing, NONE } from './facets.ts'
import type { Held } from './holdings.ts'
import { newestBy, oldestBy, wordsBy, yearOf } from './sorting.ts'

/** What a claim can owe, in the order in which it presses. */
export const OWED = ['disputed', 'unconfirmed', 'partial', 'single', 'reason'] as const
/** One of them. */
export type Owed = (typeof OWED)[number]

const STANDINGS = ['stands', 'superseded', 'retracted'] as const

/** Whether a claim is still said, was replaced by another, or was taken back. */
export type Standing = (typeof STANDINGS)[number]

/** Every claim, and the ways to narrow them. */
export function claimListing(claims: readonly Claim[], held: Held): Listing<Claim> {
  const owing = owedBy(held)
  return {
    rows: claims,
    facets: [
      { key: 'kind', of: ({ kind }) => [kind], order: CLAIM_KINDS },
      { key: 'certainty', of: ({ certainty }) => [certainty], order: CERTAINTIES },
      { key: 'stage', of: ({ stage }) => (stage ? [stage] : []), order: STAGES },
      { key: 'year', of: ({ date }) => [yearOf(date) ?? NONE], sorted: 'newest' },
      { key: 'sources', of: sourcesOf, order: ['1', '2', '3-or-more'] },
      { key: 'date', of: ({ date }) => [dateKnown(date)], order: ['exact', 'partial', 'missing'] },
      { key: 'reason', of: ({ reason }) => [reason], order: ['given', 'not-given', 'none-needed'] },
      { key: 'standing', of: (claim) => [standingOf(claim)], order: STANDINGS },
      {
        key: 'disputed',
        of: ({ disputes }) => [disputes.length > 0 ? 'yes' : 'no'],
        order: YES_NO,
      },
      { key: 'seen', of: ({ seen }) => (seen ? ['yes'] : []) },
      { key: 'owed', of: owing, order: OWED },
      {
        key: 'subject',
        of: ({ subjects }) => subjects.map(({ subject }) => subject.id),
        isHidden: true,
      },
      {
        key: 'source',
        of: ({ citations }) => citations.map(({ source }) => source.id),
        isHidden: true,
      },
    ],
    text: textOf,
    sorts: {
      newest: newestBy(({ date }) => date),
      oldest: oldestBy(({ date }) => date),
      name: wordsBy((claim) => aboutOf(claim)?.name ?? claim.id),
    },
  }
}

/** Where a claim stands. What was replaced and then taken back counts as taken back. */
export const standingOf = ({ retracted, supersededBy }: Claim): Standing =>
  retracted ? 'retracted' : supersededBy === undefined ? 'stands' : 'superseded'

const YES_NO = ['yes', 'no'] as const

const sourcesOf = (claim: Claim): readonly string[] => {
  const count = sourceCountOf(claim)
  return count === 0 ? [NONE] : [count > 2 ? '3-or-more' : String(count)]
}

/** What the claim says and who is in it; of what was retracted only its id and who. */
const textOf = ({ id, line, subjects, retracted }: Claim): string =>
  [
    id,
    ...(retracted ? [] : [line]),
    ...subjects.flatMap(({ subject: { id: of, name, zh, hant } }) => [of, name, zh, hant]),
  ].join(' ')

function owedBy({ debt }: Held): (claim: Claim) => readonly Owed[] {
  const ids = {
    disputed: new Set(debt.disputed),
    unconfirmed: new Set(debt.unconfirmed),
    partial: new Set(debt.partial),
    single: new Set(debt.single),
  }
  return (claim) =>
    canOwe(claim)
      ? OWED.filter((one) => (one === 'reason' ? lacksReason(claim) : ids[one].has(claim.id)))
      : []
}
