import type { Content, DigestHead } from '#core/content.ts'
import type { NewDelivery } from '#core/ledger.ts'
import type { Subscription } from '#core/subscription.ts'
import { deliverBy, type Slot } from '../when/turn.ts'
import { dayIn } from '../when/wall-time.ts'
import type { Gathered } from './gather.ts'

/** What of a subscription its digest’s title and footer are made of. */
export type Heading = Pick<
  Subscription,
  'id' | 'topic' | 'schedule' | 'zone' | 'filter' | 'cap' | 'empty' | 'createdAt' | 'lastSentAt'
>

/** The head of a digest that is for a slot and was put together now. */
export function headOf(subscription: Heading, slot: Slot, now: Date, isTest = false): DigestHead {
  const { id, topic, schedule, zone, filter, cap } = subscription
  return {
    subscription: id,
    topic,
    schedule,
    zone,
    day: dayIn(slot.at, zone),
    from: slot.from,
    to: now.toISOString(),
    missed: slot.missed,
    filter,
    cap,
    next: slot.next?.toISOString(),
    ...(isTest ? { isTest } : {}),
  }
}

/**
 * What is said, and whether anything is. Where nothing is new the subscription’s policy decides;
 * `isSkipped` then means that it is only recorded.
 */
export function contentOf(
  subscription: Heading,
  slotHead: DigestHead,
  gathered: Gathered,
): { readonly content: Content; readonly isSkipped: boolean } {
  const { gone } = gathered
  const head = gone.length > 0 ? { ...slotHead, gone } : slotHead
  if (gathered.isEmpty) {
    const policy = subscription.empty === 'heartbeat' ? 'heartbeat' : 'line'
    return { content: { kind: 'quiet', head, policy }, isSkipped: isSilent(subscription, head.to) }
  }
  const content: Content =
    gathered.topic === 'debt'
      ? { kind: 'debt', head, debt: gathered.debt }
      : { kind: 'digest', head, entries: gathered.entries }
  return { content, isSkipped: false }
}

const HEARTBEAT_MS = 7 * 86_400_000

/** A digest that was sent some minutes late must not put the next heartbeat off by a whole day. */
const DRIFT_MS = 1_800_000

function isSilent({ empty, lastSentAt, createdAt }: Heading, now: string): boolean {
  if (empty !== 'heartbeat') return empty === 'skip'
  return Date.parse(now) - Date.parse(lastSentAt ?? createdAt) < HEARTBEAT_MS - DRIFT_MS
}

/** The delivery of a slot. */
export function deliveryOf(
  subscription: Subscription,
  slot: Slot,
  gathered: Gathered,
  now: Date,
  newId: () => string,
): NewDelivery {
  const { id, place, language, coveredTo } = subscription
  const { content, isSkipped } = contentOf(subscription, headOf(subscription, slot, now), gathered)
  return {
    id: newId(),
    origin: id,
    slot: slot.slot,
    act: 'post',
    place,
    language,
    content,
    // A store that was set back is behind what was told already: that is no window.
    window: { after: Math.min(coveredTo, gathered.to), to: gathered.to },
    carries: gathered.carries,
    deliverBy: deliverBy(slot, now),
    ...(isSkipped ? { isSkipped } : {}),
  }
}
