import type { Check } from '#core/catalogue.ts'
import type { Debt } from '#core/content.ts'
import { debtOf, UNCONFIRMED_DAYS } from '#core/debt.ts'
import { dayOf } from '#core/edtf.ts'
import type { Facts } from '#core/fact-store.ts'
import type { Card } from '#core/fact-views.ts'
import type { Case, Claim, Source, Subject, Tenure } from '#core/facts.ts'
import type { Playground } from '../ports.ts'
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

/** Gives what a revision holds, as it is looked at on a day. */
export type Keeper = (facts: Facts, now: Date) => Holdings

/**
 * Gives what a revision holds, each part read when it is first asked for and once for each revision
 * and day: what is owed depends on the day. Only the newest is kept.
 */
export function keepHoldings(): Keeper {
  let kept: { readonly key: string; readonly own: Own; readonly holdings: Holdings } | undefined
  return (facts, now) => {
    const key = `${facts.about().revision} ${dayOf(now)}`
    if (kept?.key !== key) {
      const own = { facts }
      kept = { key, own, holdings: holdingsOf(own, now) }
    }
    // Another handle may serve the same revision by now, and the one before it be closed.
    kept.own.facts = facts
    return kept.holdings
  }
}

const keepers = new WeakMap<Playground, Keeper>()

/** The holdings of a playground, the same for all its pages and for what makes them ready. */
export function keeperOf(playground: Playground): Keeper {
  const keeper = keepers.get(playground) ?? keepHoldings()
  keepers.set(playground, keeper)
  return keeper
}

/** The handle that is open now. */
type Own = { facts: Facts }

function holdingsOf(own: Own, now: Date): Holdings {
  const claims = once(() => own.facts.everyClaim())
  const subjects = once(() => own.facts.everySubject())
  const sources = once(() => own.facts.everySource())
  const cases = once(() => own.facts.everyCase())
  const held: Parts<Held> = {
    facts: () => own.facts,
    subjects: once(() => byId(subjects())),
    cards: once(() => new Map(subjects().flatMap(({ id }) => cardOf(id, own.facts)))),
    claims: once(() => byId(claims())),
    sources: once(() => byId(sources())),
    cases,
    about: once(() => grouped(claims(), (one) => one.subjects.map(({ subject }) => subject.id))),
    citing: once(() => grouped(claims(), (one) => one.citations.map(({ source }) => source.id))),
    casesOf: once(() => grouped(cases(), ({ person }) => [person.id])),
    tenuresOf: once(() =>
      grouped(own.facts.tenures({}, {}), ({ person, post, body }) => [person.id, post.id, body.id]),
    ),
    checksOn: once(() =>
      grouped(
        own.facts.checkedReports().flatMap(({ source }) => own.facts.checksOf(source.id)),
        ({ claims: ids }) => ids,
      ),
    ),
    // Reading every claim once more would take longer than all else here.
    debt: once(() => debtOf({ ...own.facts, everyClaim: claims }, now, UNCONFIRMED_DAYS)),
  }
  const all = asked(held)
  const lists = asked<Holdings['lists']>({
    subjects: once(() => prepare(subjectListing(subjects(), all))),
    claims: once(() => prepare(claimListing(claims(), all))),
    sources: once(() => prepare(sourceListing(sources(), all))),
    cases: once(() => prepare(caseListing(all))),
  })
  return asked<Holdings>({ ...held, lists: () => lists })
}

/** The parts of something, each as what gives it. */
type Parts<T> = { readonly [Name in keyof T]: () => T[Name] }

/** Something whose parts are made when they are asked for. */
function asked<T extends object>(parts: Parts<T>): T {
  const getters = Object.entries(parts).map(([name, get]) => [name, { get, enumerable: true }])
  // Every part of it is given by the getter of its name.
  return Object.defineProperties({}, Object.fromEntries(getters)) as T
}

function once<T>(make: () => T): () => T {
  let made: { readonly it: T } | undefined
  return () => {
    made ??= { it: make() }
    return made.it
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
