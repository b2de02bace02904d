import type { Delivery } from '#core/ledger.ts'
import { OPEN_STATES } from '#core/open-states.ts'
import type { Subscription } from '#core/subscription.ts'
import type { Calendars } from './quiet.ts'
import { type Missed, missedBetween, nextRun, slotOf, type Timing } from './runs.ts'

/** What is to be done with a subscription whose time has come. */
export type Turn =
  /** Its digest is planned now. */
  | ({ readonly kind: 'tell' } & Slot)
  /** Nothing is planned for this slot; the next one covers what it would have told. */
  | { readonly kind: 'pass'; readonly next: Date | undefined }
  /** The last message may or may not have arrived: first that is cleared up. */
  | { readonly kind: 'hold' }

export type Slot = {
  /** When it was due. */
  readonly at: Date
  readonly slot: string
  /** How many before it were due and told by none. */
  readonly missed: number
  readonly next: Date | undefined
  /** When the last digest was planned that told everything up to then; absent before the first. */
  readonly from: string | undefined
}

/** A late digest is left to the next one when that is nearer than this part of the time between. */
const NEAR = 0.25

/**
 * Decides for one subscription that is due. After any time away only the latest slot is told, over
 * the whole gap; and not even that when the next one is near. `recent` are its deliveries, newest
 * first.
 */
export function turnOf(
  subscription: Subscription & { readonly nextDue: string },
  recent: readonly Delivery[],
  now: Date,
  calendars: Calendars,
): Turn {
  const until = mutedUntil(subscription, now)
  if (until) return pass(nextRun(subscription, before(until), calendars))
  const due = missedBetween(subscription, new Date(subscription.nextDue), now, calendars)
  if (!due) return pass(nextRun(subscription, now, calendars))
  const { latest, next } = due
  const slot = slotOf(latest, subscription.zone)
  const own = recent.filter(isDigest)
  if (own.some((one) => one.slot === slot)) return pass(next)
  if (own.some(isInDoubt)) return { kind: 'hold' }
  if (next && next.getTime() - now.getTime() < NEAR * (next.getTime() - latest.getTime())) {
    return pass(next)
  }
  return { kind: 'tell', ...slotAfter(subscription, recent, due, calendars) }
}

/**
 * What the digest that is due is for, after those that were told: for planning it, and for showing
 * it before its time.
 */
export function slotAfter(
  timing: Timing,
  recent: readonly Delivery[],
  { latest, count, next }: Missed,
  calendars: Calendars,
): Slot {
  const last = recent.filter(isDigest).find(({ state }) => state === 'sent' || state === 'skipped')
  const missed = Math.max(count - 1, last ? untold(timing, last, latest, calendars) : 0)
  const slot = slotOf(latest, timing.zone)
  return { at: latest, slot, missed, next, from: last && headOf(last)?.to }
}

const pass = (next: Date | undefined): Turn => ({ kind: 'pass', next })

const before = (at: Date): Date => new Date(at.getTime() - 1)

const mutedUntil = ({ mutedUntil: until }: Subscription, now: Date): Date | undefined =>
  until !== undefined && new Date(until) > now ? new Date(until) : undefined

const headOf = ({ content }: Delivery) => ('head' in content ? content.head : undefined)

const isDigest = (one: Delivery): boolean =>
  one.act === 'post' && headOf(one) !== undefined && !headOf(one)?.isTest

/** Tried and not final. What was never tried is in no doubt: the new one takes its place. */
const isInDoubt = ({ state, firstSendAt }: Delivery): boolean =>
  firstSendAt !== undefined && OPEN_STATES.includes(state)

/** Slots between two digests, as long as the schedule is still the one of the older digest. */
function untold(timing: Timing, last: Delivery, latest: Date, calendars: Calendars): number {
  const head = headOf(last)
  const isSame = head?.schedule.cron === timing.schedule.cron && head.zone === timing.zone
  const told = new Date(last.plannedAt)
  if (!isSame || told >= latest) return 0
  return missedBetween(timing, new Date(told.getTime() + 1), before(latest), calendars)?.count ?? 0
}

/**
 * When a subscription is next due after a moment, for setting it up, changing it and resuming it;
 * never before a mute ends. Undefined when it never is.
 */
export function nextDueOf(
  subscription: Timing & Pick<Subscription, 'mutedUntil'>,
  after: Date,
  calendars: Calendars,
): string | undefined {
  const until = new Date(subscription.mutedUntil ?? 0)
  const from = until > after ? before(until) : after
  return nextRun(subscription, from, calendars)?.toISOString()
}

const HOUR_MS = 3_600_000

/**
 * Until when a digest is worth sending: until the next one is due, at most six hours where there is
 * one a day or more, at most a day where they are rarer. After that the next one covers it.
 */
export function deliverBy({ at, next }: Pick<Slot, 'at' | 'next'>, now: Date): string {
  const isDaily = next !== undefined && next.getTime() - at.getTime() <= 36 * HOUR_MS
  const late = Math.max(at.getTime(), now.getTime()) + (isDaily ? 6 : 24) * HOUR_MS
  return new Date(Math.min(late, next?.getTime() ?? late)).toISOString()
}
