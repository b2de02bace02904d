import { webApi } from '@slack/bolt'
import type { Heard } from '#core/checkup-clock.ts'
import { clientOptions } from '../outgoing.ts'
import { createSdkLogger } from '../sdk-logger.ts'

/** Makes clients for the tokens there are, and hears what Slack says the time is. */
export type Asking = {
  readonly as: (token?: string) => webApi.WebClient
  /** What every answer so far said the time is. */
  readonly heard: readonly Heard[]
}

/** With the bot's own clients, silent: what is wrong is said by the checkups. */
export function createAsking(apiUrl: string, now: () => Date, timeout: number): Asking {
  const heard: Heard[] = []
  const options = clientOptions(
    apiUrl,
    createSdkLogger(() => {}),
  )
  const { fetch: send = fetch } = options
  return {
    heard,
    as: (token) =>
      new webApi.WebClient(token, {
        ...options,
        timeout,
        async fetch(url, init) {
          const askedMs = now().getTime()
          const response = await send(url, init)
          const date = response.headers.get('date')
          heard.push({ date, askedMs, answeredMs: now().getTime() })
          return response
        },
      }),
  }
}
