import { webApi } from '@slack/bolt'
import { REST } from 'discord.js'
import { createBreaker } from '#adapters/discord/breaker.ts'
import { createDiscordMessenger } from '#adapters/discord/messenger/messenger.ts'
import { keepToken, restOptions } from '#adapters/discord/rest.ts'
import { createSlackMessenger } from '#adapters/slack/messenger/messenger.ts'
import { clientOptions } from '#adapters/slack/outgoing.ts'
import type { Messenger } from '#core/messenger.ts'
import { createPlatformClock } from '#core/platform-clock.ts'
import type { LongLines } from '#core/press.ts'
import { wordsIn } from '#core/words-in.ts'

/** Where a platform’s stand-in is, and with which token it is asked. */
export type Address = { readonly apiUrl: string; readonly token: string }

type Setting = {
  readonly address: Address
  readonly lines: LongLines
  readonly now: () => Date
}

/** What a sender must not do, for showing that it is noticed. */
export type Recklessness = {
  /** The platform’s own library tries again by itself. */
  readonly isRetrying?: boolean
  /** Discord is not asked to leave out copies. */
  readonly hasNoNonce?: boolean
}

const quiet = { words: wordsIn, log: () => {}, report: () => 'F-1' }

/** The real messenger on the real client of discord.js. */
export function discordMessenger(
  { address: { apiUrl, token }, lines, now }: Setting,
  { isRetrying = false, hasNoNonce = false }: Recklessness = {},
): Messenger {
  const options = restOptions(apiUrl)
  const client = new REST({ ...options, ...(isRetrying ? { retries: 3 } : {}) })
  const rest = keepToken(client.setToken(token))
  if (hasNoNonce) {
    const post = rest.post.bind(rest)
    rest.post = (route, request = {}) => {
      const { nonce: _, enforce_nonce: __, ...body } = request.body as Record<string, unknown> // A message.
      return post(route, { ...request, body })
    }
  }
  const breaker = createBreaker(() => now().getTime(), quiet.log)
  return createDiscordMessenger({ ...quiet, rest, breaker, lines, now })
}

/** The real messenger on the real client of Slack’s. */
export function slackMessenger(
  { address: { apiUrl, token }, lines, now }: Setting,
  { isRetrying = false }: Recklessness = {},
  more: { readonly lookUpPaceMs?: number; readonly settleMs?: number } = {},
): Messenger {
  const clock = createPlatformClock(now)
  const options = clientOptions(apiUrl, SILENT, undefined, clock.note)
  const retryConfig = { retries: 3, minTimeout: 1, maxTimeout: 1 }
  const client = new webApi.WebClient(token, {
    ...options,
    ...(isRetrying ? { retryConfig } : {}),
  })
  return createSlackMessenger({
    ...quiet,
    ...more,
    ...{ lines, now, clock, clientFor: async () => client, prefix: 'vigil' },
    picturing: async (_, send) => await send(new Map()),
  })
}

const SILENT = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => 'error' as never, // Nothing is logged at any level.
  setName: () => {},
}
