import type { Day } from './edtf.ts'
import type { Place } from './place.ts'
import type { Language } from './words.ts'

export const SCHEDULE_KINDS = ['daily', 'weekdays', 'weekly', 'monthly', 'cron'] as const

/** When a digest is due, in local time of its zone. */
export type Schedule = {
  readonly kind: (typeof SCHEDULE_KINDS)[number]
  /** Five fields: minute, hour, day of the month, month, day of the week. */
  readonly cron: string
  /** As people read and type it: `weekdays 08:30`, `weekly mon 09:00`, `monthly 1 09:00`. */
  readonly text: string
}

/** Days without a digest: what would have been said is in the next one. */
export const QUIET_DAYS = ['weekends', 'cn-holidays', 'us-holidays'] as const
export type QuietDays = (typeof QUIET_DAYS)[number]

/**
 * What is said when nothing is new. `skip`: nothing. `line`: one quiet line. `heartbeat`: nothing,
 * but a line when nothing was said for seven days, so that one sees it is alive.
 */
export const EMPTY_POLICIES = ['skip', 'line', 'heartbeat'] as const
export type EmptyPolicy = (typeof EMPTY_POLICIES)[number]

/** `changes`: what is new. `debt`: what editors still owe the facts, such as a second source. */
export const TOPICS = ['changes', 'debt'] as const
export type Topic = (typeof TOPICS)[number]

/**
 * Why nothing is sent. `asked`: somebody paused it. All others come of a platform’s refusal:
 * the channel is gone, it may not be written to, it is of a kind that takes no message, the
 * bot was removed from the space, or automatic moderation keeps blocking it.
 */
export const PAUSE_REASONS = [
  'asked',
  'channel-gone',
  'forbidden',
  'wrong-kind',
  'space-gone',
  'blocked',
] as const
export type PauseReason = (typeof PAUSE_REASONS)[number]

export type Pause = {
  readonly reason: PauseReason
  /** ISO 8601, UTC, as all moments here. */
  readonly at: string
  /** The platform’s own code, such as `50001` or `is_archived`. */
  readonly code?: string | undefined
  /** The asker who paused it. */
  readonly by?: string | undefined
}

/** A digest that is posted in one place on a schedule. Removed ones stay, so that it can be undone. */
export type Subscription = {
  /** Short enough to be typed: six letters and digits. */
  readonly id: string
  readonly place: Place
  readonly topic: Topic
  readonly schedule: Schedule
  /** IANA name, such as `Europe/Berlin`. */
  readonly zone: string
  readonly quiet: readonly QuietDays[]
  /** A filter in its normal form; empty for everything. */
  readonly filter: string
  readonly empty: EmptyPolicy
  /** How many lines stand in the message; the rest is behind a button. */
  readonly cap: number
  readonly language: Language
  /** An asker’s id. */
  readonly createdBy: string
  readonly createdAt: string
  /** The load up to which it has told everything: moved when that arrived, or was nothing. */
  readonly coveredTo: number
  /** Set until the first delivery when that begins with past days. */
  readonly sinceDay?: Day | undefined
  /** The next moment it is due; absent while it is paused or removed. */
  readonly nextDue?: string | undefined
  readonly pause?: Pause | undefined
  readonly mutedUntil?: string | undefined
  readonly removedAt?: string | undefined
  /** How many of its digests automatic moderation refused in a row. */
  readonly failStreak: number
  readonly lastSentAt?: string | undefined
}

/** What may be set when a subscription is made, and changed later. */
export type SubscriptionSettings = Pick<
  Subscription,
  'place' | 'topic' | 'schedule' | 'zone' | 'quiet' | 'filter' | 'empty' | 'cap' | 'language'
>

/** What is due, as the state file keeps it. */
export type Subscriptions = {
  readonly add: (subscription: Subscription) => Promise<void>
  readonly find: (id: string) => Promise<Subscription | undefined>
  /** In one place, removed ones left out, oldest first. */
  readonly at: (place: Place) => Promise<readonly Subscription[]>
  /** In one server or workspace; removed ones left out, as in `all`. */
  readonly inSpace: (of: Pick<Place, 'platform' | 'space'>) => Promise<readonly Subscription[]>
  readonly all: () => Promise<readonly Subscription[]>
  /** Changes what is given and leaves the rest; an `undefined` takes a value away. */
  readonly change: (id: string, to: Partial<Omit<Subscription, 'id'>>) => Promise<void>
  /** Active ones whose time has come, by `nextDue`, at most `limit`. */
  readonly due: (at: Date, limit: number) => Promise<readonly Subscription[]>
  /** Active ones that should have been planned before this: what the watchdog counts. */
  readonly overdue: (before: Date) => Promise<number>
  /** Forgets for good what was removed before this. */
  readonly forgetRemoved: (before: Date) => Promise<number>
}
