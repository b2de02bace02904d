import type { webApi } from '@slack/bolt'
import type { Log } from '#core/log.ts'
import { isUnsent } from './api-errors.ts'
import { MessageRefused } from './message-refused.ts'
import { isResponseUrl, REQUEST_MS } from './outgoing.ts'
import type { Said } from './said.ts'

/**
 * How an answer reached its address. `gone`: surely not, and it never will. `unknown`: perhaps, so
 * it must not be sent again.
 */
export type Sent = 'sent' | 'gone' | 'unknown'

export type ResponseMessage = Said & {
  readonly response_type: 'in_channel' | 'ephemeral'
  readonly replace_original: boolean
  readonly thread_ts?: string
}

/**
 * A message as the address of a command or a press takes it. `instead`: in the place of the message
 * that was pressed.
 */
export const asResponse = <T extends Said>(said: T, to: 'everyone' | 'asker' | 'instead') => ({
  ...said,
  response_type: to === 'everyone' ? ('in_channel' as const) : ('ephemeral' as const),
  replace_original: to === 'instead',
})

/** Answers one command or one press; its address is good for a few uses and half an hour. */
export type Respond = (message: ResponseMessage) => Promise<Sent>

/** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
const USES_MAX = 5

/** The longest wait that is worth it while somebody looks at the screen, in seconds. */
const WAIT_MAX_S = 30

export type RespondParts = {
  readonly apiUrl: string
  readonly log: Log
  /** Waits so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>
  readonly fetch: webApi.FetchFunction
}

/**
 * An answer to the address of one payload. It is only offered again when it surely was not taken:
 * when no connection was made, or when Slack said to wait.
 *
 * The function that is returned throws a MessageRefused when Slack refuses the message itself.
 */
export function createRespond(address: string, parts: RespondParts): Respond {
  let usesLeft = USES_MAX
  return async (message) => {
    if (!isResponseUrl(address, parts.apiUrl)) {
      parts.log('warn', 'slack.response_url.refused')
      return 'gone'
    }
    for (let isLastTry = false; ; isLastTry = true) {
      if (usesLeft <= 0) return 'gone'
      usesLeft -= 1
      const outcome = await post(address, message, parts)
      if (typeof outcome === 'string') return outcome
      if (isLastTry || outcome.againInS > WAIT_MAX_S) return 'gone'
      await parts.wait(outcome.againInS * 1000)
    }
  }
}

type Again = { readonly againInS: number }

type Response = Awaited<ReturnType<webApi.FetchFunction>>

async function post(
  address: string,
  message: ResponseMessage,
  { fetch, log }: RespondParts,
): Promise<Sent | Again> {
  let response: Response
  try {
    response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: JSON.stringify(message),
      redirect: 'error',
      signal: AbortSignal.timeout(REQUEST_MS),
    })
  } catch (error) {
    if (isUnsent(error)) return { againInS: 0 }
    log('warn', 'slack.response_url.lost')
    return 'unknown'
  }
  if (response.status === 429) {
    const againInS = Number(response.headers.get('retry-after')) || 1
    log('warn', 'slack.response_url.limited', { againInS })
    return { againInS }
  }
  return read(response, log)
}

/** Addresses that are spent, and places where nothing can be shown any more. */
const GONE = [
  'used_url',
  'expired_url',
  'no_more_uses',
  'channel_not_found',
  'is_archived',
  'cannot_reply_to_message',
  'thread_not_found',
  'message_not_found',
  'no_permission',
]

async function read(response: Response, log: Log): Promise<Sent> {
  const code = errorIn(await response.text().catch(() => ''))
  if (response.status === 200 && code === undefined) return 'sent'
  log('warn', 'slack.response_url.failed', { status: response.status, code })
  if (response.status >= 500) return 'unknown'
  if (response.status === 404 || response.status === 410 || GONE.includes(code ?? '')) return 'gone'
  throw new MessageRefused(code, `${response.status} ${code ?? ''}`.trim())
}

/** Slack answers `ok`, or JSON with `ok` false and a code. */
function errorIn(body: string): string | undefined {
  const [, code] = /"error"\s*:\s*"([a-z0-9_]{1,60})"/.exec(body) ?? []
  return code
}
