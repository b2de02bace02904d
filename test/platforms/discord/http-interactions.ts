import { takeAnswer } from './answers.ts'
import type { Delivery } from './delivery.ts'
import { ApiError } from './errors.ts'
import { parseJson } from './json.ts'
import { parseMultipart } from './multipart.ts'
import { type Forgery, signed } from './signature.ts'
import type { World } from './world.ts'

export type PostOptions = {
  /** What is wrong with the request. */
  readonly forge?: Forgery
  /** When it says it was sent; the stand-in's time unless given. */
  readonly timestamp?: Date
  /** Headers beside Discord's own. */
  readonly headers?: Readonly<Record<string, string>>
  /** A body of another making, signed all the same. */
  readonly body?: string
}

/** What the bot answered. */
export type Posted = {
  readonly status: number
  readonly body: unknown
  readonly headers: Headers
}

/**
 * Posts an interaction to the bot's endpoint as Discord does. An answer with a body is taken as the
 * first answer to the interaction, as Discord takes it; rules it breaks are violations.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback
 */
export async function postInteraction(
  world: World,
  url: string,
  { id, payload }: Delivery,
  { forge, timestamp = world.now(), headers = {}, body }: PostOptions = {},
): Promise<Posted> {
  const open = world.interactions.byId(id)
  if (open && !open.callback) open.sentAt = world.now()
  const seconds = String(Math.floor(timestamp.getTime() / 1_000))
  const request = signed(
    world.application.privateKey,
    body ?? JSON.stringify(payload),
    seconds,
    forge,
  )
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'User-Agent': 'Discord-Interactions/1.0 (+https://discord.com)',
      ...request.headers,
      ...headers,
    },
    body: request.body,
  })
  const answer = await read(response)
  if (response.status === 200 && answer.body !== undefined) take(world, id, answer)
  return { status: response.status, body: answer.body, headers: response.headers }
}

type Read = Pick<Parameters<typeof takeAnswer>[2], 'body' | 'files' | 'isMultipart'>

async function read(response: Response): Promise<Read> {
  const type = response.headers.get('content-type') ?? ''
  const bytes = Buffer.from(await response.arrayBuffer())
  const isMultipart = type.startsWith('multipart/form-data')
  const { payload, files } = isMultipart
    ? parseMultipart(bytes, type)
    : { payload: bytes.toString('utf8'), files: [] }
  return { body: parseJson(payload), files, isMultipart }
}

function take(world: World, id: string, answer: Read): void {
  try {
    const how = { receivedAt: world.now(), via: 'http' } as const
    takeAnswer(world, world.interactions.byId(id), { ...answer, ...how })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    world.violations.push(`answer to a posted interaction: ${error.message}`)
  }
}
