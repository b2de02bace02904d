import {
  type APIMessageComponentInteraction,
  type APIModalInteractionResponse,
  ComponentType,
  MessageFlags,
} from 'discord.js'
import type { Asker } from '#core/command.ts'
import type { Question } from './answering.ts'
import { displayNameOf, languageOf } from './asker.ts'
import { type Chat, withWatches } from './chat.ts'
import { apology, compose } from './compose.ts'
import { formFor } from './forms/form.ts'
import { askedBy, type Pressed, placeOf, type Returned, readPressed } from './pressed.ts'
import { type Reply, sentence } from './reply.ts'
import { isSlowLine } from './slow.ts'

/**
 * A pressed button or a choice from a menu as a question. Everything is in the id that comes back,
 * so it works after a restart; an id that is not ours, or whose line is gone, is told so.
 */
export async function pressQuestion(
  interaction: APIMessageComponentInteraction,
  asker: Asker,
  chat: Chat,
): Promise<Question> {
  const { newsroom } = chat
  const words = newsroom.words(languageOf(interaction.locale))
  const returned = returnedBy(interaction)
  // The kind stands in the id itself, so that nothing has to be looked up to know where to answer.
  const early = await readPressed(returned, { find: async () => '' })
  const isPrivate = ((interaction.message.flags ?? 0) & MessageFlags.Ephemeral) !== 0
  return {
    place: early ? placeOf(early, isPrivate, newsroom.commands, words) : 'asker',
    apology: (error) => apology(error, words, chat),
    form: () => formBehind(interaction, asker, isPrivate, chat),
    async answer(defer) {
      try {
        const pressed = await readPressed(returned, chat.lines)
        if (!pressed) {
          await newsroom.unreadable(asker)
          return sentence(words.chat.deadButton)
        }
        return await answerPress(pressed, { interaction, asker, isPrivate, defer }, chat)
      } catch (error) {
        return apology(error, words, chat)
      }
    },
  }
}

const returnedBy = ({ data }: APIMessageComponentInteraction): Returned => ({
  id: data.custom_id,
  chosen: data.component_type === ComponentType.Button ? undefined : data.values[0],
})

/** The form of what a press asks; what is only shown again or turned has been asked before. */
async function formBehind(
  interaction: APIMessageComponentInteraction,
  asker: Asker,
  isPrivate: boolean,
  chat: Chat,
): Promise<APIModalInteractionResponse | undefined> {
  const pressed = await readPressed(returnedBy(interaction), chat.lines)
  if (!pressed) return undefined
  if (pressed.press.kind === 'turn' || pressed.press.kind === 'share') return undefined
  const { commands } = chat.newsroom
  const words = chat.newsroom.words(languageOf(interaction.locale))
  const { line, place } = askedBy(pressed, isPrivate, commands, words)
  const isOnServer = interaction.guild_id !== undefined
  return await formFor(line, { asker, isMine: place !== 'everyone', isOnServer }, chat)
}

async function answerPress(
  pressed: Pressed,
  on: {
    readonly interaction: APIMessageComponentInteraction
    readonly asker: Asker
    readonly isPrivate: boolean
    readonly defer: () => Promise<void>
  },
  chat: Chat,
): Promise<Reply> {
  const { newsroom } = chat
  const words = newsroom.words(languageOf(on.interaction.locale))
  const { line, part, place, isShared } = askedBy(pressed, on.isPrivate, newsroom.commands, words)
  if (isSlowLine(line, newsroom.commands, words)) await on.defer()
  const asker = await withWatches(on.asker, chat)
  const brief = await newsroom.askLine(line, asker)
  return await compose(
    brief,
    {
      question: line,
      part,
      isMine: place !== 'everyone',
      isInPlace: place === 'in-place',
      words,
      ...(isShared ? { sharedBy: displayNameOf(on.interaction) } : {}),
    },
    chat,
  )
}
