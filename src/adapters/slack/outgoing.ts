import type { Logger, webApi } from '@slack/bolt'

/** How long one request to Slack may take before it counts as lost, in milliseconds. */
export const REQUEST_MS = 10_000

/** Slack's own host for answers to commands and presses. */
const HOOKS_ORIGIN = 'https://hooks.slack.com'

/**
 * Whether an answer may be posted to an address that came in a payload: only on Slack's host for
 * them, or on the configured API's own origin. Anything else would let a payload send us elsewhere.
 * https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
 */
export function isResponseUrl(address: string, apiUrl: string): boolean {
  const origin = plainUrl(address)?.origin
  return origin !== undefined && [HOOKS_ORIGIN, URL.parse(apiUrl)?.origin].includes(origin)
}

/** Whether the Web API's client may ask there: the API itself, and Slack's hosts for files. */
export function isSlack(address: string, apiUrl: string): boolean {
  const url = plainUrl(address)
  if (url === undefined) return false
  if (url.origin === URL.parse(apiUrl)?.origin) return true
  return url.protocol === 'https:' && url.port === '' && url.hostname.endsWith('.slack.com')
}

/** An address without a name and password in it, with which it could look like another one. */
function plainUrl(address: string): URL | undefined {
  const url = URL.parse(address)
  return url?.username === '' && url.password === '' ? url : undefined
}

/**
 * What every client of the Web API is built with. Nothing is tried again by the SDK, because a post
 * whose answer was lost may have been shown; and no wait for one channel holds up the others.
 * https://docs.slack.dev/tools/node-slack-sdk/web-api
 *
 * @param closing when it is aborted, so is every request
 * @param noteDate hears the `Date` of every answer
 */
export const clientOptions = (
  apiUrl: string,
  logger: Logger,
  closing?: AbortSignal,
  noteDate: (date: string | null) => void = () => {},
): webApi.WebClientOptions => ({
  slackApiUrl: apiUrl,
  logger,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout: REQUEST_MS,
  allowAbsoluteUrls: false,
  fetch: async (url, init) => {
    if (!isSlack(String(url), apiUrl)) throw new Error('Slack named an address we do not ask')
    const signals = [init?.signal, closing].flatMap((one) => one ?? [])
    const answer = await fetch(url, { ...init, signal: AbortSignal.any(signals) })
    noteDate(answer.headers.get('date'))
    return answer
  },
})
