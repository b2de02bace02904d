import type { Changes } from '#core/changes.ts'
import type { Compose } from '#core/content.ts'
import type { Facts } from '#core/fact-store.ts'
import type { Follows } from '#core/follows.ts'
import type { Ledger } from '#core/ledger.ts'
import type { Messengers } from '#core/messenger.ts'
import type { Subscriptions } from '#core/subscription.ts'
import type { Watches } from '#core/watches.ts'
import type { Language } from '#core/words.ts'

/** What the commands’ side of digests is put together from. */
export type DeskParts = {
  readonly subscriptions: Subscriptions
  readonly watches: Watches
  readonly follows: Follows
  readonly changes: Changes
  readonly ledger: Ledger
  readonly facts: () => Facts
  /** Those of the connected platforms: for what is in the way of posting, and for links. */
  readonly messengers: Messengers
  readonly compose: Compose
  readonly now: () => Date
  /** Ids of deliveries, ordered by time. */
  readonly newId: () => string
  /** Something was planned: the sender is to look now. */
  readonly wake: () => void
  /** IANA name of the zone where nobody names one. */
  readonly zone: string
  /** In which language something is said in a place where nobody chose one. */
  readonly language?: Language | undefined
}
