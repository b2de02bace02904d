import { type APIModalSubmitInteraction, ComponentType } from 'discord.js'
import type { Asker, Command, Typed } from '#core/command.ts'
import { readLine } from '#core/newsroom.ts'
import { readPress } from '#core/press.ts'
import { lineFor } from '#core/rewrite.ts'
import { isLineForAsker } from '../alone.ts'
import type { Question } from '../answering.ts'
import { languageOf } from '../asker.ts'
import { type Chat, withWatches } from '../chat.ts'
import { apology, compose } from '../compose.ts'
import { sentence } from '../reply.ts'
import { isSlow } from '../slow.ts'

/**
 * A form that was sent off as a question: the line in its id with what was filled in. Mistakes are
 * shown to whoever filled it in.
 */
export async function submitQuestion(
  interaction: APIModalSubmitInteraction,
  asking: Asker,
  chat: Chat,
): Promise<Question> {
  const { newsroom, lines } = chat
  const words = newsroom.words(languageOf(interaction.locale))
  const { custom_id: id } = interaction.data
  // As for a button, the id itself says where to answer.
  const asked = await readPress(id, { find: async () => '' })
  const isMine = asked?.kind !== 'ask' || isLineForAsker(asked.line, newsroom.commands, words)
  return {
    place: isMine ? 'asker' : 'everyone',
    apology: (error) => apology(error, words, chat),
    async answer(defer) {
      try {
        const press = await readPress(id, lines)
        if (press?.kind !== 'ask' && press?.kind !== 'mine') {
          await newsroom.unreadable(asking)
          return sentence(words.chat.deadButton)
        }
        const { command, options } = readLine(press.line, newsroom.commands, words)
        const typed = { ...options, ...filledIn(interaction, command) }
        if (isSlow(command, typed)) await defer()
        const brief = await newsroom.ask(command, typed, await withWatches(asking, chat))
        const question = lineFor(command, typed)
        return await compose(brief, { question, part: 1, isMine, isInPlace: false, words }, chat)
      } catch (error) {
        return apology(error, words, chat)
      }
    },
  }
}

/**
 * What was filled in, by the options of a command. A text that was emptied is empty, which is not the
 * same as one that nobody was asked for; a menu left alone says nothing.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-modal-submit-data-structure
 */
function filledIn({ data }: APIModalSubmitInteraction, { options }: Command): Typed {
  const fields = data.components.flatMap((each) =>
    each.type === ComponentType.Label ? [each.component] : [],
  )
  const given = fields.flatMap((field): (readonly [string, string | undefined])[] => {
    if (!Object.hasOwn(options, field.custom_id)) return []
    if (field.type === ComponentType.TextInput) return [[field.custom_id, field.value]]
    return 'values' in field ? [[field.custom_id, field.values[0]]] : []
  })
  return Object.fromEntries(given)
}
