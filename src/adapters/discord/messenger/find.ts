import { type APIMessage, RateLimitError, RESTJSONErrorCodes, Routes } from 'discord.js'
import type { Looked, Outgoing } from '#core/messenger.ts'
import type { PlatformClock } from '#core/platform-clock.ts'
import type { Breaker } from '../breaker.ts'
import { canLookBack } from '../permissions/needed.ts'
import { standingIn } from '../permissions/standing.ts'
import type { Channels } from './channels.ts'
import { isMarked, snowflakeAt } from './marks.ts'
import { codeOf, refusedBy } from './refused.ts'
import type { Requests } from './requests.ts'

/** Messages of one page. https://docs.discord.com/developers/resources/message#get-channel-messages */
const PAGE = 100

/** Pages of one look; a busier channel is gone on with at the next. */
const PAGES_MAX = 10

/** When a look may be gone on with, in milliseconds. */
const ON_MS = 1_000

/** As many looks are remembered where they stopped. */
const STOPPED_MAX = 1_000

export type Looking = {
  readonly requests: Requests
  readonly channels: Channels
  readonly breaker: Pick<Breaker, 'trip' | 'leftMs'>
  readonly clock: Pick<PlatformClock, 'between'>
}

export type Find = (
  message: Pick<Outgoing, 'id' | 'place' | 'below'>,
  between: { readonly from: Date; readonly to: Date },
  signal: AbortSignal,
) => Promise<Looked>

/**
 * Looks for a message of ours by its marks, a page at a time. What was looked through stays looked
 * through: messages only come after others. Without Read Message History Discord shows an empty
 * channel rather than refusing, so an empty one is not believed.
 */
export function createFind({ requests, channels, breaker, clock }: Looking): Find {
  const stopped = new Map<string, string>()

  const lookIn = async (
    channelId: string,
    id: string,
    ours: { readonly from: Date; readonly to: Date },
    signal: AbortSignal,
  ): Promise<Looked> => {
    const key = `${id} ${channelId}`
    // An answer to this shows Discord's time, if none has yet.
    const self = await requests.self(signal)
    const { from, to } = clock.between(ours)
    const end = snowflakeAt(to.getTime())
    let after = stopped.get(key) ?? String(snowflakeAt(from.getTime()))
    try {
      for (let page = 0; page < PAGES_MAX; page += 1) {
        const query = { after, limit: String(PAGE) }
        const route = Routes.channelMessages(channelId)
        const messages = (await requests.get(route, { query }, signal)) as APIMessage[] // Its list.
        const ours = messages.find((each) => each.author.id === self && isMarked(each, id))
        if (ours) return { outcome: 'found', channelId, messageId: ours.id }
        const newest = messages.reduce((most, each) => later(most, each.id), after)
        if (messages.length < PAGE || BigInt(newest) > end) {
          const isShown = messages.length > 0 || page > 0 || stopped.has(key)
          stopped.delete(key)
          return isShown || (await canRead(channelId, self, signal))
            ? { outcome: 'absent' }
            : { outcome: 'blind' }
        }
        after = newest
      }
    } catch (error) {
      if (!(error instanceof RateLimitError)) throw error
      keep(stopped, key, after)
      return { outcome: 'unfinished', afterMs: Math.ceil(error.retryAfter) }
    }
    keep(stopped, key, after)
    return { outcome: 'unfinished', afterMs: ON_MS }
  }

  const canRead = async (channelId: string, self: string, signal: AbortSignal) => {
    const found = await standingIn((route) => requests.get(route, {}, signal), channelId, self)
    return found.kind === 'direct' || (found.kind === 'place' && canLookBack(found.may))
  }

  return async ({ id, place, below }, between, signal) => {
    try {
      if (!below || place.kind === 'person') {
        return await lookIn(await channels.of(place, signal), id, between, signal)
      }
      const inThread = await lookIn(below.messageId, id, between, signal).catch((error) => {
        if (codeOf(error) === RESTJSONErrorCodes.UnknownChannel) return ABSENT
        throw error
      })
      // Where no thread could be opened, it stands in the channel itself.
      if (inThread.outcome !== 'absent') return inThread
      return await lookIn(below.channelId, id, between, signal)
    } catch (error) {
      const refused = refusedBy(error, 'look', breaker)
      return refused.refusal === 'forbidden' ? { outcome: 'blind' } : refused
    }
  }
}

const ABSENT: Looked = { outcome: 'absent' }

const later = (a: string, b: string): string => (BigInt(b) > BigInt(a) ? b : a)

function keep(stopped: Map<string, string>, key: string, after: string): void {
  stopped.delete(key)
  stopped.set(key, after)
  if (stopped.size > STOPPED_MAX) stopped.delete(stopped.keys().next().value ?? '')
}
