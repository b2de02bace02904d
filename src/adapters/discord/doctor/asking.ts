import { DefaultRestOptions, REST, type RouteLike } from 'discord.js'
import type { Heard } from '#core/checkup-clock.ts'
import { restOptions } from '../rest.ts'
import type { DiscordSettings } from '../settings.ts'

/** Reads from Discord as the bot, and never writes. */
export type Asking = Disposable & {
  /** What Discord answers; rejects with what discord.js throws. */
  readonly get: (route: RouteLike, query?: Readonly<Record<string, string>>) => Promise<unknown>
  /** What every answer so far said the time is. */
  readonly heard: readonly Heard[]
}

/** With the bot's own client. A rate limit is an answer too: nothing is waited out. */
export function createAsking(
  { apiUrl, token }: Pick<DiscordSettings, 'apiUrl' | 'token'>,
  now: () => Date,
  timeoutMs: number,
): Asking {
  const heard: Heard[] = []
  const rest = new REST({
    ...restOptions(apiUrl),
    rejectOnRateLimit: () => true,
    async makeRequest(...request) {
      const askedMs = now().getTime()
      const response = await DefaultRestOptions.makeRequest(...request)
      heard.push({
        date: response.headers.get('date'),
        askedMs,
        answeredMs: now().getTime(),
      })
      return response
    },
  }).setToken(token)
  return {
    heard,
    get: (route, query = {}) =>
      // The client's own limit ends when an answer begins; this one when it has been read.
      rest.get(route, {
        query: new URLSearchParams(query),
        signal: AbortSignal.timeout(timeoutMs),
      }),
    [Symbol.dispose]() {
      rest.clearHashSweeper()
      rest.clearHandlerSweeper()
    },
  }
}
