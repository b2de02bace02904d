import { createHmac } from 'node:crypto'
import { request } from 'node:http'

export const FORM = 'application/x-www-form-urlencoded'

export type Raw = {
  readonly method?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  readonly body?: string | Buffer
  readonly isChunked?: boolean
}

/** A request exactly as written; gives the status, or 0 when the connection was cut. */
export function send(
  url: string,
  { method = 'POST', path = '/slack/events', headers = {}, body = '', isChunked = false }: Raw,
): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>()
  const length = isChunked ? {} : { 'content-length': Buffer.byteLength(body) }
  const outgoing = request(
    `${url}/`,
    { method, path, agent: false, headers: { ...headers, ...length } as Record<string, string> }, // Lists are several headers.
    (incoming) => {
      incoming.resume()
      incoming.on('error', () => {})
      resolve(incoming.statusCode ?? 0)
    },
  )
  outgoing.on('error', () => resolve(0))
  outgoing.end(body)
  return promise
}

/** The headers Slack would sign a body with, at a time in seconds. */
export function signed(secret: string, body: string | Buffer, at: string, type = FORM) {
  const hmac = createHmac('sha256', secret).update(`v0:${at}:`).update(body)
  return {
    'content-type': type,
    'x-slack-request-timestamp': at,
    'x-slack-signature': `v0=${hmac.digest('hex')}`,
  }
}
