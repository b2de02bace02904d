import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10'
import type { WebSocket } from 'ws'
import { createSession, type Identity, type Session, send } from './gateway-session.ts'
import { fieldsOf, listOf, numberOf } from './json.ts'

/** What the gateway knows when somebody says who they are. */
export type Desk = {
  readonly token: string
  readonly allowedIntents: number
  readonly sessions: Map<string, Session>
  /** Sends READY and what follows it. */
  readonly welcome: (session: Session) => void
}

/** https://docs.discord.com/developers/events/gateway#privileged-intents */
export const PRIVILEGED: number =
  GatewayIntentBits.GuildMembers |
  GatewayIntentBits.GuildPresences |
  GatewayIntentBits.MessageContent

/** All intents there are. */
export const ALL_INTENTS: number = Object.values(GatewayIntentBits).reduce<number>(
  (sum, bit) => (typeof bit === 'number' ? sum | bit : sum),
  0,
)

/**
 * A new session, or undefined when the connection was closed over what it said.
 * https://docs.discord.com/developers/events/gateway#identifying
 */
export function identify(desk: Desk, socket: WebSocket, data: unknown): Session | undefined {
  const identity = identityIn(data)
  const refusal = refusalOf(desk, fieldsOf(data)['token'], identity)
  if (refusal || !identity) {
    socket.close(...(refusal ?? INVALID_SHARD))
    return undefined
  }
  const session = createSession(identity)
  desk.sessions.set(session.id, session)
  session.attach(socket)
  desk.welcome(session)
  return session
}

/**
 * The session taken up again, or undefined when there is nothing to take up.
 * https://docs.discord.com/developers/events/gateway#resuming
 */
export function resume(desk: Desk, socket: WebSocket, data: unknown): Session | undefined {
  const { token, session_id: id, seq } = fieldsOf(data)
  const session = desk.sessions.get(String(id))
  if (token !== desk.token) socket.close(...UNAUTHENTICATED)
  else if (!session) send(socket, { op: GatewayOpcodes.InvalidSession, d: false })
  else if (session.resume(socket, numberOf(seq) ?? 0)) return session
  else socket.close(GatewayCloseCodes.InvalidSeq, 'Invalid seq.')
  return undefined
}

type Refusal = readonly [code: number, reason: string]

const UNAUTHENTICATED: Refusal = [GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.']
const INVALID_SHARD: Refusal = [GatewayCloseCodes.InvalidShard, 'Invalid shard.']

function refusalOf(
  desk: Desk,
  token: unknown,
  identity: Identity | undefined,
): Refusal | undefined {
  if (token !== desk.token) return UNAUTHENTICATED
  if (!identity) return INVALID_SHARD
  if (identity.intents & ~ALL_INTENTS) {
    return [GatewayCloseCodes.InvalidIntents, 'Invalid intent(s).']
  }
  return identity.intents & ~desk.allowedIntents
    ? [GatewayCloseCodes.DisallowedIntents, 'Disallowed intent(s).']
    : undefined
}

function identityIn(data: unknown): Identity | undefined {
  const { intents, shard } = fieldsOf(data)
  const [number, of] = shard === undefined ? [0, 1] : listOf(shard).map(Number)
  const isShard = number !== undefined && of !== undefined && number >= 0 && number < of
  return isShard ? { shard: number, shardCount: of, intents: numberOf(intents) ?? -1 } : undefined
}
