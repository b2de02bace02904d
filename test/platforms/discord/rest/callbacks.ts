import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10'
import { type Answer, noContent, ok } from '../answer.ts'
import { takeAnswer } from '../answers.ts'
import { fieldsOf } from '../json.ts'
import type { Handler } from '../routes.ts'

/**
 * The first answer to an interaction.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#create-interaction-response
 */
export const createCallback: Handler = (world, request, { id = '', token = '' }): Answer => {
  const open = world.interactions.byId(id)
  const message = takeAnswer(world, open?.token === token ? open : undefined, {
    body: request.body,
    files: request.files,
    isMultipart: request.isMultipart,
    receivedAt: request.at,
    via: 'callback',
  })
  if (request.query.get('with_response') !== 'true' || !open) return noContent
  const { type } = fieldsOf(request.body)
  const flags = message?.flags ?? 0
  const isShown =
    type === InteractionResponseType.ChannelMessageWithSource ||
    type === InteractionResponseType.UpdateMessage
  return ok({
    interaction: {
      id,
      type: open.payload.type,
      ...(message
        ? {
            response_message_id: message.id,
            response_message_loading: (flags & MessageFlags.Loading) !== 0,
            response_message_ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
          }
        : {}),
    },
    ...(isShown ? { resource: { type, message } } : {}),
  })
}
