import type { Debt } from './content.ts'
import { addDays, type Day, dayOf, parseEdtf } from './edtf.ts'
import type { Facts } from './fact-store.ts'
import type { Claim, Source } from './facts.ts'
import { CATALOGUE_KINDS } from './vocabulary.ts'

/** After how many days a report without confirmation counts as owed. */
export const UNCONFIRMED_DAYS = 30

/**
 * What editors still owe the facts. Texts of the catalogue describe and do not happen, and what was
 * retracted or replaced needs no better source: both are left out.
 *
 * @param days after how many a report or accusation counts as left unconfirmed
 */
export function debtOf(
  facts: Pick<Facts, 'about' | 'everyClaim' | 'unconfirmed' | 'findCaseOf'>,
  now: Date,
  days: number,
): Debt {
  const owing = facts.everyClaim().filter(canOwe)
  const ids = new Set(owing.map(({ id }) => id))
  const before = addDays(dayOf(now), -days)
  const pick = (is: (claim: Claim) => boolean) => newestFirst(owing.filter(is))
  return {
    revision: facts.about().revision,
    single: pick((claim) => sourceCountOf(claim) === 1),
    partial: pick(({ date }) => dateKnown(date) !== 'exact'),
    disputed: pick(({ disputes }) => disputes.some((other) => ids.has(other))),
    unconfirmed: newestFirst(
      [...unconfirmedIn(facts, 'alleged'), ...unconfirmedIn(facts, 'reported')].filter(
        (claim) => ids.has(claim.id) && isBy(before, claim),
      ),
    ),
    days,
  }
}

/** Whether a claim happens, rather than describes, and stands: no other can owe anything. */
export const canOwe = ({ kind, retracted, supersededBy }: Claim): boolean =>
  !retracted && supersededBy === undefined && !(CATALOGUE_KINDS as readonly string[]).includes(kind)

/** Whether a claim that stands has no official reason where one would be expected. */
export const lacksReason = (claim: Claim): boolean => canOwe(claim) && claim.reason === 'not-given'

/** On how many sources a claim stands, each counted once. */
export const sourceCountOf = ({ citations }: Claim): number =>
  new Set(citations.map(({ source }) => source.id)).size

/** Whether a source cannot be shown to readers as a link. */
export const lacksAddress = ({ url }: Source): boolean => url === undefined

/** `exact`: to the day, of a span at both of its ends. `partial` is loose, approximate or uncertain. */
export type DateKnown = 'exact' | 'partial' | 'missing'

/** How exactly a date is known, written as EDTF; what cannot be read counts as missing. */
export function dateKnown(date: string | undefined): DateKnown {
  const known = date === undefined ? undefined : parseEdtf(date)
  if (!known) return 'missing'
  if (known.approximate || known.uncertain) return 'partial'
  const isExact =
    known.precision === 'interval'
      ? known.text.split('/').every((end) => end === '..' || parseEdtf(end)?.precision === 'day')
      : known.precision === 'day'
  return isExact ? 'exact' : 'partial'
}

/** The day it surely had begun by; what has no date comes last. */
const newestFirst = (claims: readonly Claim[]): readonly string[] =>
  claims
    .map(({ id, date }) => ({ id, day: (date && parseEdtf(date)?.earliest) || '' }))
    .toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1))
    .map(({ id }) => id)

/** A year or month is only past when its last day is. */
const isBy = (day: Day, { date }: Claim): boolean => {
  const latest = date === undefined ? undefined : parseEdtf(date)?.latest
  return latest !== undefined && latest <= day
}

/** Those that no official claim about the same person has confirmed. */
function unconfirmedIn(
  facts: Pick<Facts, 'unconfirmed' | 'findCaseOf'>,
  certainty: 'alleged' | 'reported',
): readonly Claim[] {
  return facts
    .unconfirmed({ certainty }, {})
    .filter(
      (claim) =>
        !claim.subjects.some(
          ({ role, subject }) => role === 'about' && facts.findCaseOf(subject.id, {}) !== undefined,
        ),
    )
}
