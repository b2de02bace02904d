import {
  type APIInteractionResponse,
  type APIInteractionResponseCallbackData,
  ComponentType,
  InteractionResponseType,
  MessageFlags,
  type RawFile,
} from 'discord.js'
import type { Body } from './sending.ts'

/**
 * Where an answer goes: a new message for everyone, one that only the asker sees, or the place of
 * the message whose button was pressed.
 */
export type Place = 'everyone' | 'asker' | 'in-place'

/** An answer ready to go. */
export type Reply = {
  readonly place: Place
  /** Without what only a new message may say: `newMessage` and `changed` add the flags. */
  readonly body: Body
  readonly files: readonly RawFile[]
}

/**
 * An answer as the first and only response.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object
 */
export const asResponse = (reply: Pick<Reply, 'place' | 'body'>): APIInteractionResponse => ({
  type:
    reply.place === 'in-place'
      ? InteractionResponseType.UpdateMessage
      : InteractionResponseType.ChannelMessageWithSource,
  data: payloadOf(reply) as APIInteractionResponseCallbackData, // The renderer's body, with flags.
})

/** The message as Discord is handed it where it is the first response. */
export const payloadOf = ({ place, body }: Pick<Reply, 'place' | 'body'>): Body =>
  place === 'in-place' ? changed(body) : newMessage(body, place)

/** Says that the answer follows, and settles who will see it: nothing else may stand in it. */
export function asDeferral(place: Place): APIInteractionResponse {
  if (place === 'in-place') return { type: InteractionResponseType.DeferredMessageUpdate }
  const type = InteractionResponseType.DeferredChannelMessageWithSource
  return place === 'asker' ? { type, data: { flags: MessageFlags.Ephemeral } } : { type }
}

/** A body for a message of its own; only here can it be kept from others. */
export const newMessage = (body: Body, place: Place): Body => ({
  ...body,
  allowed_mentions: NOBODY,
  flags: MessageFlags.IsComponentsV2 | (place === 'asker' ? MessageFlags.Ephemeral : 0),
})

/** A body for a message that is there: files it had before and has no more are taken off. */
export const changed = (body: Body): Body => ({
  attachments: [],
  ...body,
  allowed_mentions: NOBODY,
  flags: MessageFlags.IsComponentsV2,
})

/** Nobody is ever pinged. https://docs.discord.com/developers/resources/message#allowed-mentions-object */
const NOBODY = { parse: [] }

/** A sentence of our own, for the asker alone: no data stands in it, so nothing needs escaping. */
export const sentence = (words: string): Reply => ({
  place: 'asker',
  body: { components: [{ type: ComponentType.TextDisplay, content: words }] },
  files: [],
})
