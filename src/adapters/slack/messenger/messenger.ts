import type { webApi } from '@slack/bolt'
import type { Command } from '#core/command.ts'
import { Fault, type Report } from '#core/errors.ts'
import type { Log } from '#core/log.ts'
import type { Done, Looked, Messenger, Outgoing, Refused } from '#core/messenger.ts'
import type { PlatformClock } from '#core/platform-clock.ts'
import type { LongLines } from '#core/press.ts'
import type { Language, Words } from '#core/words.ts'
import type { Audience } from '../audience.ts'
import { compose, keepLines } from '../compose.ts'
import { REQUEST_MS } from '../outgoing.ts'
import type { Picturing } from '../pictures/picturing.ts'
import type { ShownPictures } from '../render/shown.ts'
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
  readonly picturing: Picturing
  readonly words: (language: Language) => Words
  /** By these buttons repeat a question in the one way in which it reads back; as it is, unless given. */
  readonly commands?: readonly Command[] | undefined
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

/** Whom a delivery is for: whoever is there. */
const FOR_ALL: Audience = { isPublic: true, isPrivate: false, isInPlace: false }

/** A message is not offered anew later than this after its pictures were begun with, in milliseconds. */
const PATIENCE_MS = 4_000

/** Longer than a request whose answer was lost was ever seen to take effect. */
const SETTLE_MS = 30_000

/** Posts in Slack, in one workspace or in many. Slack leaves no copies out, so none is ever risked. */
export function createSlackMessenger({
  clientFor,
  failed = () => {},
  lines,
  picturing,
  words,
  commands = [],
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
  async function said(message: Outgoing, pictures: ShownPictures): Promise<Said | undefined> {
    try {
      return await write(message, pictures)
    } catch (cause) {
      report(new Fault('A delivery could not be written for Slack', { cause }))
      return undefined
    }
  }

  async function write(
    { brief, question, language, remark, place }: Outgoing,
    pictures: ShownPictures,
  ): Promise<Said> {
    // Only answers have files: a delivery’s rest is behind its buttons.
    const { file: _, ...withoutFile } = brief
    const posted = { line: question, part: 1, to: 'everyone' } as const
    const { message, kept } = compose(withoutFile, posted, FOR_ALL, {
      ...{ words: words(language), commands, lines, prefix, team: place.space, pictures, remark },
    })
    await keepLines(kept, { lines, report })
    return message
  }

  /**
   * Writes a message with its pictures and sends it. That they are uploaded before shows nowhere,
   * so nothing is there twice when it ends in between.
   */
  const sent = (message: Outgoing, send: (said: Said, client: webApi.WebClient) => Promise<Done>) =>
    asBot(message.place.space, async (client) => {
      const { brief, language, place } = message
      const workspace = { team: place.space, client }
      const shown = { brief, words: words(language), workspace, patienceMs: PATIENCE_MS }
      return await picturing(shown, async (pictures): Promise<Done | Refused> => {
        const written = await said(message, pictures)
        return written ? await send(written, client) : refused('malformed', 'unwritten')
      })
    })

  return {
    platform: 'slack',
    requestMs: PATIENCE_MS + REQUEST_MS,
    settleMs,
    isRepeatSafe: () => false,

    post: (message) =>
      sent(message, async (shown, client) => {
        const { id, place, below } = message
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
      }),

    // Slack shows a message whole at once.
    finish: async (_message, posted) => ({ outcome: 'done', ...posted, isFinished: true }),

    edit: (message, posted) =>
      sent(message, async ({ text, blocks }, client) => {
        // The marker stays, as it is not named: https://docs.slack.dev/reference/methods/chat.update
        await client.chat.update({ channel: posted.channelId, ts: posted.messageId, text, blocks })
        return { outcome: 'done', ...posted, isFinished: true }
      }),

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
