import type { Delivery, Settlement } from '#core/ledger.ts'
import type { Done, Messenger, Posted, Refused } from '#core/messenger.ts'
import { addressOf, messageOf, plainMessage } from './message.ts'
import type { Sending } from './parts.ts'
import { close, refuse } from './refuse.ts'
import { resolve, UNCONFIRMED } from './resolve.ts'
import { isCardLost, type Root, rootOf, standsAlone } from './root.ts'
import { malformed, secondStep } from './second-step.ts'
import { isGivenUp } from './standing.ts'
import { stoppedBy } from './stopped.ts'
import type { Verdict } from './verdict.ts'

/** How it is to be posted: known to be safe, since it never left or was looked for. */
type Way = { readonly how: 'answer' | 'repeat'; readonly isResent: boolean }

/**
 * Takes one delivery that is held as far as it gets now: resolves it when it may have arrived,
 * writes that the request is about to leave, sends it and writes what became of it. Gives the
 * verdict on a refusal.
 */
export async function attempt(delivery: Delivery, sending: Sending): Promise<Verdict | undefined> {
  const { ledger, now, pace } = sending
  if (delivery.state === 'sent') return await finishSent(delivery, sending)
  const root = await rootOf(delivery, ledger)
  if (root.standing === 'never') return await end(delivery, 'failed', 'no-message', sending)
  const isOver = isGivenUp(delivery, now())
  const stopped = await stoppedBy(delivery, sending)
  if (delivery.state === 'uncertain' && delivery.act === 'post' && root.standing !== 'not-yet') {
    return await resolved(delivery, root, { isOver, stopped }, sending)
  }
  if (stopped) return await end(delivery, 'superseded', stopped, sending)
  if (isOver) {
    const state = delivery.firstSendAt === undefined ? 'expired' : 'dead'
    return await end(delivery, state, delivery.error ?? 'too-late', sending)
  }
  if (root.standing === 'not-yet') {
    const soon = after(now(), pace.rootMs)
    const until = root.until === undefined ? soon : new Date(root.until)
    return await waitUntil(delivery, until > soon ? until : soon, 'no-message-yet', sending)
  }
  return await send(delivery, root, { how: 'answer', isResent: false }, sending)
}

async function resolved(
  delivery: Delivery,
  root: Exclude<Root, { standing: 'never' | 'not-yet' }>,
  { isOver, stopped }: { isOver: boolean; stopped: Awaited<ReturnType<typeof stoppedBy>> },
  sending: Sending,
): Promise<Verdict | undefined> {
  const { now, budget } = sending
  const messenger: Messenger = {
    ...sending.messenger,
    async find(...asked) {
      await budget.take(delivery.place)
      return await sending.messenger.find(...asked)
    },
  }
  const onBlind = messenger.platform === 'slack' ? sending.onBlind : 'resend'
  const address = addressOf(delivery, root)
  const found = await budget.inTurn(delivery.place, () =>
    resolve(delivery, address, {
      messenger,
      now,
      onBlind,
      isGivenUp: isOver || stopped !== undefined,
    }),
  )
  switch (found.next) {
    case 'arrived':
      return await arrived(delivery, found.posted, { how: 'lookup', isFinished: false }, sending)
    case 'post':
      return await send(delivery, root, found, sending)
    case 'look-again':
      return await waitUntil(delivery, found.notBefore, found.error, sending)
    case 'refused':
      return await refuse(delivery, found.refused, sending, { standing: found.error })
    case 'give-up':
      return stopped
        ? await end(delivery, 'superseded', stopped, sending)
        : await end(delivery, 'dead', UNCONFIRMED, sending)
  }
}

