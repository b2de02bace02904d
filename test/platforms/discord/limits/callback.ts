import { InteractionResponseType, InteractionType, MessageFlags } from 'discord-api-types/v10'
import { type Fields, fieldsOf, isAbsent } from '../json.ts'
import type { FileInfo } from './attachments.ts'
import { autocompleteFindings, type CompletedType } from './autocomplete.ts'
import { describe, type Finding, refused } from './finding.ts'
import { type About, messageFindings } from './message.ts'
import { modalFindings } from './modal.ts'

/** The interaction that a callback answers, as far as it matters for the answer. */
export type Answered = {
  readonly type: InteractionType
  /** Whether it came from a component of a message, or from a modal that such a one opened. */
  readonly hasMessage: boolean
  readonly completes?: CompletedType
  /** What is known of the message that an update changes. */
  readonly existing?: About['existing']
  readonly sizeLimit?: number
}

/**
 * Every rule that the first answer to an interaction breaks, one line each.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object
 */
export const checkCallback = (
  body: unknown,
  files: readonly FileInfo[],
  answered: Answered,
): string[] => callbackFindings(body, files, answered).map(describe)

/** The same as findings. */
export function callbackFindings(
  body: unknown,
  files: readonly FileInfo[],
  answered: Answered,
): readonly Finding[] {
  const { type, data } = fieldsOf(body)
  if (!fits(type, answered)) {
    const message = `A callback of type ${type} cannot answer an interaction of type ${answered.type}.`
    return [refused(['type'], 'INTERACTION_CALLBACK_TYPE_INVALID', message)]
  }
  const { existing, sizeLimit } = answered
  const limit = sizeLimit === undefined ? {} : { sizeLimit }
  switch (type) {
    case InteractionResponseType.ChannelMessageWithSource:
      return messageFindings(data, files, { kind: 'respond', ...limit }, ['data'])
    case InteractionResponseType.DeferredChannelMessageWithSource:
      return deferFindings(fieldsOf(data))
    case InteractionResponseType.UpdateMessage: {
      const about: About = { kind: 'edit', ...limit, ...(existing ? { existing } : {}) }
      return messageFindings(data, files, about, ['data'])
    }
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      return autocompleteFindings(data, answered.completes ?? 'text', ['data'])
    case InteractionResponseType.Modal:
      return modalFindings(data, ['data'])
    default:
      return []
  }
}

function fits(type: unknown, { type: asked, hasMessage }: Answered): boolean {
  const isCompletion = asked === InteractionType.ApplicationCommandAutocomplete
  switch (type) {
    case InteractionResponseType.Pong:
      return asked === InteractionType.Ping
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      return isCompletion
    case InteractionResponseType.ChannelMessageWithSource:
    case InteractionResponseType.DeferredChannelMessageWithSource:
      return !isCompletion && asked !== InteractionType.Ping
    case InteractionResponseType.UpdateMessage:
    case InteractionResponseType.DeferredMessageUpdate:
      return hasMessage
    case InteractionResponseType.Modal:
      return (
        asked === InteractionType.ApplicationCommand || asked === InteractionType.MessageComponent
      )
    default:
      return false
  }
}

/** A loading state can be private or not; everything else waits for the edit. */
function deferFindings(data: Fields): readonly Finding[] {
  const others = Number(data['flags'] ?? 0) & ~MessageFlags.Ephemeral
  const words = ['content', 'embeds', 'components', 'attachments'].filter(
    (field) => !isAbsent(data[field]),
  )
  return [
    ...(others
      ? [refused(['data', 'flags'], 'FLAGS_INVALID', 'A deferred answer only takes EPHEMERAL.')]
      : []),
    ...words.map((field) =>
      refused(['data', field], 'DEFERRED_FIELD', 'A deferred answer has no message yet.'),
    ),
  ]
}
