import type { Facts } from '#core/fact-store.ts'
import type { Ledger } from '#core/ledger.ts'
import type { Log } from '#core/log.ts'
import type { Place } from '#core/place.ts'
import type { Subscription, Subscriptions } from '#core/subscription.ts'
import { calendarsOf } from '../when/quiet.ts'
import { nextDueOf } from '../when/turn.ts'

export type ResumeParts = {
  readonly subscriptions: Pick<Subscriptions, 'change' | 'inSpace' | 'all'>
  readonly facts: () => Pick<Facts, 'holidays'>
  readonly now: () => Date
  readonly log: Log
}

/** Ends a pause. Nothing is replayed: the next regular digest covers what was missed. */
export async function resume(subscription: Subscription, parts: ResumeParts): Promise<void> {
  const { subscriptions, facts, now } = parts
  await subscriptions.change(subscription.id, {
    pause: undefined,
    failStreak: 0,
    nextDue: nextDueOf(subscription, now(), calendarsOf(facts())),
  })
}

/**
 * The bot is back in a server or workspace: what was paused there because it was gone goes on. Gives
 * how many that are; what somebody paused, or what is wrong with a channel, stays as it is.
 */
export async function resumeSpace(
  of: Pick<Place, 'platform' | 'space'>,
  parts: ResumeParts,
): Promise<number> {
  return await resumeGone(await parts.subscriptions.inSpace(of), parts)
}

/** The same for all the spaces the bot is in: it may have come back while nobody looked. */
export async function resumeSpaces(
  { platform, spaces }: Spaces,
  parts: ResumeParts & { readonly ledger: Pick<Ledger, 'paused'> },
): Promise<number> {
  const present = new Set(spaces)
  const paused = await parts.ledger.paused()
  const there = paused.filter(
    ({ place }) => place.platform === platform && present.has(place.space),
  )
  return await resumeGone(there, parts)
}

/** Servers or workspaces of a platform. */
export type Spaces = Pick<Place, 'platform'> & { readonly spaces: readonly string[] }

async function resumeGone(there: readonly Subscription[], parts: ResumeParts): Promise<number> {
  const gone = there.filter(({ pause }) => pause?.reason === 'space-gone')
  for (const one of gone) await resume(one, parts)
  if (gone.length > 0) parts.log('info', 'digest.resumed', { count: gone.length, why: 'space' })
  return gone.length
}

/**
 * Reckons every next moment anew, and gives how many were wrong: for the start. Rules of summer time
 * and holidays may have changed meanwhile, and a clock that ran ahead may have put a digest far into
 * the future. What is due already stays so; a slot that was told is not told again.
 */
export async function reschedule(parts: ResumeParts): Promise<number> {
  const { subscriptions, facts, now, log } = parts
  const at = now()
  let count = 0
  for (const one of await subscriptions.all()) {
    if (one.pause || one.removedAt || (one.nextDue && new Date(one.nextDue) <= at)) continue
    const nextDue = nextDueOf(one, at, calendarsOf(facts()))
    if (nextDue === one.nextDue) continue
    await subscriptions.change(one.id, { nextDue })
    count += 1
  }
  if (count > 0) log('info', 'digest.rescheduled', { count })
  return count
}
