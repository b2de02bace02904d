import { inject } from 'vitest'
import type { Facts } from '#core/fact-store.ts'
import type { Case, Claim } from '#core/facts.ts'
import type { SeverityRule } from '#core/told.ts'
import { openFacts } from '#store/open.ts'

/** What a revision holds, where it is not what the shipped one does. */
export type Revision = {
  readonly claims: readonly Claim[]
  readonly cases?: readonly Case[]
  readonly holidays?: readonly string[]
  readonly rules?: readonly SeverityRule[]
}

/** The shipped facts: where people, bodies and posts are looked up. To be closed by the test. */
export const shippedFacts = (): Facts & Disposable => openFacts(inject('snapshot'))

/** A revision of a few claims over the shipped facts; two with the same claims are the same. */
export function revisionOf(
  shipped: Facts,
  { claims, cases = [], holidays = [], rules = [] }: Revision,
): Facts {
  const own: Partial<Facts> = {
    about: () => ({ ...shipped.about(), revision: JSON.stringify([claims, cases]) }),
    everyClaim: () => claims,
    everyCase: () => cases,
    findClaim: (id) => claims.find((claim) => claim.id === id),
    claims: (ids) => claims.filter(({ id }) => ids.includes(id)),
    changesSince: () => ({ rows: [], total: 0 }),
    holidays: (calendar) =>
      holidays.map((day) => ({ calendar, day, name: 'A holiday', citations: [] })),
    severityRules: () => rules,
  }
  return { ...shipped, ...own }
}

/** A claim about somebody: reported, and of no stage unless the test says more. */
export function claimOf(id: string, person: string, more: Partial<Claim> = {}): Claim {
  const subject = { id: person, type: 'person', name: person } as const
  return {
    id,
    kind: 'statement',
    line: `What ${id} says`,
    date: '2026-01-05',
    certainty: 'reported',
    reason: 'none-needed',
    citations: [],
    subjects: [{ role: 'about', subject }],
    disputes: [],
    ...more,
  }
}
