import type { Delivery } from '#core/ledger.ts'
import { isSamePlace } from '#core/place.ts'
import { toldOf } from './notices.ts'
import type { Sending } from './parts.ts'

/**
 * Why something is not to be posted any more although its time is not over: what somebody decided
 * after it was planned. A digest’s window stays open, so that the next one covers it wherever it is
 * posted then; a notice has nothing to tell of once all of it was resumed.
 */
export async function stoppedBy(
  delivery: Delivery,
  { subscriptions, now }: Pick<Sending, 'subscriptions' | 'now'>,
): Promise<'removed' | 'paused' | 'muted' | 'moved' | 'resumed' | undefined> {
  const { act, content, origin, place, window } = delivery
  if (content.kind === 'notice') {
    return (await toldOf(delivery, subscriptions)).length === 0 ? 'resumed' : undefined
  }
  const subscription = act === 'post' && window ? await subscriptions.find(origin) : undefined
  if (!subscription) return undefined
  const { removedAt, pause, mutedUntil } = subscription
  if (removedAt !== undefined) return 'removed'
  if (pause) return 'paused'
  if (mutedUntil !== undefined && new Date(mutedUntil) > now()) return 'muted'
  return isSamePlace(subscription.place, place) ? undefined : 'moved'
}
