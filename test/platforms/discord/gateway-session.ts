import { randomBytes } from 'node:crypto'
import { GatewayOpcodes } from 'discord-api-types/v10'
import { WebSocket } from 'ws'

/** What happened, numbered within a session. */
type Dispatch = { readonly op: 0; readonly s: number; readonly t: string; readonly d: unknown }

/** What a client identified as, kept across its connections. */
export type Session = {
  readonly id: string
  readonly shard: number
  readonly shardCount: number
  readonly intents: number
  /** Sends, or keeps for the next resume when nobody is connected. */
  dispatch(event: string, data: unknown): void
  /** Lets a connection take over and replays what it missed. False when it is ahead of us. */
  resume(socket: WebSocket, seen: number): boolean
  /** Drops what the client says it has seen. */
  acknowledge(seen: number): void
  readonly socket: WebSocket | undefined
  attach(socket: WebSocket): void
  detach(socket: WebSocket): void
}

export type Identity = Pick<Session, 'shard' | 'shardCount' | 'intents'>

/** A new session without a connection. */
export function createSession(identity: Identity): Session {
  let socket: WebSocket | undefined
  let sequence = 0
  let kept: Dispatch[] = []

  const dispatch = (event: string, data: unknown) => {
    sequence++
    const sent: Dispatch = { op: GatewayOpcodes.Dispatch, s: sequence, t: event, d: data }
    kept.push(sent)
    if (socket) send(socket, sent)
  }

  return {
    ...identity,
    id: randomBytes(16).toString('hex'),
    dispatch,
    resume(taking, seen) {
      if (seen > sequence) return false
      socket?.terminate()
      socket = taking
      for (const missed of kept.filter(({ s }) => s > seen)) send(taking, missed)
      dispatch('RESUMED', { _trace: [] })
      return true
    },
    acknowledge(seen) {
      kept = kept.filter(({ s }) => s > seen)
    },
    get socket() {
      return socket
    },
    attach(taking) {
      socket = taking
    },
    detach(leaving) {
      if (socket === leaving) socket = undefined
    },
  }
}

/** Sends a payload if the connection is still there. */
export function send(socket: WebSocket, payload: unknown): void {
  if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(payload))
}
