import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { applyAck } from './acks.ts'
import { createConnections } from './connections.ts'
import type { OpenExchange } from './exchange.ts'
import { isJson, parseJson, textOf } from './json.ts'
import type { World } from './world.ts'

/** One sending of something over one connection. */
type Envelope = {
  readonly id: string
  readonly open: OpenExchange
  readonly attempt: number
  connection: number | undefined
  isAcked: boolean
}

/** Why Slack lets go of a connection. https://docs.slack.dev/apis/events-api/using-socket-mode */
export type Reason = 'warning' | 'refresh_requested' | 'link_disabled' | 'too_many_websockets'

/** Slack's end of Socket Mode. */
export type SocketMode = {
  /** A fresh address for one connection. */
  ticket(): string
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Sends over one of the connections, or over the next one if there is none. */
  send(open: OpenExchange): void
  /** Sends again what was not acknowledged, or one exchange whether it was or not. */
  resend(exchangeId?: string): void
  connections(): number
  /** Tells every connection that it will end. Resolves when they have ended. */
  disconnect(reason: Reason): Promise<void>
  /** Cuts every connection without a word. */
  drop(): void
  ping(): void
  close(): void
}

/** Slack closes a connection that was told to go and did not. */
const GRACE_MS = 1000

/** Socket Mode without a connection; `resends` says what comes again after one was lost. */
export function createSocketMode(world: World, resends: 'all' | 'events'): SocketMode {
  const server = new WebSocketServer({ noServer: true })
  const connections = createConnections(world)
  const envelopes = new Map<string, Envelope>()
  /** The last sending of each exchange. */
  const latest = new Map<OpenExchange, Envelope>()
  const queue: Envelope[] = []

  function dispatch(envelope: Envelope, avoid?: number): void {
    envelopes.set(envelope.id, envelope)
    latest.set(envelope.open, envelope)
    const connection = connections.pick(avoid)
    if (!connection) {
      queue.push(envelope)
      return
    }
    envelope.connection = connection.number
    envelope.open.sent()
    const { kind, acceptsResponse, exchange } = envelope.open
    connection.send({
      envelope_id: envelope.id,
      type: kind,
      payload: exchange.payload,
      accepts_response_payload: acceptsResponse,
      ...(kind === 'events_api' || envelope.attempt > 0
        ? { retry_attempt: envelope.attempt, retry_reason: envelope.attempt > 0 ? 'timeout' : '' }
        : {}),
    })
  }

  /** A repetition goes to another connection if there is one, under a name of its own. */
  const repeat = ({ open, attempt, connection }: Envelope) =>
    dispatch(newEnvelope(open, attempt + 1), connection)

  const newEnvelope = (open: OpenExchange, attempt: number): Envelope => ({
    id: crypto.randomUUID(),
    open,
    attempt,
    connection: undefined,
    isAcked: false,
  })

  function onMessage(data: string): void {
    const message = parseJson(data)
    const id = isJson(message) ? textOf(message['envelope_id']) : undefined
    const envelope = envelopes.get(id ?? '')
    if (!envelope || !isJson(message)) {
      world.violations.push(`socket: ${data.slice(0, 80)} acknowledges nothing`)
      return
    }
    const payload = message['payload']
    if (
      payload !== undefined &&
      !envelope.open.acceptsResponse &&
      JSON.stringify(payload) !== '{}'
    ) {
      world.violations.push('socket: a payload where none is accepted')
    }
    envelope.isAcked = true
    envelope.open.acknowledge(payload, envelope.attempt, 'socket')
    applyAck(world, envelope.open, payload)
  }

  function onClose(number: number): void {
    const lost = [...latest.values()].filter((one) => one.connection === number && !one.isAcked)
    for (const one of lost) if (resends === 'all' || one.open.kind === 'events_api') repeat(one)
  }

  function welcome(socket: WebSocket): void {
    connections.add(socket, { onMessage, onClose })
    for (const envelope of queue.splice(0)) dispatch(envelope)
  }

  return {
    ticket: () => connections.ticket(),
    upgrade(request, socket, head) {
      if (!connections.redeem(request.url ?? '')) {
        socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n')
        return
      }
      server.handleUpgrade(request, socket, head, welcome)
    },
    send: (open) => dispatch(newEnvelope(open, 0)),
    resend(exchangeId) {
      const chosen = [...latest.values()].filter(({ open, isAcked }) =>
        exchangeId === undefined ? !isAcked : open.exchange.id === exchangeId,
      )
      for (const one of chosen) if (!queue.includes(one)) repeat(one)
    },
    connections: () => connections.count(),
    disconnect: (reason) => connections.disconnect(reason, GRACE_MS),
    drop: () => connections.drop(),
    ping: () => connections.ping(),
    close() {
      queue.length = 0
      latest.clear()
      connections.drop()
      server.close()
    },
  }
}
