import type { IncomingMessage, Server } from 'node:http'
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10'
import { type WebSocket, WebSocketServer } from 'ws'
import { type Desk, identify, resume } from './gateway-handshake.ts'
import { type Session, send } from './gateway-session.ts'
import { fieldsOf, parseJson } from './json.ts'
import type { Waiting } from './waiting.ts'

/** How often what happened since the start. */
export type Connections = {
  /** Connections there are now. */
  readonly open: number
  readonly opened: number
  readonly identified: number
  readonly resumed: number
  readonly heartbeats: number
}

export type Drop = {
  /** Whether the sessions survive; unless given, they do. */
  readonly resumable?: boolean
  /** Close with this code; without one the line is simply cut. */
  readonly code?: number
  /** Only this shard. */
  readonly shard?: number
}

export type Gateway = {
  readonly connections: Connections
  /** To the shard of the guild, 0 without one. False when no session is there to get it. */
  dispatch(event: string, data: unknown, guildId: string | undefined): boolean
  /** Cuts connections; gives how many. */
  drop(options?: Drop): number
  /** Asks clients to reconnect (op 7). */
  reconnect(): void
  /** Tells clients that their session is gone (op 9). */
  invalidate(options?: { readonly resumable?: boolean }): void
  /** Whether heartbeats are answered; a connection without answers is a zombie. */
  answerHeartbeats(answers: boolean): void
  /** Whether new connections are taken; none are while Discord is down. */
  acceptConnections(accepts: boolean): void
  close(): void
}

export type GatewaySetting = Omit<Desk, 'sessions'> & {
  readonly server: Server
  readonly heartbeatMs: number
  readonly waiting: Waiting
}

/** The gateway on the same port as REST. https://docs.discord.com/developers/events/gateway */
export function createGateway(setting: GatewaySetting): Gateway {
  const { server, waiting, heartbeatMs } = setting
  const sessions = new Map<string, Session>()
  const desk: Desk = { ...setting, sessions }
  const current = new WeakMap<WebSocket, Session>()
  const counts = { opened: 0, identified: 0, resumed: 0, heartbeats: 0 }
  const sockets = new WebSocketServer({ noServer: true })
  let answersHeartbeats = true
  let acceptsConnections = true

  const count = (what: keyof typeof counts) => {
    counts[what]++
    waiting.changed()
  }

  sockets.on('connection', (socket) => {
    count('opened')
    send(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: heartbeatMs, _trace: [] } })
    socket.on('message', (raw) => {
      const payload = parseJson(String(raw))
      const { op, d } = fieldsOf(payload)
      const session = current.get(socket)
      if (payload === undefined) socket.close(GatewayCloseCodes.DecodeError)
      else if (op === GatewayOpcodes.Heartbeat) {
        if (typeof d === 'number') session?.acknowledge(d)
        if (answersHeartbeats) send(socket, { op: GatewayOpcodes.HeartbeatAck })
        count('heartbeats')
      } else if (session && HANDSHAKES.includes(Number(op))) {
        socket.close(GatewayCloseCodes.AlreadyAuthenticated)
      } else if (HANDSHAKES.includes(Number(op))) {
        const isNew = op === GatewayOpcodes.Identify
        const begun = isNew ? identify(desk, socket, d) : resume(desk, socket, d)
        if (!begun) return
        current.set(socket, begun)
        count(isNew ? 'identified' : 'resumed')
      } else if (!session) socket.close(GatewayCloseCodes.NotAuthenticated)
      else if (!KNOWN.includes(Number(op))) socket.close(GatewayCloseCodes.UnknownOpcode)
    })
    socket.on('close', (code) => {
      const session = current.get(socket)
      session?.detach(socket)
      const isEnded = (code === 1000 || code === 1001) && !session?.socket
      if (session && isEnded) sessions.delete(session.id)
      waiting.changed()
    })
    socket.on('error', () => socket.terminate())
  })

  server.on('upgrade', (request: IncomingMessage, line, head) => {
    const url = new URL(request.url ?? '/', 'http://stand-in')
    if (!url.pathname.startsWith('/gateway') || !acceptsConnections) {
      line.destroy()
      return
    }
    sockets.handleUpgrade(request, line, head, (socket) => {
      if (url.searchParams.get('v') !== '10') socket.close(GatewayCloseCodes.InvalidAPIVersion)
      else sockets.emit('connection', socket, request)
    })
  })

  return {
    get connections() {
      return { ...counts, open: sockets.clients.size }
    },
    dispatch(event, data, guildId) {
      const theirs = [...sessions.values()].filter((each) => isFor(each, event, guildId))
      for (const session of theirs) session.dispatch(event, data)
      return theirs.length > 0
    },
    drop({ resumable = true, code, shard } = {}) {
      const hit = [...sessions.values()].filter((each) => (shard ?? each.shard) === each.shard)
      const open = hit.flatMap(({ socket }) => socket ?? [])
      for (const session of hit) if (!resumable) sessions.delete(session.id)
      for (const socket of open) cut(socket, code)
      return open.length
    },
    reconnect() {
      for (const socket of sockets.clients) send(socket, { op: GatewayOpcodes.Reconnect, d: null })
    },
    invalidate({ resumable = false } = {}) {
      if (!resumable) sessions.clear()
      for (const socket of sockets.clients) {
        current.get(socket)?.detach(socket)
        current.delete(socket)
        send(socket, { op: GatewayOpcodes.InvalidSession, d: resumable })
      }
    },
    answerHeartbeats: (answers) => {
      answersHeartbeats = answers
    },
    acceptConnections: (accepts) => {
      acceptsConnections = accepts
    },
    close() {
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
    },
  }
}

const HANDSHAKES: readonly number[] = [GatewayOpcodes.Identify, GatewayOpcodes.Resume]

const KNOWN: readonly number[] = [
  GatewayOpcodes.PresenceUpdate,
  GatewayOpcodes.VoiceStateUpdate,
  GatewayOpcodes.RequestGuildMembers,
]

const cut = (socket: WebSocket, code: number | undefined): void =>
  code === undefined ? socket.terminate() : socket.close(code)

/**
 * A guild's events go to one shard; without the intent only interactions go anywhere.
 * https://docs.discord.com/developers/events/gateway#sharding
 */
function isFor(session: Session, event: string, guildId: string | undefined): boolean {
  const { shard, shardCount, intents } = session
  const wants = event === 'INTERACTION_CREATE' || (intents & GatewayIntentBits.Guilds) !== 0
  const theirs = guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shardCount))
  return wants && shard === theirs
}
