import type { InteractionResponseType } from 'discord-api-types/v10'
import type { Fields } from './json.ts'
import type { UploadedFile } from './multipart.ts'

/** Something the bot sent: the payload as it was, and its files. */
export type Sent = {
  readonly data: Fields
  readonly files: readonly UploadedFile[]
  readonly isMultipart: boolean
  readonly receivedAt: Date
}

/** The first answer to an interaction. */
export type Callback = Sent & {
  readonly type: InteractionResponseType
  /** By which way it came: a request of the bot, or its answer to ours. */
  readonly via: 'callback' | 'http'
}
