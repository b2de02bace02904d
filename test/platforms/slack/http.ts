import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { isJson, type Json, parseJson } from './json.ts'
import type { World } from './world.ts'

/** A request that has been read to its end. */
export type Incoming = {
  readonly verb: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

export type Reply = {
  readonly status: number
  /** Sent as JSON, unless it is text or bytes already. */
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** Reads a request to its end. Rejects when the other side gives up. */
export async function readRequest(request: IncomingMessage): Promise<Incoming> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
  return {
    verb: request.method ?? 'GET',
    path: pathname,
    query: searchParams,
    headers: request.headers,
    body: Buffer.concat(chunks),
  }
}

/** Which call this is, for the log and for faults. */
export type Called = {
  readonly method: string
  readonly args: Json
  readonly teamId: string | undefined
}

/** Answers a call, or lets it fail the way a test asked for, and writes it down. */
export async function answer(
  world: World,
  response: ServerResponse,
  { path }: Incoming,
  called: Called,
  run: () => Reply,
): Promise<void> {
  const fault = world.faults.next(called.method, called.args)
  await fault?.until
  const record = ({ status, body }: Reply) =>
    world.journal.record({ kind: 'request', path, ...called, status, answer: body })
  const cut = (reply: Reply) => {
    record({ ...reply, status: 0 })
    response.destroy()
  }
  if (fault?.lateEffect) {
    response.destroy()
    await fault.lateEffect
    return record({ ...run(), status: 0 })
  }
  if (fault?.dropConnection === 'before') return cut({ status: 0, body: undefined })
  const reply = faulty(fault) ?? run()
  if (fault?.dropConnection === 'after') return cut(reply)
  record(reply)
  send(world, response, reply)
}

function faulty(fault: ReturnType<World['faults']['next']>): Reply | undefined {
  if (fault?.retryAfterS !== undefined) {
    return {
      status: fault.status ?? 429,
      body: { ok: false, error: fault.error ?? 'ratelimited' },
      headers: { 'retry-after': String(fault.retryAfterS) },
    }
  }
  if (fault?.status !== undefined) return { status: fault.status, body: fault.error ?? 'fault' }
  return fault?.error === undefined
    ? undefined
    : { status: 200, body: { ok: false, error: fault.error } }
}

/** Sends a reply, with the date a test wants to be shown. */
export function send(
  world: World,
  response: ServerResponse,
  { status, body, headers }: Reply,
): void {
  const isText = typeof body === 'string'
  const isFile = Buffer.isBuffer(body)
  response.setHeader('date', (world.date.shown ?? world.clock.now()).toUTCString())
  response.writeHead(status, {
    'content-type': isFile
      ? 'application/octet-stream'
      : `${isText ? 'text/html' : 'application/json'}; charset=utf-8`,
    ...headers,
  })
  response.end(isText || isFile ? body : JSON.stringify(body))
}

/** Arguments of a call, from its address and its body, form or JSON, with their types restored. */
export function argsOf({ query, headers, body }: Incoming): Json {
  const isJsonBody = headers['content-type']?.startsWith('application/json')
  const sent = isJsonBody
    ? parseJson(body.toString())
    : Object.fromEntries(new URLSearchParams(body.toString()))
  return Object.fromEntries(
    Object.entries({ ...Object.fromEntries(query), ...(isJson(sent) ? sent : {}) }).map(
      ([name, value]) => [name, restored(name, value)],
    ),
  )
}

/** Arguments that are JSON inside a form, and those that are flags. */
const NESTED = ['blocks', 'view', 'attachments', 'metadata', 'files']
const FLAGS = [
  ...['unfurl_links', 'unfurl_media', 'link_names', 'mrkdwn', 'reply_broadcast', 'as_user'],
  ...['include_locale', 'include_all_metadata', 'include_num_members', 'inclusive', 'return_im'],
]

function restored(name: string, value: unknown): unknown {
  if (typeof value !== 'string') return value
  if (NESTED.includes(name)) return parseJson(value) ?? value
  if (FLAGS.includes(name)) return value === 'true' || value === '1'
  return value
}
