import { REST, RESTEvents, type RESTOptions } from 'discord.js'
import type { Log } from '#core/log.ts'
import type { Breaker } from './breaker.ts'

/** How long one request may take, in milliseconds. */
const REQUEST_MS = 10_000

/** A rate limit longer than this is not waited out, in milliseconds: nobody would still be there. */
const WAIT_MAX_MS = 30_000

/**
 * How discord.js talks to Discord for us: its queues and buckets stay, its repeats are off, because
 * a repeated post is a second message. A rate limit of an interaction's first answer is not waited
 * out in there: that answer has three seconds, which only `sending.ts` knows.
 * https://discord.js.org/docs/packages/rest/main/RESTOptions:Interface
 */
export const restOptions = (apiUrl: string): Partial<RESTOptions> => ({
  api: apiUrl.replace(/\/+$/, ''),
  version: '10',
  retries: 0,
  timeout: REQUEST_MS,
  handlerSweepInterval: 10 * 60 * 1_000,
  rejectOnRateLimit: ({ route, retryAfter }) =>
    route.endsWith('/callback') || retryAfter > WAIT_MAX_MS,
})

/** Requests with the bot's own token, for a program that has no connection to the gateway. */
export const createRest = (apiUrl: string, token: string): REST =>
  new REST(restOptions(apiUrl)).setToken(token)

/**
 * Lets the breaker see every answer of Discord's, and says once when the bot's token is refused:
 * discord.js forgets the token then, so that nothing more is sent with it.
 */
export function watchRest(rest: REST, breaker: Breaker, log: Log): void {
  let isTold = false
  rest.on(RESTEvents.Response, ({ data, route }, { status, headers }) => {
    breaker.note(status, headers.get('x-ratelimit-scope') === 'shared')
    if (status === 401 && data.auth && !isTold) {
      isTold = true
      log('error', 'discord.token.refused', { route, fix: TOKEN_FIX })
    }
  })
  rest.on(RESTEvents.RateLimited, ({ route, timeToReset, global }) =>
    log('debug', 'discord.rate.limit', { route, ms: Math.round(timeToReset), global }),
  )
}

/** What to do about a token that Discord does not take. */
export const TOKEN_FIX =
  'DISCORD_TOKEN is not accepted. Copy it again from the developer portal (Bot, Reset Token) and restart.'
