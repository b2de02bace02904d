import type {
  APIApplicationCommandInteractionDataBasicOption,
  APIChatInputApplicationCommandInteraction,
} from 'discord.js'
import type { Asker, Command, Typed } from '#core/command.ts'
import type { Newsroom } from '#core/newsroom.ts'
import { lineFor } from '#core/rewrite.ts'
import { isForAsker } from './alone.ts'
import type { Question } from './answering.ts'
import { languageOf } from './asker.ts'
import { type Chat, withWatches } from './chat.ts'
import { apology, compose } from './compose.ts'
import { formFor } from './forms/form.ts'
import { valueBehind } from './labels.ts'
import { isSlow } from './slow.ts'

/** A slash command as a question: its options are told apart already, only-me is not one of them. */
export function slashQuestion(
  interaction: APIChatInputApplicationCommandInteraction,
  asking: Asker,
  chat: Chat,
): Question {
  const { newsroom } = chat
  const { name, options = [] } = interaction.data
  const words = newsroom.words(languageOf(interaction.locale))
  const given = options as readonly APIApplicationCommandInteractionDataBasicOption[] // We register no subcommands.
  const command = newsroom.commands.find((one) => one.name === name)
  const isMine =
    (command !== undefined && command.audience !== 'reader') ||
    given.some((option) => option.name === onlyMeName(newsroom) && option.value === true)
  const showing = { part: 1, isMine, isInPlace: false, words }
  return {
    place: isMine || (command && isForAsker(command, asTyped(given))) ? 'asker' : 'everyone',
    apology: (error) => apology(error, words, chat),
    ...(command?.form
      ? {
          async form() {
            const typed = readOptions(command, given, asking, newsroom)
            const isOnServer = interaction.guild_id !== undefined
            return await formFor(
              lineFor(command, typed),
              { asker: asking, isMine, isOnServer },
              chat,
            )
          },
        }
      : {}),
    async answer(defer) {
      try {
        const asker = await withWatches(asking, chat)
        if (!command) {
          // Discord still shows a command that this version no longer has.
          const brief = await newsroom.askLine(name, asker)
          return await compose(brief, { ...showing, question: name }, chat)
        }
        const typed = readOptions(command, given, asker, newsroom)
        if (isSlow(command, typed)) await defer()
        const brief = await newsroom.ask(command, typed, asker)
        const question = lineFor(command, typed)
        return await compose(brief, { ...showing, question }, chat)
      } catch (error) {
        return apology(error, words, chat)
      }
    },
  }
}

/** The name under which the option arrives: payloads carry the names of the default language. */
const onlyMeName = (newsroom: Newsroom): string => newsroom.words('en').chat.onlyMe.name

/** What arrived for each option: of choices the value, of anything else what was typed. */
const asTyped = (given: readonly APIApplicationCommandInteractionDataBasicOption[]): Typed =>
  Object.fromEntries(given.map(({ name, value }) => [name, String(value)]))

function readOptions(
  command: Command,
  given: readonly APIApplicationCommandInteractionDataBasicOption[],
  asker: Asker,
  newsroom: Newsroom,
): Typed {
  const typed = given
    .filter(({ name }) => Object.hasOwn(command.options, name))
    .flatMap(({ name, value }) => (value === undefined ? [] : [[name, String(value)] as const]))
    .map(([name, value]) => [name, valueBehind(value, command, name, asker, newsroom)])
  return Object.fromEntries(typed)
}
