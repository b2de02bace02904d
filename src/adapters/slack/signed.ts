import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createSeen } from '#core/seen.ts'
import { readBody } from './read-body.ts'

export const EVENTS_PATH = '/slack/events'

/** Much more than Slack sends: its largest payload is a view of 250 kB, sent back with its state. */
export const BODY_MAX = 1024 * 1024

/** How far a request's time may be from ours, both ways, in seconds. */
const AGE_MAX_S = 5 * 60

/** As many requests as are remembered, so that none counts twice within its five minutes. */
const REMEMBERED_MAX = 10_000

export type Guard = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>

/**
 * Lets only requests through that Slack signed: HMAC over time and raw body, compared in constant
 * time, not older or newer than five minutes, and none twice. What is refused is answered here.
 * Bolt checks the signature again, but takes times of tomorrow and the same request many times.
 * The body that was read stands on the request as `rawBody`, where Bolt looks for it first.
 * https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export function createGuard(signingSecret: string, now: () => Date): Guard {
  const isNew = createSeen(REMEMBERED_MAX)
  return async (request, response) => {
    const time = one(request, 'x-slack-request-timestamp')
    const signature = one(request, 'x-slack-signature')
    if (!/^\d{1,12}$/.test(time) || !/^v0=[0-9a-f]{64}$/.test(signature)) {
      return refuse(request, response, (await isSslCheck(request)) ? 200 : 401)
    }
    if (Math.abs(now().getTime() / 1000 - Number(time)) > AGE_MAX_S) {
      return refuse(request, response, 401)
    }
    const body = await readBody(request, BODY_MAX)
    if (body === 'too-large') return refuse(request, response, 413)
    if (body === 'cut-off') return refuse(request, response, 400)
    const expected = createHmac('sha256', signingSecret).update(`v0:${time}:`).update(body)
    if (!timingSafeEqual(expected.digest(), Buffer.from(signature.slice(3), 'hex'))) {
      return refuse(request, response, 401)
    }
    if (!isNew(signature)) {
      // Slack tries again at once when an answer was lost, and may sign it in the same second.
      return refuse(request, response, request.headers['x-slack-retry-num'] ? 200 : 401)
    }
    if (!isObject(body, request.headers['content-type'])) return refuse(request, response, 400)
    Object.assign(request, { rawBody: body })
    return true
  }
}

/**
 * Slack looks at an endpoint's certificate with a request that is not signed, and asks for nothing
 * but an answer. https://docs.slack.dev/interactivity/implementing-slash-commands
 */
async function isSslCheck(request: IncomingMessage): Promise<boolean> {
  if (request.headers['content-type'] !== 'application/x-www-form-urlencoded') return false
  const body = await readBody(request, SSL_CHECK_MAX)
  return typeof body !== 'string' && new URLSearchParams(body.toString()).get('ssl_check') === '1'
}

const SSL_CHECK_MAX = 1024

/** A header that came once. */
function one({ headers }: IncomingMessage, name: string): string {
  const value = headers[name]
  return typeof value === 'string' ? value : ''
}

/** Everything Slack sends is an object, or a form with one in it or of simple fields. */
function isObject(body: Buffer, type: string | undefined): boolean {
  const text = body.toString()
  if (type !== 'application/x-www-form-urlencoded') return text.trimStart().startsWith('{')
  const payload = new URLSearchParams(text).get('payload')
  return payload === null || payload.trimStart().startsWith('{')
}

function refuse(request: IncomingMessage, response: ServerResponse, status: number): false {
  // What is left of the body is not read: the connection ends with the answer.
  const isWhole = request.complete
  response.writeHead(status, isWhole ? {} : { connection: 'close' })
  response.end()
  if (!isWhole) request.resume()
  return false
}
