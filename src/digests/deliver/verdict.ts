import type { Delivery } from '#core/ledger.ts'
import type { Refused } from '#core/messenger.ts'
import type { PauseReason } from '#core/subscription.ts'
import { backoff, type Pace } from './pace.ts'
import { isGivenUp, triedUntil } from './standing.ts'

/** What is done about a refusal. */
export type Verdict =
  | {
      readonly next: 'again'
      readonly state: 'retry' | 'uncertain'
      readonly notBefore: Date
      readonly isAttempt: boolean
      /** Nothing at all is sent on the platform before this. */
      readonly halt?: Date
    }
  | {
      readonly next: 'over'
      readonly state: 'failed' | 'dead'
      readonly pause?: { readonly reason: PauseReason; readonly of: PauseOf }
      /** Only we can put it right. */
      readonly isFault?: boolean
    }

/** What is paused: the one subscription, all that is told in the place, or in its whole space. */
export type PauseOf = 'origin' | 'place' | 'space'

type Seen = {
  readonly delivery: Delivery
  /** An earlier attempt may have arrived, so that this one’s refusal does not say that none did. */
  readonly isUncertain: boolean
  readonly settleMs: number
  /** Of the subscription: refusals in a row before this one. */
  readonly failStreak: number
  readonly pace: Pace
  readonly now: Date
  readonly random: () => number
}

const MINUTE_MS = 60_000

/** A missing permission is tried again so long after the first try: somebody may be setting it up. */
const FORBIDDEN_AGAIN_MS = [15 * MINUTE_MS, 120 * MINUTE_MS]

/** How long a platform rests when our token is dead or too much was refused, and does not say. */
const HALT_MS = 10 * MINUTE_MS
const LATER_MS = 60 * MINUTE_MS
const WAIT_MS = 1_000

/** Blocked by moderation so often in a row, a subscription is paused. */
const BLOCKED_MAX = 3

/** Decides about a refusal; what it means was read by the platform’s adapter. */
export function verdictOn({ refusal, afterMs }: Refused, seen: Seen): Verdict {
  const { delivery, pace, random } = seen
  const counted = (leastMs: number, state: 'retry' | 'uncertain') =>
    again(seen, Math.max(leastMs, backoff(delivery.attempts, pace, random)), { state })
  switch (refusal) {
    case 'wait':
      return again(seen, (afterMs ?? WAIT_MS) * (1 + random() / 4), { isAttempt: false })
    case 'later':
      return again(seen, afterMs ?? LATER_MS, { isAttempt: false })
    case 'token':
    case 'storm':
      return again(seen, afterMs ?? HALT_MS, { isAttempt: false, isHalt: true })
    case 'unsent':
      return counted(0, 'retry')
    case 'unclear':
      return counted(seen.settleMs, 'uncertain')
    case 'forbidden':
      return forbidden(seen)
    case 'channel-gone':
    case 'wrong-kind':
      return pausing(seen, refusal, 'place')
    case 'space-gone':
      return pausing(seen, refusal, 'space')
    case 'blocked':
      return seen.failStreak + 1 >= BLOCKED_MAX ? pausing(seen, refusal, 'origin') : FAILED
    case 'malformed':
      return { next: 'over', state: 'dead', isFault: true }
    case 'missing':
    case 'fixed':
      return FAILED
  }
}

const FAILED = { next: 'over', state: 'failed' } as const

function again(
  { delivery, isUncertain, now }: Seen,
  ms: number,
  how: { state?: 'retry' | 'uncertain'; isAttempt?: boolean; isHalt?: boolean },
): Verdict {
  const { state = 'retry', isAttempt = true, isHalt = false } = how
  const at = new Date(now.getTime() + Math.ceil(ms))
  const until = triedUntil(delivery)
  return {
    next: 'again',
    state: isUncertain ? 'uncertain' : state,
    // It is looked at once more when its time is over, and closed then.
    notBefore: now < until && until < at ? until : at,
    isAttempt,
    ...(isHalt ? { halt: at } : {}),
  }
}

/** Whoever tests a digest waits for its answer, and a notice has somebody else to go to. */
function forbidden(seen: Seen): Verdict {
  const { delivery, now } = seen
  const first = new Date(delivery.firstSendAt ?? now).getTime()
  const at = FORBIDDEN_AGAIN_MS.map((ms) => new Date(first + ms)).find((next) => next > now)
  const isWorthIt = !isTest(delivery) && delivery.content.kind !== 'notice'
  if (!at || !isWorthIt || isGivenUp(delivery, at)) return pausing(seen, 'forbidden', 'place')
  return again(seen, at.getTime() - now.getTime(), {})
}

/**
 * A test says only something about today; that a message cannot be edited, or has no thread to
 * answer in, says nothing of the place.
 */
function pausing({ delivery }: Seen, reason: PauseReason, of: PauseOf): Verdict {
  const isOfPlace = delivery.act === 'post' && delivery.below === undefined
  const isOfToday = isTest(delivery) || delivery.content.kind === 'notice'
  return (isOfPlace && !isOfToday) || of === 'space' ? { ...FAILED, pause: { reason, of } } : FAILED
}

const isTest = ({ content }: Delivery): boolean => 'head' in content && content.head.isTest === true
