import type { Facts } from '#core/fact-store.ts'
import type { Case, Claim } from '#core/facts.ts'

/** What a later revision says differently. */
export type Alterations = {
  readonly revision: string
  /** By id; `undefined` takes a claim out. */
  readonly claims?: Readonly<Record<string, ((claim: Claim) => Claim) | undefined>>
  readonly added?: readonly Claim[]
  readonly cases?: Readonly<Record<string, ((one: Case) => Case) | undefined>>
  readonly addedCases?: readonly Case[]
}

/** The same facts as a later revision would have them. */
export function altered(facts: Facts, to: Alterations): Facts {
  const { revision, claims = {}, added = [], cases = {}, addedCases = [] } = to
  const isMeant = (id: string) => Object.hasOwn(claims, id)
  const claimNow = (claim: Claim): Claim[] => {
    if (!isMeant(claim.id)) return [claim]
    const now = claims[claim.id]?.(claim)
    return now ? [now] : []
  }
  const caseNow = (one: Case): Case[] => {
    if (!Object.hasOwn(cases, one.id)) return [one]
    const now = cases[one.id]?.(one)
    return now ? [now] : []
  }
  const names = (claim: Claim, id: string) =>
    claim.subjects.some(({ subject }) => subject.id === id)
  const everyClaim = () => [...facts.everyClaim().flatMap(claimNow), ...added]
  const everyCase = () => [...addedCases, ...facts.everyCase().flatMap(caseNow)]
  return {
    ...facts,
    about: () => ({ ...facts.about(), revision }),
    everyClaim,
    everyCase,
    findClaim: (id) => everyClaim().find((claim) => claim.id === id),
    claims: (ids) => everyClaim().filter(({ id }) => ids.includes(id)),
    claimsAbout(id, clocks) {
      const list = facts.claimsAbout(id, clocks)
      const own = added.filter((claim) => names(claim, id))
      return { ...list, claims: [...list.claims.flatMap(claimNow), ...own] }
    },
    findCaseOf: (person, clocks) =>
      addedCases.find((one) => one.person.id === person) ??
      [facts.findCaseOf(person, clocks) ?? []].flat().flatMap(caseNow)[0],
  }
}

/** A claim of the facts, to be altered. */
export function claimIn(facts: Facts, id: string): Claim {
  const found = facts.findClaim(id)
  if (!found) throw new Error(`No claim ${id}`)
  return found
}

/** A case of the facts by the person it is about. */
export function caseIn(facts: Facts, person: string): Case {
  const found = facts.findCaseOf(person, {})
  if (!found) throw new Error(`No case of ${person}`)
  return found
}

/** The facts with no other claims and cases than those about these people: quicker to record. */
export function about(facts: Facts, ...people: readonly string[]): Facts {
  const everyClaim = facts
    .everyClaim()
    .filter(({ subjects }) => subjects.some(({ subject }) => people.includes(subject.id)))
  const everyCase = facts.everyCase().filter(({ person }) => people.includes(person.id))
  return { ...facts, everyClaim: () => everyClaim, everyCase: () => everyCase }
}
