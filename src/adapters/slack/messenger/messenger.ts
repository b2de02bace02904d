import type { webApi } from '@slack/bolt'
import { Fault, type Report } from '#core/errors.ts'
import type { Log } from '#core/log.ts'
import type { Done, Looked, Messenger, Outgoing, Refused } from '#core/messenger.ts'
import type { PlatformClock } from '#core/platform-clock.ts'
import type { LongLines } from '#core/press.ts'
import type { Language, Words } from '#core/words.ts'
import { REQUEST_MS } from '../outgoing.ts'
import { renderSlack } from '../render/render.ts'
import type { Said } from '../said.ts'
import { createLinks } from './links.ts'
import { createLookUp } from './look-up.ts'
import { markerOf } from './marker.ts'
import { obstaclesIn } from './obstacles.ts'
import { refusalOf, refused } from './refusal.ts'

export type SlackMessengerParts = {
  /** The client of a workspace; undefined where the app is not installed, or not any more. */
  readonly clientFor: (space: string) => Promise<webApi.WebClient | undefined>
  /** Told of every error, so that a dead token is noticed wherever it shows first. */
  readonly failed?: (error: unknown, of: { team: string; client: webApi.WebClient }) => void
  readonly lines: LongLines
  readonly words: (language: Language) => Words
  /** The command that takes all others, without its slash. */
  readonly prefix: string
  readonly log: Log
  readonly report: Report
  readonly now: () => Date
  /** Hears of all that Slack answers the clients. */
  readonly clock: PlatformClock
  /** How far apart two look-ups in one workspace are, in milliseconds: a minute, unless said. */
  readonly lookUpPaceMs?: number | undefined
  /** How long a post whose answer was lost may still appear, in milliseconds: 30 s, unless said. */
  readonly settleMs?: number | undefined
}

/** The strictest limit Slack sets: https://docs.slack.dev/apis/web-api/rate-limits */
export const LOOK_UP_PACE_MS = 60_000

/** Longer than a request whose answer was lost was ever seen to take effect. */
const SETTLE_MS = 30_000

/** Posts in Slack, in one workspace or in many. Slack leaves no copies out, so none is ever risked. */
export function createSlackMessenger({
  clientFor,
  failed = () => {},
  lines,
  words,
  prefix,
  log,
  report,
  now,
  clock,
  lookUpPaceMs = LOOK_UP_PACE_MS,
  settleMs = SETTLE_MS,
}: SlackMessengerParts): Messenger {
  const lookUp = createLookUp({ paceMs: lookUpPaceMs, now, clock, log })
  const links = createLinks()

  /** Does something as the bot of a workspace; whatever it throws is a refusal. */
  async function asBot<T>(
    team: string,
    work: (client: webApi.WebClient) => Promise<T>,
  ): Promise<T | Refused> {
    let client: webApi.WebClient | undefined
    try {
      client = await clientFor(team)
    } catch (cause) {
      report(new Fault('The token of a workspace could not be read', { cause }))
      return refused('later', 'token_unread', TOKEN_MS)
    }
    if (!client) return refused('space-gone', 'not_installed')
    try {
      return await work(client)
    } catch (error) {
      failed(error, { team, client })
      return refusalOf(error)
    }
  }

  /** A message as Slack takes it; undefined, and reported, when it cannot be written. */
  async function said(message: Outgoing): Promise<Said | undefined> {
    try {
      return await write(message)
    } catch (cause) {
      report(new Fault('A delivery could not be written for Slack', { cause }))
      return undefined
    }
  }

  async function write({ brief, question, language, remark, place }: Outgoing): Promise<Said> {
    // Only answers have files: a delivery’s rest is behind its buttons.
    const { file: _, ...withoutFile } = brief
    const { message, kept } = renderSlack(withoutFile, {
      question,
      part: 1,
      isPrivate: false,
      words: words(language),
      lines,
      prefix: `/${prefix}`,
      team: place.space,
      remark,
    })
    try {
      if (kept.length > 0) await lines.keep(kept)
    } catch (cause) {
      // Without them some buttons lead nowhere, but the message itself still counts.
      report(new Fault('Lines behind buttons could not be kept', { cause }))
    }
    return message
  }

  return {
    platform: 'slack',
    requestMs: REQUEST_MS,
    settleMs,
    isRepeatSafe: () => false,

    post: async (message) => {
      const { id, place, below } = message
      const shown = await said(message)
      if (!shown) return refused('malformed', 'unwritten')
      return await asBot(place.space, async (client): Promise<Done> => {
        const at = below
          ? { channel: below.channelId, thread_ts: below.messageId }
          : { channel: place.id }
        // https://docs.slack.dev/reference/methods/chat.postMessage
        const { channel, ts } = await client.chat.postMessage({
          ...at,
          ...shown,
          metadata: markerOf(id),
        })
        if (!channel || !ts) throw new Error('Slack took a message and did not say where it is')
        return { outcome: 'done', channelId: channel, messageId: ts, isFinished: true }
      })
    },

    // Slack shows a message whole at once.
    finish: async (_message, posted) => ({ outcome: 'done', ...posted, isFinished: true }),

    edit: async (message, posted) => {
      const shown = await said(message)
      if (!shown) return refused('malformed', 'unwritten')
      const { text, blocks } = shown
      return await asBot(message.place.space, async (client): Promise<Done> => {
        // The marker stays, as it is not named: https://docs.slack.dev/reference/methods/chat.update
        await client.chat.update({ channel: posted.channelId, ts: posted.messageId, text, blocks })
        return { outcome: 'done', ...posted, isFinished: true }
      })
    },

    find: async (message, between) =>
      await asBot(
        message.place.space,
        (client): Promise<Looked> => lookUp({ message, client, between }),
      ),

    obstacles: async ({ space, kind, id }) => {
      // Whether a person takes messages only shows when one is posted.
      if (kind === 'person') return undefined
      const found = await asBot(space, (client) => obstaclesIn(client, id))
      return 'outcome' in found ? undefined : found
    },

    linkTo(place, posted) {
      // The first link of a workspace leads to the channel, and every later one to the message.
      const { space } = place
      if (!links.isAsked(space)) void asBot(space, (client) => links.learn(space, client))
      return links.to(place, posted)
    },
  }
}

/** The key of tokens is wrong until somebody puts it right. */
const TOKEN_MS = 10 * 60 * 1000
