import { Fault } from '#core/errors.ts'
import type { Delivery } from '#core/ledger.ts'
import type { Outgoing, Posted, Refused } from '#core/messenger.ts'
import { messageOf, plainMessage } from './message.ts'
import type { Sending } from './parts.ts'
import { rootOf } from './root.ts'
import { type Verdict, verdictOn } from './verdict.ts'

/** How long after a message was posted its second step is tried, in milliseconds. */
const WORTH_MS = 86_400_000

/**
 * Finishes a message that is there: what people were notified of becomes what they read. Repeated
 * until it is done or can never be; the message says the same in one line meanwhile.
 */
export async function secondStep(
  delivery: Delivery,
  posted: Posted,
  sending: Sending,
): Promise<Verdict | undefined> {
  const { ledger, messenger, budget, now, random, pace, log, report } = sending
  const root = await rootOf(delivery, ledger)
  const standing = root.standing === 'there' ? root : ({ standing: 'none' } as const)
  const message = await messageOf(delivery, standing, sending)
  const finish = async (written: Outgoing) => {
    await budget.take(delivery.place)
    return await messenger.finish(written, posted)
  }
  let outcome = 'outcome' in message ? message : await finish(message)
  if (!('outcome' in message) && outcome.outcome === 'refused' && outcome.refusal === 'malformed') {
    report(malformed(delivery, outcome))
    outcome = await finish(plainMessage(message))
  }
  if (outcome.outcome === 'done') {
    await ledger.finish(delivery.id)
    return undefined
  }
  // The time for posting it may be over; this has its own.
  const posting = { ...delivery, deliverBy: undefined }
  const seen = { delivery: posting, isUncertain: false, settleMs: 0, failStreak: 0, pace, random }
  const verdict = verdictOn(outcome, { ...seen, now: now() })
  const { code } = outcome
  const isOver = verdict.next === 'over' || now().getTime() > sentAt(delivery, now()) + WORTH_MS
  log('warn', 'delivery.unfinished', { delivery: delivery.id, code, isOver })
  await ledger.finish(
    delivery.id,
    isOver ? undefined : { notBefore: againAt(verdict, now()), error: code },
  )
  return verdict
}

export const malformed = ({ id, content }: Delivery, { code }: Refused): Fault =>
  new Fault(`A message of kind ${content.kind} was refused for its form: ${code} (delivery ${id})`)

const sentAt = ({ sentAt: at }: Delivery, now: Date): number =>
  at === undefined ? now.getTime() : new Date(at).getTime()

const againAt = (verdict: Verdict, now: Date): string =>
  (verdict.next === 'again' ? verdict.notBefore : now).toISOString()
