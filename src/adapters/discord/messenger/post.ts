import { RESTJSONErrorCodes, Routes } from 'discord.js'
import type { Report } from '#core/errors.ts'
import type { Done, Outgoing, Posted, RefusalClass, Refused } from '#core/messenger.ts'
import type { Place } from '#core/place.ts'
import type { LongLines } from '#core/press.ts'
import type { Words } from '#core/words.ts'
import type { Breaker } from '../breaker.ts'
import { keepLines } from '../painting.ts'
import type { Body } from '../sending.ts'
import type { Channels } from './channels.ts'
import { answering, plainLine, pressUnder } from './plain-line.ts'
import { codeOf, refusedBy } from './refused.ts'
import type { Requests } from './requests.ts'
import type { Servers } from './servers.ts'
import { openThread, threadName, whileAwake } from './threads.ts'

/** What posting works with. */
export type Posting = {
  readonly requests: Requests
  readonly channels: Channels
  readonly servers: Servers
  readonly breaker: Pick<Breaker, 'trip' | 'leftMs'>
  readonly lines: LongLines
  readonly report: Report
}

/**
 * Stands for a message that was posted and then deleted by somebody: there is nothing of that id, so
 * that editing it finds what has become of it.
 */
export const DELETED = '0'

/** Posts one message as its plain line. Never rejects over what Discord or the line to it does. */
export async function postMessage(
  message: Outgoing,
  words: Words,
  posting: Posting,
  signal: AbortSignal,
): Promise<Done | Refused> {
  const press = pressUnder(message, posting.lines)
  if (press.kept !== undefined) await keepLines([press.kept], posting)
  const body = plainLine(message, press, words)
  const { place, below } = message
  if (below && place.kind === 'channel') {
    return await postBelow(below, message, body, posting, signal)
  }
  try {
    const channelId = await posting.channels.of(place, signal)
    const shown = below ? answering(body, below) : body
    return await create(channelId, shown, place, posting, signal)
  } catch (error) {
    return refusedBy(error, 'before', posting.breaker)
  }
}

/**
 * Posts in the thread of a message, which has that message's id; where there is none yet it is
 * opened. Where none can hang, in a thread or without the permission, it is an answer to the message.
 * https://docs.discord.com/developers/topics/threads
 */
async function postBelow(
  root: Posted,
  { place, brief }: Outgoing,
  body: Body,
  posting: Posting,
  signal: AbortSignal,
): Promise<Done | Refused> {
  const inThread = () => create(root.messageId, body, place, posting, signal)
  const first = await inThread()
  if (first.outcome === 'done' || first.code !== String(UnknownChannel)) return first
  try {
    await openThread(root, threadName(brief), posting.requests, signal)
    return await inThread()
  } catch (error) {
    const refused = refusedBy(error, 'before', posting.breaker)
    return THREADLESS.includes(refused.refusal)
      ? await create(root.channelId, answering(body, root), place, posting, signal)
      : refused
  }
}

const { MissingAccess, UnknownChannel, UnknownGuild, UnknownMessage } = RESTJSONErrorCodes

/** Refusals that say when to go on, and nothing of what was asked for. */
const OF_US: readonly RefusalClass[] = ['wait', 'storm', 'token']

const THREADLESS: readonly RefusalClass[] = ['wrong-kind', 'forbidden']

async function create(
  channelId: string,
  body: Body,
  place: Place,
  { requests, servers, breaker }: Posting,
  signal: AbortSignal,
): Promise<Done | Refused> {
  const route = Routes.channelMessages(channelId)
  try {
    const posted = (await whileAwake(
      channelId,
      () => requests.post(route, { body }, signal),
      requests,
      signal,
    )) as { readonly id: string; readonly channel_id: string } // Discord's message.
    const { id: messageId, channel_id } = posted
    return { outcome: 'done', channelId: channel_id, messageId, isFinished: false }
  } catch (error) {
    const code = codeOf(error)
    // Of a new message only its nonce can be known: it was posted, and somebody deleted it.
    // https://github.com/discord/discord-api-docs/pull/6647
    if (code === UnknownMessage) {
      return { outcome: 'done', channelId, messageId: DELETED, isFinished: true }
    }
    const refused = refusedBy(error, 'post', breaker)
    // A channel of a server that the bot is out of is not there either, or not to be seen; a thread
    // may just not be there yet.
    const isHidden =
      code === MissingAccess ||
      (channelId === place.id && (code === UnknownChannel || code === UnknownGuild))
    if (!isHidden || place.space === '') return refused
    try {
      if (await servers.has(place.space, signal)) return refused
      return { ...refused, refusal: 'space-gone' }
    } catch (unanswered) {
      // A server taken for a channel would stay paused when the bot is back: it is tried again later.
      const looked = refusedBy(unanswered, 'before', breaker)
      return OF_US.includes(looked.refusal) ? looked : { ...looked, refusal: 'unsent' }
    }
  }
}
