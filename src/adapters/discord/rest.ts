import { REST, RESTEvents, type RESTOptions } from 'discord.js'
import type { Log } from '#core/log.ts'
import type { Breaker } from './breaker.ts'

/** How long one request may take, in milliseconds. */
export const REQUEST_MS = 10_000

/** A rate limit longer than this is not waited out, in milliseconds: nobody would still be there. */
const WAIT_MAX_MS = 30_000

/** Where what is posted by itself goes, and what is looked up for it. */
const POSTING = ['/channels/', '/users/', '/guilds/']

/**
 * How discord.js talks to Discord for us: its queues and buckets stay, its repeats are off, because
 * a repeated post is a second message. A rate limit of an interaction's first answer is not waited
 * out in there: that answer has three seconds, which only `sending.ts` knows. One of a message that
 * is posted by itself is not either: its sender has a lease that runs out meanwhile.
 * https://discord.js.org/docs/packages/rest/main/RESTOptions:Interface
 */
export const restOptions = (apiUrl: string): Partial<RESTOptions> => ({
  api: apiUrl.replace(/\/+$/, ''),
  version: '10',
  retries: 0,
  timeout: REQUEST_MS,
  handlerSweepInterval: 10 * 60 * 1_000,
  rejectOnRateLimit: ({ route, retryAfter }) =>
    route.endsWith('/callback') ||
    POSTING.some((start) => route.startsWith(start)) ||
    retryAfter > WAIT_MAX_MS,
})

/** Requests with the bot's own token, for a program that has no connection to the gateway. */
export const createRest = (apiUrl: string, token: string): REST =>
  keepToken(new REST(restOptions(apiUrl)).setToken(token))

/**
 * Makes a client keep its token. discord.js throws it away after one refusal, so that a single
 * wrong answer would keep everything from being sent until the next start.
 */
export function keepToken(rest: REST): REST {
  const set = rest.setToken.bind(rest)
  rest.setToken = (token: string | null) => (token ? set(token) : rest)
  return rest
}

/**
 * Lets the breaker see every answer of Discord's, and says once when the bot's token is refused.
 * What refuses in HTML is not Discord but the guard in front of it.
 */
export function watchRest(rest: REST, breaker: Breaker, log: Log): void {
  let isTold = false
  rest.on(RESTEvents.Response, ({ data, route }, { status, headers }) => {
    breaker.note(status, headers.get('x-ratelimit-scope') === 'shared')
    const isPage = headers.get('content-type')?.includes('html') === true
    if (isPage && (status === 403 || status === 429)) breaker.trip()
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
