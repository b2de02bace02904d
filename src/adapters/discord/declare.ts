import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js'
import type { Command } from '#core/command.ts'
import { type Option, TEXT_MAX } from '#core/option.ts'
import type { Language, Words } from '#core/words.ts'
import { choiceInLanguages, commandIn, inLanguages, ownOf } from './localise.ts'

/**
 * As many choices as an option takes, fixed ones or those offered while somebody types.
 * https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-structure
 */
export const CHOICES_MAX = 25

/** Characters of a text option, by the same page. */
const TYPED_MAX = 6_000

/** Channels that messages can be posted in; in a forum they stand only inside its posts. */
export const POSTABLE = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
] as const

type Catalogues = (language: Language) => Words

/**
 * The commands as Discord registers them, for all of Discord: on servers, in direct messages, and
 * for those who installed the app for themselves. What is not for readers is hidden from
 * everyone until a server says otherwise; our own check stands behind that.
 * https://docs.discord.com/developers/interactions/application-commands#application-command-object
 */
export const applicationCommands = (
  commands: readonly Command[],
  words: Catalogues,
): RESTPostAPIChatInputApplicationCommandsJSONBody[] =>
  commands.map((command) => ({
    type: ApplicationCommandType.ChatInput,
    ...inLanguages(command, (language) => commandIn(words(language), command.name)),
    options: optionsOf(command, words),
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
    integration_types: [
      ApplicationIntegrationType.GuildInstall,
      ApplicationIntegrationType.UserInstall,
    ],
    default_member_permissions: command.audience === 'reader' ? null : '0',
  }))

/** The options of a command as they are offered: required ones stand first, as Discord demands. */
export const inOrder = ({ options }: Pick<Command, 'options'>) =>
  Object.entries(options).toSorted(([, a], [, b]) => Number(b.required) - Number(a.required))

/** What is not for readers is only ever for the asker. */
function optionsOf(command: Command, words: Catalogues): APIApplicationCommandBasicOption[] {
  const declared = inOrder(command).map(([name, option]) => optionOf(name, option, command, words))
  return command.audience === 'reader' ? [...declared, onlyMe(words)] : declared
}

function optionOf(
  name: string,
  { about, required, choices, suggest, kind, most = TEXT_MAX }: Option<unknown>,
  command: Command,
  words: Catalogues,
): APIApplicationCommandBasicOption {
  const said = (language: Language) => commandIn(words(language), command.name)
  const shown = {
    ...inLanguages({ name, about }, (language) => ownOf(said(language)?.options, name)),
    required,
  }
  if (kind === 'channel') {
    const type = ApplicationCommandOptionType.Channel as const // One member of the union.
    return { ...shown, type, channel_types: [...POSTABLE] }
  }
  if (kind === 'file') {
    return { ...shown, type: ApplicationCommandOptionType.Attachment as const } // As above.
  }
  const option = { ...shown, type: ApplicationCommandOptionType.String as const } // As above.
  if (!choices || choices.length > CHOICES_MAX) {
    // Nothing longer is looked at, so nothing longer need be typed.
    const typed = { ...option, max_length: Math.min(most, TYPED_MAX) }
    return choices || suggest ? { ...typed, autocomplete: true } : typed
  }
  const chosen = (value: string) =>
    choiceInLanguages(value, (language) => ownOf(said(language)?.choices, value))
  return { ...option, choices: choices.map(chosen) }
}

/** Keeps one answer from others. The name in English is the one that arrives. */
const onlyMe = (words: Catalogues): APIApplicationCommandBasicOption => ({
  type: ApplicationCommandOptionType.Boolean,
  ...inLanguages(words('en').chat.onlyMe, (language) => words(language).chat.onlyMe),
})
