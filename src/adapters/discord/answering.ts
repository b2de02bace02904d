import type { APIInteractionResponse, APIModalInteractionResponse, RawFile } from 'discord.js'
import { Fault } from '#core/errors.ts'
import { ageMs } from './age.ts'
import type { Chat } from './chat.ts'
import { describeError, type Refusal, refusalOf } from './refusals.ts'
import { asDeferral, asResponse, changed, newMessage, type Place, type Reply } from './reply.ts'
import type { Answerable } from './sending.ts'

/**
 * Sends the first response to an interaction, by whichever way it came. Called a second time only
 * after the first was refused for its form.
 */
export type First = (response: APIInteractionResponse, files: readonly RawFile[]) => Promise<void>

/** Something asked, and how to answer it. */
export type Question = {
  /** Where the answer will stand, as far as that is known before it is. */
  readonly place: Place
  /**
   * Gives the answer and never rejects. It calls `defer` when it sees that it will take long, and
   * goes on as soon as that is through.
   */
  readonly answer: (defer: () => Promise<void>) => Promise<Reply>
  /**
   * The form to fill in before it is answered; undefined when nothing has to be. Looked for first,
   * because a form can only be the first response.
   */
  readonly form?: () => Promise<APIModalInteractionResponse | undefined>
  /** What the asker sees when an answer could not be shown. */
  readonly apology: (error: unknown) => Reply
}

/** What is not answered when it is this old, in milliseconds, is announced; there are 3,000 in all. */
const PATIENCE_MS = 1_500

/** Answers one question by one message, deferring only when the answer takes its time. */
export async function answerOnce(
  question: Question,
  to: Answerable,
  first: First,
  chat: Chat,
): Promise<void> {
  if (await isFormShown(question, to, first, chat)) return
  let deferral: Promise<void> | undefined
  let isAnnounced = false
  const announce = async () => {
    await first(asDeferral(question.place), [])
    isAnnounced = true
  }
  const defer = () => {
    deferral ??= announce()
    return deferral.catch(() => {}) // Whoever delivers hears of it.
  }
  const timer = setTimeout(defer, patienceMs(to, chat))
  const reply = await question.answer(defer).finally(() => clearTimeout(timer))
  const show = async (shown: Reply) => {
    if (!deferral) return await first(asResponse(shown), shown.files)
    await deferral
    await follow(shown, question.place, to, chat)
  }
  try {
    await show(reply)
  } catch (error) {
    const isStanding = isAnnounced && isFilledIn(question.place, reply.place)
    if (!isRoomFor(refusalOf(error), isAnnounced, isStanding)) return lost(error, chat)
    await show(question.apology(error)).catch((again: unknown) => lost(again, chat))
  }
}

/** How long an answer may take before it is announced, in milliseconds. */
const patienceMs = ({ id }: Answerable, { now }: Chat): number =>
  Math.max(0, PATIENCE_MS - ageMs(id, now()))

/**
 * Shows the form of a question. One that is not ready in time, or that Discord does not take, is left
 * out: the answer then says in words what is missing. What breaks breaks again in the answer, where
 * it is told.
 */
async function isFormShown(
  { form }: Question,
  to: Answerable,
  first: First,
  chat: Chat,
): Promise<boolean> {
  if (!form) return false
  const shown = await within(patienceMs(to, chat), form()).catch(() => undefined)
  if (!shown) return false
  try {
    await first(shown, [])
  } catch (error) {
    lost(error, chat)
    return refusalOf(error) !== 'form'
  }
  return true
}

/** What comes of work in so many milliseconds; undefined when it takes longer. */
async function within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  const late = Promise.withResolvers<undefined>()
  const timer = setTimeout(() => late.resolve(undefined), ms)
  return await Promise.race([work, late.promise]).finally(() => clearTimeout(timer))
}

/**
 * Whether an apology can be shown instead. What Discord refuses took no effect, so there is room for
 * something plainer. Nobody is left with an announcement, whatever was in the way of filling it in.
 */
const isRoomFor = (refusal: Refusal, isAnnounced: boolean, isStanding: boolean): boolean =>
  refusal === 'form' ||
  (refusal === 'refused' && isAnnounced) ||
  ((refusal === 'passing' || refusal === 'limited') && isStanding)

/** Whether an announcement becomes the answer: it was for the same people, or for the asker alone. */
const isFilledIn = (deferred: Place, place: Place): boolean =>
  deferred === place || deferred === 'asker'

/**
 * What follows a deferral. Who sees a deferred message was settled with it; a mistake made in
 * public takes its place away first, and only the asker sees it.
 */
async function follow(
  { place, body, files }: Reply,
  deferred: Place,
  to: Answerable,
  { sending }: Chat,
): Promise<void> {
  if (isFilledIn(deferred, place)) return await sending.edit(to, changed(body), files)
  if (deferred === 'everyone') await sending.remove(to)
  await sending.follow(to, newMessage(body, place), files)
}

/** What is said in the log about each way to fail. */
const LOST: Readonly<Record<Exclude<Refusal, 'late'>, string>> = {
  done: 'answered before',
  form: 'Discord does not take the form of the message',
  refused: 'Discord does not allow it',
  limited: 'the rate limit is longer than the interaction',
  paused: 'sending pauses',
  passing: 'Discord did not answer',
}

/** An answer that came too late is only noted; any other that nobody sees is a fault. */
function lost(error: unknown, { log, report }: Chat): void {
  const refusal = refusalOf(error)
  if (refusal === 'late') {
    log('info', 'discord.late', describeError(error))
    return
  }
  const id = report(new Fault(`An answer was not shown: ${LOST[refusal]}`, { cause: error }))
  log('error', 'discord.not.shown', { id, ...describeError(error) })
}
