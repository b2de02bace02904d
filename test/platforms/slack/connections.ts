import type { WebSocket } from 'ws'
import type { Json } from './json.ts'
import type { World } from './world.ts'

/** https://docs.slack.dev/apis/events-api/using-socket-mode#connections */
const CONNECTIONS_MAX = 10
const PING_EVERY_MS = 10_000

export type Connection = {
  readonly number: number
  send(message: Json): void
}

type Handlers = {
  readonly onMessage: (data: string) => void
  readonly onClose: (connection: number) => void
}

type Kept = Connection & { readonly socket: WebSocket; isLeaving: boolean }

/** The open connections of one app. */
export type Connections = {
  /** An address for one connection, good once. */
  ticket(): string
  redeem(address: string): boolean
  /** Says hello, or that there are too many. */
  add(socket: WebSocket, handlers: Handlers): void
  /** The connection whose turn it is, another one than `avoid` where there is another. */
  pick(avoid?: number): Connection | undefined
  count(): number
  disconnect(reason: string, graceMs: number): Promise<void>
  drop(): void
  ping(): void
}

/** No connection yet; each gets its number in the order they come. */
export function createConnections(world: World): Connections {
  const tickets = new Set<string>()
  const open = new Map<number, Kept>()
  let made = 0
  let turn = 0

  const usable = () =>
    [...open.values()].filter(
      ({ socket, isLeaving }) => !isLeaving && socket.readyState === socket.OPEN,
    )

  function leave(kept: Kept, reason: string, graceMs: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    kept.isLeaving = reason !== 'warning'
    kept.send({ type: 'disconnect', reason, debug_info: { host: 'stand-in' } })
    if (reason === 'warning') return Promise.resolve()
    const timer = setTimeout(() => kept.socket.terminate(), graceMs)
    kept.socket.once('close', () => {
      clearTimeout(timer)
      resolve()
    })
    return promise
  }

  return {
    ticket() {
      const ticket = crypto.randomUUID()
      tickets.add(ticket)
      const host = new URL(world.origin()).host
      return `ws://${host}/link/?ticket=${ticket}&app_id=${world.app.appId}`
    },
    redeem(address) {
      const url = new URL(address, 'http://127.0.0.1')
      return url.pathname === '/link/' && tickets.delete(url.searchParams.get('ticket') ?? '')
    },
    add(socket, { onMessage, onClose }) {
      made += 1
      const number = made
      const send = (message: Json) => socket.send(JSON.stringify(message))
      if (open.size >= CONNECTIONS_MAX) {
        send({ type: 'disconnect', reason: 'too_many_websockets', debug_info: {} })
        socket.close()
        return
      }
      open.set(number, { number, send, socket, isLeaving: false })
      const pinging = setInterval(() => socket.ping(), PING_EVERY_MS).unref()
      socket.on('message', (data) => onMessage(String(data)))
      socket.on('error', () => socket.terminate())
      socket.on('close', () => {
        clearInterval(pinging)
        open.delete(number)
        world.journal.record({ kind: 'disconnected', connection: number })
        onClose(number)
      })
      send({
        type: 'hello',
        num_connections: open.size,
        connection_info: { app_id: world.app.appId },
        debug_info: { host: 'stand-in', build_number: 1, approximate_connection_time: 18_060 },
      })
      world.journal.record({ kind: 'connected', connection: number })
    },
    pick(avoid) {
      const ready = usable()
      const others = ready.filter(({ number }) => number !== avoid)
      const choice = others.length > 0 ? others : ready
      turn += 1
      return choice[turn % Math.max(choice.length, 1)]
    },
    count: () => usable().length,
    async disconnect(reason, graceMs) {
      await Promise.all([...open.values()].map((kept) => leave(kept, reason, graceMs)))
    },
    drop() {
      for (const { socket } of open.values()) socket.terminate()
    },
    ping() {
      for (const { socket } of open.values()) socket.ping()
    },
  }
}
