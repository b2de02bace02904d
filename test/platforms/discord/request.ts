import type { IncomingMessage } from 'node:http'
import { ApiError, apiError } from './errors.ts'
import { parseJson } from './json.ts'
import { MESSAGE } from './limits/numbers.ts'
import { parseMultipart, type UploadedFile } from './multipart.ts'

/** A request as it arrived, parsed. */
export type Request = {
  readonly method: string
  /** Without `/api/v10` and the query. */
  readonly path: string
  readonly query: URLSearchParams
  readonly authorization: string | undefined
  /** The JSON body, or `payload_json` of a multipart one; undefined when there is none. */
  readonly body: unknown
  readonly files: readonly UploadedFile[]
  readonly isMultipart: boolean
  readonly at: Date
  /** Why the body could not be taken. */
  readonly refusal: ApiError | undefined
}

/** What is known of a request before its body is read. */
export type RequestHead = Omit<Request, 'body' | 'files' | 'isMultipart' | 'refusal'> & {
  readonly isVersionKnown: boolean
}

/** The head of a request. */
export function readHead(incoming: IncomingMessage, at: Date): RequestHead {
  const url = new URL(incoming.url ?? '/', 'http://stand-in')
  return {
    method: incoming.method ?? 'GET',
    // The SDK writes `@original` as `%40original`.
    path: url.pathname.replace(/^\/api(?:\/v\d+)?/, '').replaceAll('%40', '@'),
    query: url.searchParams,
    authorization: incoming.headers.authorization,
    at,
    isVersionKnown: !/^\/api\/v(?!10\/)/.test(url.pathname),
  }
}

/** The same with its body read and parsed. Never throws over what it reads. */
export async function readRequest(
  incoming: IncomingMessage,
  { isVersionKnown, ...head }: RequestHead,
): Promise<Request> {
  try {
    const body = await readBody(incoming)
    if (!isVersionKnown) throw apiError('invalidVersion')
    return { ...head, ...body, refusal: undefined }
  } catch (error) {
    const refusal = error instanceof ApiError ? error : apiError('badJson')
    return { ...head, ...NO_BODY, refusal }
  }
}

export const NO_BODY = { body: undefined, files: [], isMultipart: false } as const

async function readBody(
  incoming: IncomingMessage,
): Promise<Pick<Request, 'body' | 'files' | 'isMultipart'>> {
  const type = incoming.headers['content-type'] ?? ''
  const bytes = await readBytes(incoming)
  const isMultipart = type.startsWith('multipart/form-data')
  const { payload, files } = isMultipart
    ? parseMultipart(bytes, type)
    : { payload: bytes.toString('utf8'), files: [] }
  return { body: payload === '' ? undefined : toJson(payload), files, isMultipart }
}

function toJson(payload: string): unknown {
  const value = parseJson(payload)
  if (value === undefined) throw apiError('badJson')
  return value
}

/** https://docs.discord.com/developers/resources/message#create-message-limitations */
async function readBytes(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size <= MESSAGE.requestBytes) chunks.push(bytes)
  }
  if (size > MESSAGE.requestBytes) throw apiError('tooLarge')
  return Buffer.concat(chunks)
}
