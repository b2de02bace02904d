import type { Changes, RecordedChange } from '#core/changes.ts'
import type { Report } from '#core/errors.ts'
import type { Facts } from '#core/fact-store.ts'
import type { Follows } from '#core/follows.ts'
import type { Ledger, NewDelivery } from '#core/ledger.ts'
import type { Log } from '#core/log.ts'
import type { Place } from '#core/place.ts'
import type { Subscriptions } from '#core/subscription.ts'
import type { Watches } from '#core/watches.ts'
import type { Language } from '#core/words.ts'

/** What the events of a load are planned from. */
export type EventParts = {
  readonly changes: Changes
  readonly watches: Pick<Watches, 'all'>
  readonly follows: Pick<Follows, 'all'>
  readonly subscriptions: Pick<Subscriptions, 'at'>
  readonly ledger: Pick<Ledger, 'plan' | 'find' | 'of' | 'carrying' | 'corrections'>
  readonly facts: () => Facts
  readonly now: () => Date
  /** Ids ordered by time. */
  readonly newId: () => string
  readonly report: Report
  readonly log: Log
}

/** The language a place is spoken to in: that of a digest there, else English. */
export async function languageAt(
  place: Place,
  subscriptions: EventParts['subscriptions'],
): Promise<Language> {
  return (await subscriptions.at(place))[0]?.language ?? 'en'
}

/** Which claims and cases a message tells, each in the form it tells; the last one of what is gone. */
export const carriedBy = (changes: readonly RecordedChange[]): NewDelivery['carries'] =>
  changes.flatMap(({ id, afterHash, beforeHash }) => {
    const hash = afterHash ?? beforeHash
    return hash === undefined ? [] : [{ id, hash }]
  })

/** The slot of everything that a load is the reason for: planned once, however often it is tried. */
export const slotOfLoad = (seq: number): string => `load:${seq}`
