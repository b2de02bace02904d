import type { Messenger } from '#core/messenger.ts'
import type { ChatPlatform, Place } from '#core/place.ts'
import type { LongLines } from '#core/press.ts'
import { startDiscord } from '../platforms/discord/server.ts'
import { startSlack } from '../platforms/slack/server.ts'
import { discordMessenger, type Recklessness, slackMessenger } from './messengers.ts'

/** A message as people see it. */
export type Shown = {
  /** Of the delivery it came of. */
  readonly id: string
  /** Whether it is the whole message, not only its first line. */
  readonly isWhole: boolean
}

/** A platform on loopback, and the real messenger for it. */
export type Loopback = AsyncDisposable & {
  readonly place: Place
  /** A new one, as after a start: it remembers nothing. */
  readonly messenger: (lines: LongLines, reckless?: Recklessness) => Messenger
  /** Everything that stands in its channels, oldest first. */
  readonly shown: () => readonly Shown[]
  /** Of the next post the request or the answer is lost. */
  readonly lose: (what: 'request' | 'answer') => void
  /** The next post has its effect and is answered with 502. */
  readonly stumble: () => void
  /** The next post is cut off at once, and has its effect when this has come. */
  readonly delay: (until: Promise<unknown>) => void
  readonly violations: readonly string[]
}

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/

const idIn = (message: unknown): string => ID.exec(JSON.stringify(message))?.[0] ?? ''

/** Starts a platform that has this clock. */
export const startLoopback = (platform: ChatPlatform, now: () => Date): Promise<Loopback> =>
  platform === 'discord' ? startDiscordLoopback(now) : startSlackLoopback(now)

async function startDiscordLoopback(now: () => Date): Promise<Loopback> {
  const discord = await startDiscord({ now })
  const { guildId, channelId, apiUrl, token } = discord
  const post = { method: 'POST', path: /\/messages$/ }
  return {
    place: { platform: 'discord', space: guildId, kind: 'channel', id: channelId },
    messenger: (lines, reckless) =>
      discordMessenger({ address: { apiUrl, token }, lines, now }, reckless),
    shown: () =>
      discord.messages
        .inChannel(channelId)
        .map((message) => ({ id: idIn(message), isWhole: message.content === '' })),
    lose: (what) =>
      void discord.fail({ ...post, dropConnection: what === 'request' ? 'before' : 'after' }),
    stumble: () => void discord.fail({ ...post, status: 502, takesEffect: true }),
    delay: () => {
      throw new Error('Discord leaves out copies: nothing comes late')
    },
    violations: discord.violations,
    [Symbol.asyncDispose]: () => discord.close(),
  }
}

async function startSlackLoopback(now: () => Date): Promise<Loopback> {
  const slack = await startSlack({ now })
  const { apiUrl, botToken: token, teamId, channelId } = slack
  const method = 'chat.postMessage'
  return {
    place: { platform: 'slack', space: teamId, kind: 'channel', id: channelId },
    messenger: (lines, reckless) =>
      slackMessenger({ address: { apiUrl, token }, lines, now }, reckless),
    shown: () => slack.channel().messages.map((message) => ({ id: idIn(message), isWhole: true })),
    lose: (what) => slack.fail({ method, dropConnection: what === 'request' ? 'before' : 'after' }),
    stumble: () => {
      throw new Error('Slack has its effect or says so')
    },
    delay: (lateEffect) => slack.fail({ method, lateEffect }),
    violations: slack.violations,
    [Symbol.asyncDispose]: () => slack.close(),
  }
}
