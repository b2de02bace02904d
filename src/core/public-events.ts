import { aboutOf } from './claim-line.ts'
import { type Day, LAST_DAY, parseEdtf } from './edtf.ts'
import type { Facts } from './fact-store.ts'
import type { Claim } from './facts.ts'
import { PUBLIC_KINDS } from './vocabulary.ts'

/** The newest public event of somebody in the store, and the last day it can have been on. */
export type Newest = { readonly claim: Claim; readonly on: Day }

/**
 * The last public event of somebody up to a day, by the last day each can have been on. What happened
 * to them, and what is said of them, is none: see `PUBLIC_KINDS`.
 */
export function newestEventOf(
  person: string,
  facts: Facts,
  until: Day = LAST_DAY,
): Newest | undefined {
  if (facts.findSubject(person)?.type !== 'person') return undefined
  return facts
    .claimsAbout(person, {})
    .claims.filter(
      (claim) =>
        isPublic(claim) &&
        !claim.retracted &&
        claim.supersededBy === undefined &&
        aboutOf(claim)?.id === person,
    )
    .flatMap((claim): Newest[] => {
      const on = lastDayOf(claim.date)
      return on === undefined || on > until ? [] : [{ claim, on }]
    })
    .toSorted((a, b) =>
      a.on === b.on ? (a.claim.id < b.claim.id ? -1 : 1) : a.on < b.on ? 1 : -1,
    )[0]
}

/** Whether it shows whom it is about in public. An allegation shows nobody. */
const isPublic = ({ kind, certainty, seen }: Claim): boolean =>
  certainty !== 'alleged' && (seen === true || PUBLIC_KINDS.some((one) => one === kind))

/** What has no end in the data, such as a post still held, is an event of when it began. */
function lastDayOf(date: string | undefined): Day | undefined {
  const known = date === undefined ? undefined : parseEdtf(date)
  if (known?.latest !== LAST_DAY) return known?.latest
  return parseEdtf(known.text.split('/')[0] ?? '')?.latest
}
