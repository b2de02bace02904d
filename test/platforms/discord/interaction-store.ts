import { randomBytes } from 'node:crypto'
import type { APIInteraction } from 'discord-api-types/v10'
import type { Callback, Sent } from './sent.ts'
import { createWaiting, type Waiting } from './waiting.ts'

/** An interaction and what has become of it. */
export type OpenInteraction = {
  readonly id: string
  readonly token: string
  readonly payload: APIInteraction
  /** When it was first sent to the bot. */
  sentAt: Date
  /** The first answer, once there is one. */
  callback: Callback | undefined
  readonly answering: PromiseWithResolvers<Callback>
  /** The message that `@original` means. */
  originalId: string | undefined
  readonly followUps: Sent[]
  readonly followUpIds: string[]
  readonly edits: Sent[]
  readonly waiting: Waiting
}

export type InteractionStore = {
  open(payload: APIInteraction, sentAt: Date): OpenInteraction
  byId(id: string): OpenInteraction | undefined
  byToken(token: string): OpenInteraction | undefined
}

/** https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages */
export const TOKEN_LIFE_MS: number = 15 * 60_000

/** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback */
export const FIRST_ANSWER_MS = 3_000

/** All interactions so far. */
export function createInteractionStore(): InteractionStore {
  const byId = new Map<string, OpenInteraction>()
  const byToken = new Map<string, OpenInteraction>()
  return {
    open(payload, sentAt) {
      const open: OpenInteraction = {
        id: payload.id,
        token: payload.token,
        payload,
        sentAt,
        callback: undefined,
        answering: Promise.withResolvers(),
        originalId: undefined,
        followUps: [],
        followUpIds: [],
        edits: [],
        waiting: createWaiting(`the bot's answer to interaction ${payload.id}`),
      }
      byId.set(open.id, open)
      byToken.set(open.token, open)
      return open
    },
    byId: (id) => byId.get(id),
    byToken: (token) => byToken.get(token),
  }
}

/** A token as long as Discord's. */
export const newToken = (id: string): string =>
  Buffer.from(`interaction:${id}:${randomBytes(96).toString('base64url')}`).toString('base64url')
