import type { Changes, RecordedChange } from '#core/changes.ts'
import type { Report } from '#core/errors.ts'
import type { Facts } from '#core/fact-store.ts'
import type { Follows } from '#core/follows.ts'
import type { Ledger, NewDelivery } from '#core/ledger.ts'
import type { Log } from '#core/log.ts'
import { replacedBy } from '#core/news.ts'
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
  readonly ledger: Pick<
    Ledger,
    'plan' | 'find' | 'of' | 'carryingIds' | 'corrections' | 'untold' | 'markTold'
  >
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

/**
 * Which claims and cases a message tells, each in the form it tells, the last one of what is gone;
 * and those it quotes because another takes their place.
 */
export const carriedBy = (changes: readonly RecordedChange[]): NewDelivery['carries'] =>
  changes.flatMap((change) => {
    const hash = change.afterHash ?? change.beforeHash
    const quoted = replacedBy(change)
    return [
      ...(hash === undefined ? [] : [{ id: change.id, hash }]),
      ...(quoted === undefined ? [] : [{ id: quoted, hash: NO_FORM }]),
    ]
  })

/** Stands for the form of what is only quoted, or always shown as it is by then. */
export const NO_FORM = ''

/** The slot of everything that a load is the reason for: planned once, however often it is tried. */
export const slotOfLoad = (seq: number): string => `load:${seq}`
