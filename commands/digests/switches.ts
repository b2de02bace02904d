import { answered } from '#core/answer.ts'
import { type Action, type Brief, paragraph } from '#core/brief.ts'
import { footer } from '#core/clocks.ts'
import type { Desk, Typed } from '#core/command.ts'
import { dayOf } from '#core/edtf.ts'
import { Mistake } from '#core/errors.ts'
import { momentIn } from '#core/local-time.ts'
import type { Subscription } from '#core/subscription.ts'
import { cardActions } from './card.ts'
import type { DigestGiven } from './options.ts'
import { ownDigest } from './which.ts'

export async function pause({ id }: DigestGiven, desk: Desk, typed: Typed): Promise<Brief> {
  const { digests, words, asker } = desk
  const one = await ownDigest({ action: 'pause', id, typed }, desk)
  const changed = await digests.pause(one.id, asker)
  const said = words.subscriptions
  return done(said.isPaused(one.id), said.gapNote, changed, desk)
}

export async function mute({ id, until }: DigestGiven, desk: Desk, typed: Typed): Promise<Brief> {
  const { digests, words, now } = desk
  const said = words.subscriptions
  if (until === undefined) throw new Mistake(said.untilMissing)
  if (until <= dayOf(now)) throw new Mistake(said.untilPast(words.date(until)))
  const one = await ownDigest({ action: 'mute', id, typed }, desk)
  const changed = await digests.mute(one.id, until)
  const when = momentIn(
    changed.mutedUntil ?? digests.startOf(until, one.zone),
    one.zone,
    desk.words,
  )
  const sentence = changed.pause ? said.isMutedPaused(one.id, when) : said.isMuted(one.id, when)
  return done(sentence, said.gapNote, changed, desk)
}

export async function resume({ id }: DigestGiven, desk: Desk, typed: Typed): Promise<Brief> {
  const said = desk.words.subscriptions
  const one = await ownDigest({ action: 'resume', id, typed }, desk)
  const changed = await desk.digests.resume(one.id)
  return done(said.isResumed(one.id, nextOf(changed, desk)), said.gapNote, changed, desk)
}

export async function remove({ id }: DigestGiven, desk: Desk, typed: Typed): Promise<Brief> {
  const said = desk.words.subscriptions
  const one = await ownDigest({ action: 'remove', id, typed }, desk)
  await desk.digests.remove(one.id)
  return answer(said.isRemoved(one.id), said.undoNote, one, desk, [
    { label: said.button.undo, command: `digest restore ${one.id}` },
    { label: said.button.list, command: 'digest list' },
  ])
}

export async function restore({ id }: DigestGiven, desk: Desk, typed: Typed): Promise<Brief> {
  const said = desk.words.subscriptions
  const one = await ownDigest({ action: 'restore', id, typed }, desk)
  const changed = await desk.digests.restore(one.id)
  return done(said.isRestored(one.id, nextOf(changed, desk)), said.gapNote, changed, desk)
}

const nextOf = (one: Subscription, desk: Desk): string | undefined =>
  one.nextDue === undefined ? undefined : momentIn(one.nextDue, one.zone, desk.words)

const done = (sentence: string, note: string, one: Subscription, desk: Desk): Brief =>
  answer(sentence, note, one, desk, cardActions(one, desk))

const answer = (
  sentence: string,
  note: string,
  one: Subscription,
  desk: Desk,
  actions: readonly Action[],
): Brief =>
  answered({
    title: desk.words.subscriptions.title(one.id),
    summary: sentence,
    blocks: [paragraph([sentence]), paragraph([note])],
    actions,
    footer: footer(desk),
    seenBy: 'asker',
  })
