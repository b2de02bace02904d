import type { Check } from '#core/catalogue.ts'
import type { Debt } from '#core/content.ts'
import { debtOf, UNCONFIRMED_DAYS } from '#core/debt.ts'
import { dayOf } from '#core/edtf.ts'
import type { Facts } from '#core/fact-store.ts'
import type { Card } from '#core/fact-views.ts'
import type { Case, Claim, Source, Subject, Tenure } from '#core/facts.ts'
import { caseListing } from './cases.ts'
import { claimListing } from './claims.ts'
import { type Prepared, prepare } from './facets.ts'
import { sourceListing } from './sources.ts'
import { subjectListing } from './subjects.ts'

/** Everything one revision holds, looked up in all the ways in which its pages lead on. */
export type Held = {
  readonly facts: Facts
  readonly subjects: ReadonlyMap<string, Subject>
  readonly cards: ReadonlyMap<string, Card>
  readonly claims: ReadonlyMap<string, Claim>
  readonly sources: ReadonlyMap<string, Source>
  readonly cases: readonly Case[]
  /** Claims in which a subject plays any part, and those that cite a source; in the data’s order. */
  readonly about: ReadonlyMap<string, readonly Claim[]>
  readonly citing: ReadonlyMap<string, readonly Claim[]>
  /** Cases of a person. */
  readonly casesOf: ReadonlyMap<string, readonly Case[]>
  /** Posts held, by who held them, and by the post. */
  readonly tenuresOf: ReadonlyMap<string, readonly Tenure[]>
  /** Statements of reports that were checked against a claim. */
  readonly checksOn: ReadonlyMap<string, readonly Check[]>
  readonly debt: Debt
}

/** The lists of one revision, ready to be narrowed. */
export type Holdings = Held & {
  readonly lists: {
    readonly subjects: Prepared<Subject>
    readonly claims: Prepared<Claim>
    readonly sources: Prepared<Source>
    readonly cases: Prepared<Case>
  }
}

/**
 * Gives what a revision holds, read once for each revision and day: what is owed depends on the day.
 * Only the newest is kept.
 */
export function keepHoldings(): (facts: Facts, now: Date) => Holdings {
  let kept: { readonly key: string; readonly holdings: Holdings } | undefined
  return (facts, now) => {
    const key = `${facts.about().revision} ${dayOf(now)}`
    if (kept?.key !== key) kept = { key, holdings: readHoldings(facts, now) }
    // Another handle may serve the same revision by now, and the one before it be closed.
    return { ...kept.holdings, facts }
  }
}

function readHoldings(facts: Facts, now: Date): Holdings {
  const claims = facts.everyClaim()
  const subjects = facts.everySubject()
  const sources = facts.everySource()
  const cases = facts.everyCase()
  const tenures = facts.tenures({}, {})
  const held: Held = {
    facts,
    subjects: byId(subjects),
    cards: new Map(subjects.flatMap(({ id }) => cardOf(id, facts))),
    claims: byId(claims),
    sources: byId(sources),
    cases,
    about: grouped(claims, ({ subjects: all }) => all.map(({ subject }) => subject.id)),
    citing: grouped(claims, ({ citations }) => citations.map(({ source }) => source.id)),
    casesOf: grouped(cases, ({ person }) => [person.id]),
    tenuresOf: grouped(tenures, ({ person, post, body }) => [person.id, post.id, body.id]),
    checksOn: grouped(
      facts.checkedReports().flatMap(({ source }) => facts.checksOf(source.id)),
      ({ claims: ids }) => ids,
    ),
    // Reading every claim once more would take longer than all else here.
    debt: debtOf({ ...facts, everyClaim: () => claims }, now, UNCONFIRMED_DAYS),
  }
  return {
    ...held,
    lists: {
      subjects: prepare(subjectListing(subjects, held)),
      claims: prepare(claimListing(claims, held)),
      sources: prepare(sourceListing(sources, held)),
      cases: prepare(caseListing(held)),
    },
  }
}

const cardOf = (id: string, facts: Facts): readonly (readonly [string, Card])[] => {
  const card = facts.findCard(id)
  return card ? [[id, card]] : []
}

const byId = <T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((one) => [one.id, one]))

function grouped<T>(
  all: readonly T[],
  keysOf: (one: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all)
    for (const key of new Set(keysOf(one))) {
      const group = groups.get(key)
      if (group) group.push(one)
      else groups.set(key, [one])
    }
  return groups
}
