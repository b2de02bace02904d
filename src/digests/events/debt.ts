import type { Debt } from '#core/content.ts'
import { addDays, type Day, dayOf, parseEdtf } from '#core/edtf.ts'
import type { Facts } from '#core/fact-store.ts'
import type { Claim } from '#core/facts.ts'
import { CATALOGUE_KINDS } from '#core/vocabulary.ts'

/**
 * What editors still owe the facts. Texts of the catalogue describe and do not happen, and what was
 * retracted or replaced needs no better source: both are left out.
 *
 * @param days after how many a report or accusation counts as left unconfirmed
 */
export function debtOf(facts: Facts, now: Date, days: number): Debt {
  const owing = facts.everyClaim().filter(isOwing)
  const ids = new Set(owing.map(({ id }) => id))
  const before = addDays(dayOf(now), -days)
  const pick = (is: (claim: Claim) => boolean) => newestFirst(owing.filter(is))
  return {
    revision: facts.about().revision,
    single: pick(isSingle),
    partial: pick(({ date }) => isLoose(date)),
    disputed: pick(({ disputes }) => disputes.some((other) => ids.has(other))),
    unconfirmed: newestFirst(
      [...unconfirmedIn(facts, 'alleged'), ...unconfirmedIn(facts, 'reported')].filter(
        (claim) => ids.has(claim.id) && isBy(before, claim),
      ),
    ),
    days,
  }
}

/** The day it surely had begun by; what has no date comes last. */
const newestFirst = (claims: readonly Claim[]): readonly string[] =>
  claims
    .map(({ id, date }) => ({ id, day: (date && parseEdtf(date)?.earliest) || '' }))
    .toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1))
    .map(({ id }) => id)

const isOwing = ({ kind, retracted, supersededBy }: Claim): boolean =>
  !retracted && supersededBy === undefined && !(CATALOGUE_KINDS as readonly string[]).includes(kind)

const isSingle = ({ citations }: Claim): boolean =>
  new Set(citations.map(({ source }) => source.id)).size === 1

/** Whether the day is not known exactly; of a span both of its ends have to be. */
function isLoose(date: string | undefined): boolean {
  const known = date === undefined ? undefined : parseEdtf(date)
  if (!known || known.approximate || known.uncertain) return true
  if (known.precision !== 'interval') return known.precision !== 'day'
  return known.text.split('/').some((end) => end !== '..' && parseEdtf(end)?.precision !== 'day')
}

/** A year or month is only past when its last day is. */
const isBy = (day: Day, { date }: Claim): boolean => {
  const latest = date === undefined ? undefined : parseEdtf(date)?.latest
  return latest !== undefined && latest <= day
}

/** Those that no official claim about the same person has confirmed. */
function unconfirmedIn(facts: Facts, certainty: 'alleged' | 'reported'): readonly Claim[] {
  return facts
    .unconfirmed({ certainty }, {})
    .filter(
      (claim) =>
        !claim.subjects.some(
          ({ role, subject }) => role === 'about' && facts.findCaseOf(subject.id, {}) !== undefined,
        ),
    )
}
