import { Fault } from '#core/errors.ts'
import type { Delivery, Pausing } from '#core/ledger.ts'
import type { Refused } from '#core/messenger.ts'
import { noticesAfter, pausingFor } from './notices.ts'
import type { Sending } from './parts.ts'
import { isKept, UNCONFIRMED } from './resolve.ts'
import { replyInstead } from './root.ts'
import { type Verdict, verdictOn } from './verdict.ts'

/** What is known of a delivery beside its refusal. */
type Before = {
  /** It was just repeated although nobody could look for it. */
  readonly isResent?: boolean
  /** What `resolve` found as its error. */
  readonly standing?: string
}

/** What else the end of a delivery means for its subscription. */
type Ending = { readonly pausing?: Pausing | undefined; readonly isBlocked?: boolean }

/** Writes what a refusal means for a delivery, and gives that. */
export async function refuse(
  delivery: Delivery,
  refused: Refused,
  sending: Sending,
  { isResent = false, standing }: Before = {},
): Promise<Verdict> {
  const { ledger, now, log, report } = sending
  const verdict = await judge(delivery, refused, isResent, sending)
  const { code, refusal } = refused
  if (verdict.next === 'again') {
    const { state, isAttempt } = verdict
    const notBefore = verdict.notBefore.toISOString()
    const error = isKept(standing) ? standing : code
    log(isAttempt ? 'warn' : 'debug', 'delivery.again', {
      ...{ delivery: delivery.id, origin: delivery.origin, code, refusal, state, notBefore },
    })
    await ledger.settle(delivery, { state, notBefore, error, isAttempt })
    return verdict
  }
  if (verdict.isFault) report(new Fault(`A delivery cannot be sent: ${code} (${delivery.id})`))
  if (refusal === 'fixed') await ledger.plan(replyInstead(delivery, sending.newId))
  const pausing =
    verdict.pause && (await pausingFor(delivery, verdict.pause, { code, at: now() }, sending))
  const isBlocked = refusal === 'blocked'
  const error = isResent ? UNCONFIRMED : code
  await close(delivery, verdict.state, error, sending, { pausing, isBlocked })
  return verdict
}

/**
 * Ends a delivery that will not be sent. What is to be said instead is planned before: a crash in
 * between plans it once more, which finds it planned.
 */
export async function close(
  delivery: Delivery,
  state: 'failed' | 'dead' | 'expired' | 'superseded',
  error: string,
  sending: Sending,
  { pausing, isBlocked }: Ending = {},
): Promise<void> {
  const { ledger, log } = sending
  const { id, origin } = delivery
  log(state === 'superseded' ? 'info' : 'warn', 'delivery.over', {
    delivery: id,
    origin,
    state,
    code: error,
  })
  await ledger.plan(await noticesAfter(delivery, sending))
  await ledger.settle(delivery, { state, error, isBlocked }, pausing)
  const count = pausing?.subscriptions.length ?? 0
  if (count > 0)
    log('warn', 'subscriptions.paused', { reason: pausing?.pause.reason, code: error, count })
}

async function judge(
  delivery: Delivery,
  refused: Refused,
  isResent: boolean,
  { subscriptions, messenger, pace, now, random }: Sending,
): Promise<Verdict> {
  if (isResent && refused.refusal === 'unclear') return { next: 'over', state: 'dead' }
  const subscription = await subscriptions.find(delivery.origin)
  return verdictOn(refused, {
    delivery,
    isUncertain: delivery.state === 'uncertain' && delivery.act === 'post',
    settleMs: messenger.settleMs,
    failStreak: subscription?.failStreak ?? 0,
    ...{ pace, random, now: now() },
  })
}
