import { once } from 'node:events'
import {
  type Client,
  Events,
  SimpleShardingStrategy,
  Status,
  type WebSocketOptions,
} from 'discord.js'
import { createClient } from './gateway.ts'
import type { DiscordSettings } from './settings.ts'

/** The connection to the gateway, and the way out of it. */
export type Line = {
  readonly client: Client
  /** Leaves for good within some seconds, however far connecting has come. Never rejects. */
  readonly leave: () => Promise<void>
}

/** A line that is not connected yet. */
export function createLine(settings: DiscordSettings): Line {
  const over = new AbortController()
  const parked = new Set<number>()
  const client = createClient(
    settings,
    whileOpen(over.signal, (shard) => {
      parked.add(shard)
      client.emit(Events.Debug, 'A shard stays away')
    }),
  )
  return {
    client,
    leave() {
      over.abort()
      return leave(client, parked)
    },
  }
}

/** How long opening one connection may take, in milliseconds. */
const HANDSHAKE_MS = 10_000

/**
 * Shards ask for their session before they connect, and get no answer once the line is given up:
 * told to leave between two connections, a shard would come back by itself, again and again.
 */
const whileOpen =
  (
    over: AbortSignal,
    park: (shard: number) => void,
  ): NonNullable<WebSocketOptions['buildStrategy']> =>
  (manager) => {
    const { options } = manager
    const sessionOf = options.retrieveSessionInfo
    options.handshakeTimeout = HANDSHAKE_MS
    options.retrieveSessionInfo = (shard) => {
      if (!over.aborted) return sessionOf(shard)
      park(shard)
      return new Promise(() => {})
    }
    return new SimpleShardingStrategy(manager)
  }

/** How long shards that are just connecting are waited for, in milliseconds. */
const ARRIVING_MS = 2_000

const ARRIVALS = [Events.ShardResume, Events.ShardReady, Events.ShardDisconnect] as const

/** A socket that is closed while it opens is left behind, so shards get the time to arrive. */
async function leave(client: Client, parked: ReadonlySet<number>): Promise<void> {
  // discord.js says that it reconnects even when it is told to leave.
  client.removeAllListeners(Events.ShardReconnecting)
  const isArriving = () =>
    client.ws.shards.some(({ id, status }) => status === Status.Connecting && !parked.has(id))
  const signal = AbortSignal.timeout(ARRIVING_MS)
  while (isArriving() && !signal.aborted) {
    const news = [...ARRIVALS, Events.Debug].map((event) => once(client, event, { signal }))
    await Promise.race(news).catch(() => {})
  }
  const destroy = () => client.destroy().catch(() => {})
  if (!isArriving()) return await destroy()
  for (const event of ARRIVALS) client.once(event, destroy)
}
