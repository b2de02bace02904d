import {
  type APIMessageComponentInteraction,
  type APIModalInteractionResponse,
  ComponentType,
  MessageFlags,
} from 'discord.js'
import type { Asker, Command } from '#core/command.ts'
import { type LongLines, type Press, readPress } from '#core/press.ts'
import { lineOf } from '#core/pressed.ts'
import type { Words } from '#core/words.ts'
import { isLineForAsker } from './alone.ts'
import type { Question } from './answering.ts'
import { displayNameOf, languageOf } from './asker.ts'
import { type Chat, withWatches } from './chat.ts'
import { apology, compose } from './compose.ts'
import { formFor } from './forms/form.ts'
import { type Place, type Reply, sentence } from './reply.ts'
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
  const words = chat.newsroom.words(languageOf(interaction.locale))
  // The kind stands in the id itself, so that nothing has to be looked up to know where to answer.
  const early = await readPressed(interaction, { find: async () => '' })
  const isPrivate = ((interaction.message.flags ?? 0) & MessageFlags.Ephemeral) !== 0
  return {
    place: placeOf(early, isPrivate, words, chat),
    apology: (error) => apology(error, words, chat),
    form: () => formBehind(interaction, asker, isPrivate, chat),
    async answer(defer) {
      try {
        const pressed = await readPressed(interaction, chat.lines)
        if (!pressed) {
          await chat.newsroom.unreadable(asker)
          return sentence(words.chat.deadButton)
        }
        return await answerPress(pressed, { interaction, asker, isPrivate, defer }, chat)
      } catch (error) {
        return apology(error, words, chat)
      }
    },
  }
}

/** The form of what a press asks; what is only shown again or turned has been asked before. */
async function formBehind(
  interaction: APIMessageComponentInteraction,
  asker: Asker,
  isPrivate: boolean,
  chat: Chat,
): Promise<APIModalInteractionResponse | undefined> {
  const pressed = await readPressed(interaction, chat.lines)
  if (!pressed) return undefined
  const { press, chosen } = pressed
  if (press.kind === 'turn' || press.kind === 'share') return undefined
  const { commands } = chat.newsroom
  const words = chat.newsroom.words(languageOf(interaction.locale))
  const line = lineOf(press, chosen, commands, words)
  const isMine = placeOf(pressed, isPrivate, words, chat) !== 'everyone'
  const isOnServer = interaction.guild_id !== undefined
  return await formFor(line, { asker, isMine, isOnServer }, chat)
}

type Pressed = { readonly press: Press; readonly chosen?: string | undefined }

/** In a menu the value chosen is a press of its own, or a value for the press of the menu. */
async function readPressed(
  { data }: APIMessageComponentInteraction,
  lines: Pick<LongLines, 'find'>,
): Promise<Pressed | undefined> {
  const chosen = data.component_type === ComponentType.Button ? undefined : data.values[0]
  const own = chosen === undefined ? undefined : await readPress(chosen, lines)
  const press = own ?? (await readPress(data.custom_id, lines))
  if (!press || (chosen !== undefined && !own && press.kind !== 'pick')) return undefined
  return { press, chosen: own ? undefined : chosen }
}

function placeOf(
  pressed: Pressed | undefined,
  isPrivate: boolean,
  words: Words,
  { newsroom }: Chat,
): Place {
  if (!pressed) return 'asker'
  const { press, chosen } = pressed
  if (press.kind === 'mine' || (press.kind === 'pick' && press.isMine)) return 'asker'
  if (press.kind === 'turn') return isPrivate ? 'in-place' : 'asker'
  const { commands } = newsroom
  return isLineForAsker(settledLine(press, chosen, commands, words), commands, words)
    ? 'asker'
    : 'everyone'
}

/** The line of a press with what was chosen in it; as it stands where that cannot be put in. */
function settledLine(
  press: Press,
  chosen: string | undefined,
  commands: readonly Command[],
  words: Words,
): string {
  try {
    return lineOf(press, chosen, commands, words)
  } catch {
    return press.line
  }
}

async function answerPress(
  { press, chosen }: Pressed,
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
  const place = placeOf({ press, chosen }, on.isPrivate, words, chat)
  const line = lineOf(press, chosen, newsroom.commands, words)
  if (isSlowLine(line, newsroom.commands, words)) await on.defer()
  const asker = await withWatches(on.asker, chat)
  const brief = await newsroom.askLine(line, asker)
  return await compose(
    brief,
    {
      question: line,
      part: press.kind === 'pick' ? 1 : press.part,
      isMine: place !== 'everyone',
      isInPlace: place === 'in-place',
      words,
      ...(press.kind === 'share' ? { sharedBy: displayNameOf(on.interaction) } : {}),
    },
    chat,
  )
}
