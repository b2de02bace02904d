import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { type APIInteractionResponse, InteractionResponseType, type RawFile } from 'discord.js'
import type { First } from './answering.ts'

/**
 * How long after a deferral in an HTTP answer the next request may follow, in milliseconds: before
 * Discord has taken the deferral there is nothing to edit yet.
 */
const SETTLING_MS = 250

/** The first answer to an interaction as the answer to the request that brought it. */
export const firstByHttp =
  (response: ServerResponse): First =>
  async (body, files) => {
    await writeResponse(response, body, files)
    const isDeferral =
      body.type === InteractionResponseType.DeferredChannelMessageWithSource ||
      body.type === InteractionResponseType.DeferredMessageUpdate
    if (isDeferral) await setTimeout(SETTLING_MS)
  }

/**
 * Writes a response as JSON, or as a form when files come with it.
 * https://docs.discord.com/developers/reference#uploading-files
 *
 * @throws Error when the caller left before everything was written
 */
export async function writeResponse(
  response: ServerResponse,
  body: APIInteractionResponse,
  files: readonly RawFile[],
): Promise<void> {
  const { type, bytes } = files.length > 0 ? await asForm(body, files) : asJson(body)
  response.writeHead(200, { 'content-type': type, 'content-length': bytes.length })
  response.end(bytes)
  if (!response.writableFinished)
    await Promise.race([once(response, 'finish'), once(response, 'close')])
  if (!response.writableFinished) throw new Error('Discord left before the answer was written')
}

const asJson = (body: APIInteractionResponse) => ({
  type: 'application/json',
  bytes: Buffer.from(JSON.stringify(body)),
})

async function asForm(body: APIInteractionResponse, files: readonly RawFile[]) {
  const form = new FormData()
  form.append('payload_json', JSON.stringify(body))
  for (const [at, { data, name, contentType, key }] of files.entries()) {
    const type = contentType ?? 'application/octet-stream'
    form.append(key ?? `files[${at}]`, new Blob([bytesOf(data)], { type }), name)
  }
  const encoded = new Response(form)
  return {
    type: encoded.headers.get('content-type') ?? 'multipart/form-data',
    bytes: Buffer.from(await encoded.arrayBuffer()),
  }
}

const bytesOf = (data: RawFile['data']): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(data instanceof Uint8Array ? data : String(data)))

/**
 * Ends a request without an answer. Node closes the line with it, so that what was not read of the
 * request is not waited for.
 */
export function refuse(response: ServerResponse, status: number): void {
  const headers = status === 405 ? { allow: 'POST' } : {}
  response.writeHead(status, { ...headers, 'content-length': 0, connection: 'close' }).end()
}
