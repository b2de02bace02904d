import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Mistake, Report } from '#core/errors.ts'
import type { Grants } from '#core/grants.ts'
import type { Log } from '#core/log.ts'
import type { Messenger } from '#core/messenger.ts'
import type { Newsroom } from '#core/newsroom.ts'
import type { Pictures } from '#core/picture.ts'
import type { LongLines } from '#core/press.ts'

/** Where and as whom to connect. */
export type DiscordSettings = {
  readonly token: string
  readonly applicationId: string
  /** `http` needs a public key. https://docs.discord.com/developers/interactions/overview */
  readonly mode: 'gateway' | 'http'
  /** 64 hexadecimal characters. */
  readonly publicKey?: string | undefined
  /** The one server commands are registered in while developing; all of Discord otherwise. */
  readonly guildId?: string | undefined
  /** Without version, such as `https://discord.com/api`. */
  readonly apiUrl: string
  /** `auto` asks Discord. https://docs.discord.com/developers/events/gateway#sharding */
  readonly shards?: number | 'auto' | undefined
}

/** What the connection works with. */
export type DiscordParts = {
  readonly newsroom: Newsroom
  readonly grants: Grants
  readonly lines: LongLines
  readonly log: Log
  readonly report: Report
  readonly now: () => Date
  /** Charts as pictures; answers go out without them where none can be painted. */
  readonly pictures?: Pictures | undefined
  /** Aborted when connecting is no longer wanted; a connection that is open is left by `stop`. */
  readonly signal?: AbortSignal | undefined
  /**
   * Told the id of a server that the bot was added to, by the gateway alone; not of one that was
   * merely out of reach for a while.
   */
  readonly onArrived?: ((space: string) => void) | undefined
  /**
   * Told the ids of servers that the bot is on when a session of the gateway begins: it may have
   * been added to some while nobody listened.
   */
  readonly onPresent?: ((spaces: readonly string[]) => void) | undefined
}

/** Answers one delivery of an interaction by HTTP; never throws. */
export type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export type DiscordConnection = {
  /** Whether interactions can arrive at this moment. */
  readonly isReady: () => boolean
  /**
   * Settles when Discord closes the connection for good, such as for a token that was reset, with
   * what to do; stays pending otherwise.
   */
  readonly gone: Promise<Mistake>
  /** Posts by itself, through the same queues as answers. */
  readonly messenger: Messenger
  /** Waits for what is being answered, answering on meanwhile, then leaves. */
  readonly stop: () => Promise<void>
  /** Only by HTTP: to be mounted at `POST /discord/interactions`. */
  readonly listener?: Listener
}
