import {
  type APIMessage,
  ApplicationCommandOptionType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10'
import { apiError } from './errors.ts'
import { FIRST_ANSWER_MS, type OpenInteraction } from './interaction-store.ts'
import { type Fields, fieldsOf, listOf, numberOf } from './json.ts'
import { judge } from './judge.ts'
import type { CompletedType } from './limits/autocomplete.ts'
import { type Answered, callbackFindings } from './limits/callback.ts'
import type { Callback, Sent } from './sent.ts'
import type { World } from './world.ts'

/** What came as the first answer to an interaction. */
export type Incoming = Omit<Callback, 'type' | 'data'> & { readonly body: unknown }

/**
 * Takes the first answer to an interaction: checks it, and makes or changes the message it is about.
 * Throws an ApiError when it is late, not the first, or breaks a rule.
 */
export function takeAnswer(
  world: World,
  open: OpenInteraction | undefined,
  incoming: Incoming,
): APIMessage | undefined {
  const { body, ...how } = incoming
  if (!open || isLate(world, open)) throw apiError('unknownInteraction')
  if (open.callback) throw apiError('acknowledged')
  const { type, data } = fieldsOf(body)
  const route = 'POST /interactions/:id/:token/callback'
  judge(world.violations, route, callbackFindings(body, how.files, answeredBy(world, open)))
  // The check only lets known types through.
  const callback = { ...how, type: type as InteractionResponseType, data: fieldsOf(data) }
  const message = settle(world, open, callback)
  open.callback = callback
  open.answering.resolve(callback)
  open.waiting.changed()
  return message
}

const isLate = (world: World, { sentAt, callback }: OpenInteraction): boolean =>
  !callback && world.now().getTime() - sentAt.getTime() > FIRST_ANSWER_MS

/** What the check needs to know of the interaction. */
function answeredBy(world: World, { payload }: OpenInteraction): Answered {
  const source = sourceOf(payload)
  const existing = source ? world.messages.existing(source) : undefined
  return {
    type: payload.type,
    hasMessage: source !== undefined,
    completes: completedBy(fieldsOf(fieldsOf(payload)['data'])['options']),
    sizeLimit: numberOf(fieldsOf(payload)['attachment_size_limit']) ?? Number.POSITIVE_INFINITY,
    ...(existing ? { existing } : {}),
  }
}

/** What the option that is being typed takes. */
function completedBy(options: unknown): CompletedType {
  for (const option of listOf(options).map(fieldsOf)) {
    const { type, focused, options: nested } = option
    if (focused === true && type === ApplicationCommandOptionType.Integer) return 'integer'
    if (focused === true && type === ApplicationCommandOptionType.Number) return 'number'
    if (nested !== undefined) return completedBy(nested)
  }
  return 'text'
}

/** The message whose component was used. */
const sourceOf = (payload: unknown): string | undefined => {
  const { id } = fieldsOf(fieldsOf(payload)['message'])
  return typeof id === 'string' ? id : undefined
}

function settle(world: World, open: OpenInteraction, callback: Callback): APIMessage | undefined {
  const { type, data, files } = callback
  switch (type) {
    case InteractionResponseType.ChannelMessageWithSource:
      return reply(world, open, data, files, 0)
    case InteractionResponseType.DeferredChannelMessageWithSource:
      return reply(world, open, data, files, MessageFlags.Loading)
    case InteractionResponseType.UpdateMessage: {
      const source = sourceOf(open.payload) ?? ''
      const message = world.messages.edit(source, data, files)
      open.originalId = source
      return message
    }
    case InteractionResponseType.DeferredMessageUpdate:
      open.originalId = sourceOf(open.payload)
      return undefined
    default:
      return undefined
  }
}

function reply(
  world: World,
  open: OpenInteraction,
  data: Fields,
  files: Sent['files'],
  extraFlags: number,
): APIMessage {
  const message = respond(world, open, data, files, extraFlags)
  open.originalId = message.id
  return message
}

/** A new message in answer to an interaction: the first, or a follow-up. */
export function respond(
  world: World,
  { payload }: OpenInteraction,
  data: Fields,
  files: Sent['files'],
  extraFlags = 0,
): APIMessage {
  const { application, messages } = world
  const { channel_id: channel, user, member } = fieldsOf(payload)
  const isCommand = payload.type === InteractionType.ApplicationCommand
  return messages.create(data, files, {
    channelId: String(channel),
    flags: (numberOf(data['flags']) ?? 0) | extraFlags,
    type: isCommand ? MessageType.ChatInputCommand : MessageType.Default,
    extra: {
      webhook_id: application.id,
      application_id: application.id,
      interaction_metadata: {
        id: payload.id,
        type: payload.type,
        user: user ?? fieldsOf(member)['user'],
        authorizing_integration_owners: fieldsOf(payload)['authorizing_integration_owners'],
        ...(sourceOf(payload) ? { interacted_message_id: sourceOf(payload) } : {}),
      } as NonNullable<APIMessage['interaction_metadata']>, // One shape per type, all made here.
    },
  })
}
