import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { APIAttachment } from 'discord-api-types/v10'
import { createFaults, type Fault, type SetFault } from './faults.ts'
import { type Connections, createGateway, type Drop, type Gateway } from './gateway.ts'
import { ALL_INTENTS, PRIVILEGED } from './gateway-handshake.ts'
import { createInteractions, type Interactions } from './interactions.ts'
import type { MessageStore } from './message-store.ts'
import { createWorld } from './new-world.ts'
import type { Places } from './places.ts'
import { createRateLimits, type RateRule } from './rate-limits.ts'
import { createRequestLog, type LoggedRequest, type RequestLog } from './request-log.ts'
import { createRest } from './rest.ts'
import { createWaiting, type Waiting } from './waiting.ts'
import { welcome } from './welcome.ts'
import type { World } from './world.ts'

export type DiscordOptions = {
  /** A free one unless given. */
  readonly port?: number
  /** The stand-in's clock: ids, the 3 s and 15 min of interactions. */
  readonly now?: () => Date
  /** What the Date header says, when it is not that clock. */
  readonly date?: () => Date
  readonly heartbeatMs?: number
  /** All that are not privileged unless given. */
  readonly allowedIntents?: number
  /** How many shards are recommended. */
  readonly shards?: number
  /** What an interaction token older than 15 minutes is answered with. */
  readonly expiredToken?: World['expiredToken']
}

/** A Discord on loopback. */
export type DiscordStandIn = AsyncDisposable & {
  /** What goes into DISCORD_API_URL. */
  readonly apiUrl: string
  readonly token: string
  readonly applicationId: string
  readonly publicKey: string
  /** A guild the bot is in, and a channel of it. */
  readonly guildId: string
  readonly channelId: string
  readonly gateway: Gateway
  readonly connections: Connections
  dropGateway(options?: Drop): number
  /** Sends any event. False when no session is there to get it. */
  dispatch(event: string, data: unknown, guildId?: string): boolean
  readonly interactions: Interactions
  readonly places: Places
  readonly messages: MessageStore
  readonly commands: World['commands']
  /** A file of a user, to be given to an option of a command. */
  upload(name: string, bytes: Buffer, contentType?: string): APIAttachment
  /** Every rule the bot broke so far: limits, pings, live mentions, unknown routes. */
  readonly violations: readonly string[]
  readonly requests: readonly LoggedRequest[]
  readonly waitFor: RequestLog['waitFor']
  /** Waits for anything that changes with a request or on the gateway. */
  readonly until: Waiting['until']
  /** Makes requests go wrong. */
  fail(fault: Fault): SetFault
  /** Narrows a rate limit. */
  limit(rule: RateRule): void
  close(): Promise<void>
}

/** Starts a Discord on loopback, with a guild that the bot is in. */
export async function startDiscord(options: DiscordOptions = {}): Promise<DiscordStandIn> {
  const { now = () => new Date() } = options
  const server = createServer((incoming, response) => void rest(incoming, response))
  await once(server.listen(options.port ?? 0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo // It listens on a port, not on a pipe.
  const origin = `http://127.0.0.1:${port}`
  const waiting = createWaiting('a request or the gateway')
  const log = createRequestLog(waiting)
  const faults = createFaults()
  const limits = createRateLimits()

  const world = createWorld({
    ...options,
    now,
    origin,
    tell: (...event) => gateway.dispatch(...event),
  })
  const { application, places, messages, commands, violations } = world
  const rest = createRest({ world, faults, limits, log, date: options.date ?? now })
  const gateway = createGateway({
    server,
    waiting,
    token: application.token,
    heartbeatMs: options.heartbeatMs ?? 41_250,
    allowedIntents: options.allowedIntents ?? ALL_INTENTS & ~PRIVILEGED,
    welcome: (session) => welcome(world, session),
  })
  const guildId = places.addGuild()
  const [channelId = ''] = places.channels.keys()

  const close = async () => {
    gateway.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }

  return {
    apiUrl: `${origin}/api`,
    token: application.token,
    applicationId: application.id,
    publicKey: application.publicKey,
    guildId,
    channelId,
    gateway,
    get connections() {
      return gateway.connections
    },
    dropGateway: gateway.drop,
    dispatch: (event, data, guild) => gateway.dispatch(event, data, guild),
    interactions: createInteractions(world, gateway.dispatch),
    places,
    messages,
    commands,
    upload: (name, bytes, contentType = 'text/plain') =>
      messages.upload({ field: '', name, bytes, contentType, size: bytes.length }, channelId),
    violations,
    requests: log.requests,
    waitFor: log.waitFor,
    until: waiting.until,
    fail: faults.add,
    limit: limits.add,
    close,
    [Symbol.asyncDispose]: close,
  }
}
