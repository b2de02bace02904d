import type { KeyObject } from 'node:crypto'
import type { APIUser } from 'discord-api-types/v10'
import type { CommandStore } from './command-store.ts'
import type { InteractionStore } from './interaction-store.ts'
import type { MessageStore } from './message-store.ts'
import type { Places } from './places.ts'

/** The application that the bot is. */
export type Application = {
  readonly id: string
  readonly token: string
  /** Ed25519: hexadecimal, as Discord shows it. */
  readonly publicKey: string
  readonly privateKey: KeyObject
}

/** All that the stand-in knows, for whoever handles a request. */
export type World = {
  readonly now: () => Date
  readonly id: () => string
  readonly application: Application
  readonly bot: APIUser
  readonly places: Places
  readonly commands: CommandStore
  readonly messages: MessageStore
  readonly interactions: InteractionStore
  /** Every rule the bot broke so far. */
  readonly violations: string[]
  /** What an expired interaction token is answered with. */
  readonly expiredToken: 'invalidWebhookToken' | 'unknownWebhook'
  readonly gatewayUrl: () => string
  readonly shards: number
}
