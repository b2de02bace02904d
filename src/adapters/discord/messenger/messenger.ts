import { type REST, RESTEvents, RESTJSONErrorCodes, Routes } from 'discord.js'
import { Fault } from '#core/errors.ts'
import type { Log } from '#core/log.ts'
import type { Done, Messenger, Outgoing, Posted, Refused } from '#core/messenger.ts'
import { createPlatformClock } from '#core/platform-clock.ts'
import type { Breaker } from '../breaker.ts'
import { describeError } from '../refusals.ts'
import { REQUEST_MS } from '../rest.ts'
import { cardOf, type Forming } from './card.ts'
import { createChannels } from './channels.ts'
import { createFind } from './find.ts'
import { obstaclesIn } from './obstacles.ts'
import { DELETED, postMessage } from './post.ts'
import { refusedBy } from './refused.ts'
import { createRequests } from './requests.ts'
import { createServers } from './servers.ts'
import { whileAwake } from './threads.ts'

export type DiscordMessengerParts = Forming & {
  /** With the bot's token, and with repeats switched off: see `restOptions`. */
  readonly rest: REST
  readonly breaker: Breaker
  readonly log: Log
  readonly now: () => Date
  /** How long one request may take, in milliseconds. */
  readonly requestMs?: number
  /** How long to wait before an unclear post is repeated, in milliseconds. */
  readonly settleMs?: number
}

const TOO_LARGE = String(RESTJSONErrorCodes.RequestEntityTooLarge)

/** How long the answer to a post may still be on its way when the line was lost, in milliseconds. */
const SETTLE_MS = 5_000

/**
 * "The past few minutes", in which Discord gives the earlier message for the same nonce, as long as
 * it can be relied on, in milliseconds.
 * https://docs.discord.com/developers/resources/message#create-message
 */
const NONCE_MS = 60_000

/**
 * Posts on Discord by itself: a message is created as one plain line, which is what a notification
 * shows, and then made a card. Nothing is ever repeated in here.
 */
export function createDiscordMessenger(parts: DiscordMessengerParts): Messenger {
  const { rest, breaker, words, lines, log, report, now } = parts
  const { requestMs = REQUEST_MS, settleMs = SETTLE_MS } = parts
  const requests = createRequests(rest, breaker)
  const channels = createChannels(requests)
  const servers = createServers(requests)
  const clock = createPlatformClock(now)
  rest.on(RESTEvents.Response, (_, { headers }) => clock.note(headers.get('date')))
  const find = createFind({ requests, channels, breaker, clock })
  const inTime = () => AbortSignal.timeout(requestMs)

  /** What breaks in here is a fault of ours, and nothing was sent. */
  const surely = async <T>(work: () => Promise<T | Refused>): Promise<T | Refused> => {
    try {
      return await work()
    } catch (error) {
      report(new Fault('A message could not be put into form', { cause: error }))
      return { outcome: 'refused', refusal: 'malformed', code: 'fault' }
    }
  }

  /** What Discord says of itself; undefined when it cannot be asked. */
  const asked = async <T>(event: string, ask: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await ask()
    } catch (error) {
      log('warn', event, describeError(error))
      return undefined
    }
  }

  const patch = async (
    message: Outgoing,
    { channelId, messageId }: Posted,
    withFiles = true,
  ): Promise<Done | Refused> => {
    if (messageId === DELETED) return { outcome: 'refused', refusal: 'missing', code: '10008' }
    const { body, files } = await cardOf(message, parts, withFiles)
    const route = Routes.channelMessage(channelId, messageId)
    const signal = inTime()
    try {
      const change = () => requests.patch(route, { body, files }, signal)
      await whileAwake(channelId, change, requests, signal)
      return { outcome: 'done', channelId, messageId, isFinished: true }
    } catch (error) {
      const refused = refusedBy(error, 'edit', breaker)
      // Without Attach Files the words still go out, and the charts as text.
      const isOverFiles = refused.refusal === 'forbidden' || refused.code === TOO_LARGE
      return isOverFiles && files.length > 0
        ? await patch(message, { channelId, messageId }, false)
        : refused
    }
  }

  return {
    platform: 'discord',
    requestMs,
    settleMs,
    post: (message) =>
      surely(() =>
        postMessage(
          message,
          words(message.language),
          { requests, channels, servers, breaker, lines, report },
          inTime(),
        ),
      ),
    finish: (message, posted) => surely(() => patch(message, posted)),
    edit: (message, posted) => surely(() => patch(message, posted)),
    isRepeatSafe: (sinceFirstMs) => sinceFirstMs >= 0 && sinceFirstMs <= NONCE_MS,
    find: (message, between) => find(message, between, inTime()),
    obstacles: (place) =>
      asked('discord.obstacles', () =>
        obstaclesIn(place, { requests, channels, servers }, now(), inTime()),
      ),
    isIn: (space) => asked('discord.server', () => servers.has(space, inTime())),
    linkTo: ({ space }, { channelId, messageId }) =>
      messageId === DELETED
        ? undefined
        : `https://discord.com/channels/${space || '@me'}/${channelId}/${messageId}`,
  }
}