async function send(
  delivery: Delivery,
  root: Exclude<Root, { standing: 'never' | 'not-yet' }>,
  way: Way,
  sending: Sending,
): Promise<Verdict | undefined> {
  const message = await messageOf(delivery, root, sending, way.isResent)
  if ('outcome' in message) return await refuse(delivery, message, sending)
  const request = (plain: boolean): Promise<Done | Refused> => {
    const written = plain ? plainMessage(message) : message
    const isEdit = delivery.act === 'edit' && root.standing === 'there'
    return isEdit ? sending.messenger.edit(written, root.posted) : sending.messenger.post(written)
  }
  const isPlain = delivery.error === FORM_REFUSED
  const outcome = await sending.budget.inTurn(delivery.place, async () => {
    const first = await leave(delivery, () => request(isPlain), sending)
    if (isPlain || first?.outcome !== 'refused' || first.refusal !== 'malformed') return first
    sending.report(malformed(delivery, first))
    const second = await leave(delivery, () => request(true), sending)
    return second ?? { ...first, refusal: 'unsent' as const, code: FORM_REFUSED }
  })
  if (!outcome) return undefined
  if (outcome.outcome === 'refused' && root.standing === 'there') {
    if (isCardLost(delivery, outcome)) await sending.ledger.lose(root.id)
    // It was surely not posted, so nothing of it can be there twice.
    if (standsAlone(delivery, outcome))
      return await send(delivery, { standing: 'none' }, way, sending)
  }
  if (outcome.outcome === 'refused')
    return await refuse(delivery, outcome, sending, beforeOf(delivery, way))
  const isFinished = outcome.isFinished || delivery.act === 'edit'
  return await arrived(delivery, outcome, { how: way.how, isFinished }, sending)
}

/**
 * Written where the form of a message was refused so slowly that its lease left no time to say it
 * plainly: that is what the next attempt does.
 */
const FORM_REFUSED = 'form-refused'

/** That it was repeated unseen stays written, whatever came of that. */
const beforeOf = ({ error }: Delivery, { isResent }: Way) =>
  isResent ? { isResent, standing: UNCONFIRMED } : error === undefined ? {} : { standing: error }

/**
 * Sends one request, once it is on disk that it leaves; nothing when somebody else has taken over,
 * or stopped it while it waited for its turn. It is taken up again when its lease ends.
 */
async function leave(
  delivery: Delivery,
  request: () => Promise<Done | Refused>,
  sending: Sending,
): Promise<Done | Refused | undefined> {
  const { budget, ledger, messenger, log } = sending
  await budget.take(delivery.place)
  const isStopped = (await stoppedBy(delivery, sending)) !== undefined
  if (!isStopped && (await ledger.mark(delivery, messenger.requestMs))) return await request()
  log('debug', 'delivery.taken', { delivery: delivery.id })
  return undefined
}

async function arrived(
  delivery: Delivery,
  { messageId, channelId }: Posted,
  way: Pick<Extract<Settlement, { state: 'sent' }>, 'how' | 'isFinished'>,
  sending: Sending,
): Promise<Verdict | undefined> {
  const { ledger, log } = sending
  const { id, origin, attempts } = delivery
  const isOurs = await ledger.settle(delivery, { state: 'sent', messageId, channelId, ...way })
  const told = { delivery: id, origin, how: way.how, attempts: attempts + 1 }
  log(isOurs ? 'info' : 'warn', isOurs ? 'delivery.sent' : 'delivery.sent.late', told)
  return isOurs && !way.isFinished
    ? await secondStep(delivery, { messageId, channelId }, sending)
    : undefined
}

async function finishSent(delivery: Delivery, sending: Sending): Promise<Verdict | undefined> {
  const { messageId, channelId } = delivery
  return messageId === undefined || channelId === undefined
    ? undefined
    : await secondStep(delivery, { messageId, channelId }, sending)
}

async function end(...how: Parameters<typeof close>): Promise<undefined> {
  await close(...how)
}

async function waitUntil(
  delivery: Delivery,
  until: Date,
  error: string,
  { ledger }: Sending,
): Promise<undefined> {
  const state = delivery.state === 'uncertain' ? 'uncertain' : 'retry'
  const notBefore = until.toISOString()
  await ledger.settle(delivery, { state, notBefore, error, isAttempt: false })
}

const after = (now: Date, ms: number): Date => new Date(now.getTime() + ms)
