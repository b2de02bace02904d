import { createHmac } from 'node:crypto'
import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { parseJson } from './json.ts'

/** Ways to get a request wrong. An app must refuse every one of them, and go on. */
export const FORGERIES = [
  'wrong-secret',
  'wrong-version',
  'old-timestamp',
  'changed-body',
  'no-signature',
  'no-timestamp',
  'truncated',
  'oversized',
] as const
export type Forgery = (typeof FORGERIES)[number]

/** What the app answered. */
export type HttpAnswer = {
  /** 0 when it closed the connection without an answer. */
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
  /** The text as JSON, if it is. */
  readonly body: unknown
  readonly ms: number
}

export type Signing = {
  readonly secret: string
  /** Seconds since 1970. */
  readonly timestamp: number
  readonly forge?: Forgery | undefined
  /** Besides or instead of the usual ones; `undefined` leaves one out. */
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined
}

/** Much more than Slack ever sends. */
const OVERSIZED = 8 * 1024 * 1024
const OLD_S = 6 * 60

/** The signature of a body. https://docs.slack.dev/authentication/verifying-requests-from-slack */
export const sign = (secret: string, timestamp: number, body: string, version = 'v0'): string =>
  `${version}=${createHmac('sha256', secret).update(`${version}:${timestamp}:${body}`).digest('hex')}`

/** Posts a body the way Slack does, or the way somebody who is not Slack might. */
export function postSigned(
  url: string,
  contentType: string,
  sent: string,
  { secret, timestamp: now, forge, headers = {} }: Signing,
): Promise<HttpAnswer> {
  const body = forge === 'oversized' ? sent + ' '.repeat(OVERSIZED) : sent
  const timestamp = forge === 'old-timestamp' ? now - OLD_S : now
  const key = forge === 'wrong-secret' ? `not-${secret}` : secret
  const signature = sign(key, timestamp, body, forge === 'wrong-version' ? 'v9' : 'v0')
  const all = {
    'content-type': contentType,
    'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
    'x-slack-signature': forge === 'no-signature' ? undefined : signature,
    'x-slack-request-timestamp': forge === 'no-timestamp' ? undefined : String(timestamp),
    ...headers,
  }
  const known = Object.entries(all).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  )
  const written = forge === 'changed-body' ? changed(body) : body
  return exchange(url, Object.fromEntries(known), written, forge === 'truncated')
}

/** The same length, but not what was signed. */
const changed = (body: string): string => body.replace(/[a-z](?=[^a-z]*$)/, '_')

/** Connections are kept, as Slack keeps them. */
const agent = new Agent({ keepAlive: true })

function exchange(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  isTruncated: boolean,
): Promise<HttpAnswer> {
  const { promise, resolve } = Promise.withResolvers<HttpAnswer>()
  const began = performance.now()
  const settle = (status: number, answered: IncomingHttpHeaders, text: string) =>
    resolve({
      status,
      headers: answered,
      text,
      body: parseJson(text),
      ms: performance.now() - began,
    })
  const length = Buffer.byteLength(body)
  const outgoing = request(
    url,
    { method: 'POST', agent, headers: { ...headers, 'content-length': length } },
    (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('error', () => settle(incoming.statusCode ?? 0, incoming.headers, ''))
      incoming.on('end', () => {
        settle(incoming.statusCode ?? 0, incoming.headers, Buffer.concat(chunks).toString())
        // Who was refused half-way does not go on sending.
        if (!outgoing.writableFinished) outgoing.destroy()
      })
    },
  )
  outgoing.on('error', () => settle(0, {}, ''))
  if (!isTruncated) {
    outgoing.end(body)
    return promise
  }
  const half = Buffer.from(body).subarray(0, Math.floor(length / 2))
  outgoing.write(half, () => outgoing.destroy())
  return promise
}
