import type { IncomingMessage, ServerResponse } from 'node:http'
import {
  type APIInteraction,
  type APIInteractionResponse,
  InteractionResponseType,
  InteractionType,
} from 'discord.js'
import type { Log } from '#core/log.ts'
import type { First } from './answering.ts'
import type { AskedInteraction } from './asker.ts'
import { type Budget, createBudget, readBody } from './body.ts'
import { firstByHttp, refuse, writeResponse } from './respond.ts'
import type { Listener } from './settings.ts'
import { isFresh, isSignature, type Verify } from './signature.ts'

/** Far more bytes than any interaction of ours; reading stops here. */
const BODY_MAX = 262_144

/** As many bytes may be in reading at once, for anybody can send what looks signed. */
const READING_MAX = 16_777_216

export type Delivered = {
  readonly verify: Verify
  /** Whether an interaction comes for the first time. */
  readonly isNew: (id: string) => boolean
  readonly handle: (interaction: AskedInteraction, first: First) => Promise<void>
  readonly now: () => Date
  readonly log: Log
}

/**
 * Takes interactions by HTTP. Only what Discord signed within five minutes is looked at; all else
 * is refused with its reason in the status: 401, 405, 409 for one that was answered, 413, 400, or 503
 * when too much arrives at once.
 * https://docs.discord.com/developers/interactions/overview#preparing-for-interactions
 */
export function createListener(delivered: Delivered): Listener {
  const budget = createBudget(READING_MAX)
  return async (request, response) => {
    const { log } = delivered
    response.on('error', () => {}) // A caller that left is nobody to answer.
    const read = await readSigned(request, delivered, budget)
    if (typeof read === 'number') {
      log('debug', 'discord.http.refused', { status: read })
      return refuse(response, read)
    }
    const interaction = parse(read)
    if (!interaction) return refuse(response, 400)
    if (interaction.type === InteractionType.Ping) return await writeResponse(response, PONG, [])
    if (!delivered.isNew(interaction.id)) return refuse(response, 409)
    await answer(interaction, response, delivered)
  }
}

const PONG: APIInteractionResponse = { type: InteractionResponseType.Pong }

/** The body if Discord signed it just now, else the status to refuse it with. */
async function readSigned(
  request: IncomingMessage,
  { verify, now }: Delivered,
  budget: Budget,
): Promise<Uint8Array | number> {
  if (request.method !== 'POST') return 405
  const timestamp = String(request.headers['x-signature-timestamp'] ?? '')
  const signature = String(request.headers['x-signature-ed25519'] ?? '')
  // What cannot be a signature of just now is not read; what looks like one is, so far as there is room.
  if (!isSignature(signature) || !isFresh(timestamp, now())) return 401
  const body = await readBody(request, BODY_MAX, budget)
  if (body === 'too-large') return 413
  if (body === 'too-many') return 503
  if (body === 'broken') return 400
  return verify(timestamp, body, signature) ? body : 401
}

/** An interaction as far as everything behind relies on it, or nothing. */
function parse(body: Uint8Array): APIInteraction | undefined {
  try {
    const read: unknown = JSON.parse(Buffer.from(body).toString('utf8'))
    if (typeof read !== 'object' || read === null || !('type' in read)) return undefined
    const isWhole =
      read.type === InteractionType.Ping ||
      ('id' in read && typeof read.id === 'string' && 'token' in read && 'data' in read)
    return isWhole ? (read as APIInteraction) : undefined // Signed by Discord, so it is its own form.
  } catch {
    return undefined
  }
}

/** What is dropped on purpose still gets an empty answer, so that no connection is left open. */
async function answer(
  interaction: AskedInteraction,
  response: ServerResponse,
  { handle }: Delivered,
): Promise<void> {
  await handle(interaction, firstByHttp(response))
  if (!response.headersSent) response.writeHead(204).end()
}
