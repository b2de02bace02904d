import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIChatInputApplicationCommandInteraction,
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
  PermissionFlagsBits,
} from 'discord.js'
import { Fault } from '#core/errors.ts'
import { answerOnce, type First, type Question } from './answering.ts'
import { type AskedInteraction, askerOf, languageOf } from './asker.ts'
import { type Chat, withWatches } from './chat.ts'
import { choicesFor } from './complete.ts'
import { submitQuestion } from './forms/submit.ts'
import { fileFetcher } from './given-files.ts'
import { pressQuestion } from './presses.ts'
import { describeError, refusalOf } from './refusals.ts'
import { sentence } from './reply.ts'
import { slashQuestion } from './slash.ts'

/** Answers one interaction, by whichever way it came. Never rejects: what breaks is reported. */
export async function handle(
  interaction: AskedInteraction,
  first: First,
  chat: Chat,
): Promise<void> {
  try {
    if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
      return await complete(interaction, first, chat)
    }
    const own = mayAttach(interaction) ? chat : { ...chat, pictures: undefined }
    await answerOnce(await questionOf(interaction, own), interaction, first, own)
  } catch (error) {
    const id = chat.report(new Fault('An interaction was not answered', { cause: error }))
    chat.log('error', 'discord.not.shown', { id, ...describeError(error) })
  }
}

/**
 * Whether files may stand in the answer; a place that says nothing of it is tried.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object
 */
const mayAttach = ({ app_permissions: may }: Partial<Pick<AskedInteraction, 'app_permissions'>>) =>
  !/^\d{1,30}$/.test(may ?? '') || (BigInt(may ?? '') & ATTACHING) !== 0n

const ATTACHING = PermissionFlagsBits.AttachFiles | PermissionFlagsBits.Administrator

type Answered = Exclude<AskedInteraction, APIApplicationCommandAutocompleteInteraction>

async function questionOf(interaction: Answered, chat: Chat): Promise<Question> {
  const { chat: words } = chat.newsroom.words(languageOf(interaction.locale))
  const asker = {
    ...askerOf(interaction, chat.grants),
    fetchFile: fileFetcher(interaction, words.given, chat),
  }
  const waitMs = chat.pace(asker.id)
  if (waitMs > 0) return told(words.tooFast(Math.ceil(waitMs / 1_000)))
  if (interaction.type === InteractionType.MessageComponent) {
    return await pressQuestion(interaction, asker, chat)
  }
  if (interaction.type === InteractionType.ApplicationCommand && isSlash(interaction)) {
    return slashQuestion(interaction, asker, chat)
  }
  if (interaction.type === InteractionType.ModalSubmit) {
    return await submitQuestion(interaction, asker, chat)
  }
  // We have no other kinds of commands: this is something of an older version.
  return told(words.deadButton)
}

const isSlash = (
  interaction: APIApplicationCommandInteraction,
): interaction is APIChatInputApplicationCommandInteraction =>
  interaction.data.type === ApplicationCommandType.ChatInput

const told = (words: string): Question => ({
  place: 'asker',
  answer: async () => sentence(words),
  apology: () => sentence(words),
})

/**
 * Offers what could finish an option. Late answers are normal, people type on: those are dropped
 * without a word, as is whoever types faster than anybody reads.
 * https://docs.discord.com/developers/interactions/application-commands#autocomplete
 */
async function complete(
  interaction: APIApplicationCommandAutocompleteInteraction,
  first: First,
  chat: Chat,
): Promise<void> {
  const asker = askerOf(interaction, chat.grants)
  if (chat.typingPace(asker.id) > 0) return
  const typed = interaction.data.options.some((o) => 'focused' in o && o.focused && o.value !== '')
  const whole = typed ? asker : await withWatches(asker, chat)
  const choices = [...choicesFor(interaction, whole, chat.newsroom)]
  const type = InteractionResponseType.ApplicationCommandAutocompleteResult
  await first({ type, data: { choices } }, []).catch((error: unknown) => {
    const refusal = refusalOf(error)
    if (refusal !== 'late' && refusal !== 'done') {
      chat.log('warn', 'discord.suggestions', describeError(error))
    }
  })
}
