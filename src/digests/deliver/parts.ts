import type { Compose } from '#core/content.ts'
import type { Report } from '#core/errors.ts'
import type { Ledger } from '#core/ledger.ts'
import type { Log } from '#core/log.ts'
import type { Messenger, Messengers } from '#core/messenger.ts'
import type { Place } from '#core/place.ts'
import type { Subscriptions } from '#core/subscription.ts'
import type { Language } from '#core/words.ts'
import type { Budget } from './budget.ts'
import type { Pace } from './pace.ts'
import type { OnBlind } from './resolve.ts'

/** What the sender works with. */
export type SenderParts = {
  readonly ledger: Ledger
  readonly subscriptions: Pick<Subscriptions, 'find' | 'at' | 'inSpace'>
  readonly messengers: Messengers
  readonly compose: Compose
  /** Stands above what is sent again because its first copy could not be confirmed. */
  readonly resentRemark: (language: Language) => string
  /** Who is told of a pause when nobody else can be: direct messages with the admins. */
  readonly admins: readonly Place[]
  /** Ids ordered by time. */
  readonly newId: () => string
  readonly now: () => Date
  readonly log: Log
  readonly report: Report
  /** For Slack, where the bot may not look for what it posted. `resend` unless given. */
  readonly onBlind?: OnBlind | undefined
  /** Between 0 and 1. */
  readonly random?: () => number
  readonly wait?: (ms: number) => Promise<void>
  readonly pace?: Pace
}

/** The same with what was left out, for one delivery on one platform. */
export type Sending = Required<Omit<SenderParts, 'messengers' | 'wait' | 'onBlind'>> & {
  readonly onBlind: OnBlind
  readonly messenger: Messenger
  readonly budget: Budget
}
