import { ApplicationCommandOptionType } from 'discord-api-types/v10'
import { type Fields, fieldsOf, isAbsent, isFields, listOf, numberOf } from '../json.ts'
import { type CompletedType, choice } from './autocomplete.ts'
import { type Check, type Finding, type Path, refused } from './finding.ts'
import { localised } from './localised.ts'
import { COMMAND } from './numbers.ts'
import { all, list, never, object, oneOf, optional, repeated, text, truth, whole } from './shape.ts'

/**
 * The name of a slash command or option: letters of any script, lower case where there is one.
 * https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming
 */
export const slashName: Check = all(text(1, COMMAND.name), (value, path) => {
  if (typeof value !== 'string' || value === '') return []
  const isName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]+$/u.test(value)
  return isName && value === value.toLowerCase()
    ? []
    : [refused(path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid.')]
})

/** 1 to 100 characters, of a command or an option. */
export const description: Check = text(1, COMMAND.description)

const { Subcommand, SubcommandGroup } = ApplicationCommandOptionType
const isFolder = (type: unknown): boolean => type === Subcommand || type === SubcommandGroup

type Within = 'command' | 'group' | 'subcommand'

/**
 * The options of a command, group or subcommand, and what is nested in them.
 * https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-structure
 */
export function optionFindings(value: unknown, path: Path, within: Within): readonly Finding[] {
  if (isAbsent(value)) return []
  const options = listOf(value)
  const types = options.map((option) => fieldsOf(option)['type'])
  return [
    ...list(0, COMMAND.options, oneOption)(value, path),
    ...order(options, path),
    ...(types.some(isFolder) && !types.every(isFolder)
      ? [refused(path, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Subcommands stand alone.')]
      : []),
    ...options.flatMap((option, i) => nested(fieldsOf(option), [...path, i], within)),
  ]
}

/** Names that stand twice in one list of options. */
export const namesFindings = (value: unknown, path: Path): readonly Finding[] => {
  const options = listOf(value)
  return [
    ...repeated(options, (option) => fieldsOf(option)['name']).map((option) =>
      refused(
        [...path, options.indexOf(option), 'name'],
        'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED',
        'Option names must be unique.',
      ),
    ),
    ...options.flatMap((option, i) =>
      namesFindings(fieldsOf(option)['options'], [...path, i, 'options']),
    ),
  ]
}

const named = object({
  type: oneOf(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
  name: slashName,
  name_localizations: optional(localised(slashName)),
  description,
  description_localizations: optional(localised(description)),
  required: optional(truth),
  autocomplete: optional(truth),
})

const COMPLETED: Readonly<Record<number, CompletedType>> = {
  [ApplicationCommandOptionType.String]: 'text',
  [ApplicationCommandOptionType.Integer]: 'integer',
  [ApplicationCommandOptionType.Number]: 'number',
}

const oneOption: Check = (value, path) => {
  const { type, choices, autocomplete } = fieldsOf(value)
  const completed = COMPLETED[Number(type)]
  const only = (what: string) => never('APPLICATION_COMMAND_OPTIONS_INVALID', `Not for ${what}.`)
  const both = autocomplete === true && listOf(choices).length > 0
  return [
    ...named(value, path),
    ...object({
      choices: completed
        ? optional(list(0, COMMAND.choices, choice(completed)))
        : only('this type of option'),
      autocomplete: completed ? () => [] : notTrue('this type of option'),
      options: isFolder(type) ? () => [] : only('options that are no subcommand'),
      channel_types: type === ApplicationCommandOptionType.Channel ? () => [] : only('this type'),
      min_length: completed === 'text' ? optional(whole(0, COMMAND.inputLength)) : only('numbers'),
      max_length: completed === 'text' ? optional(whole(1, COMMAND.inputLength)) : only('numbers'),
      min_value: completed && completed !== 'text' ? () => [] : only('text'),
      max_value: completed && completed !== 'text' ? () => [] : only('text'),
    })(value, path),
    ...range(fieldsOf(value), path),
    ...(both
      ? [
          refused(
            [...path, 'choices'],
            'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE',
            'Choices cannot stand beside autocomplete.',
          ),
        ]
      : []),
  ]
}

const notTrue =
  (what: string): Check =>
  (value, path) =>
    value === true ? [refused(path, 'APPLICATION_COMMAND_OPTIONS_INVALID', `Not for ${what}.`)] : []

const range = (option: Fields, path: Path): readonly Finding[] =>
  ['length', 'value']
    .filter((what) => {
      const least = numberOf(option[`min_${what}`])
      const most = numberOf(option[`max_${what}`])
      return least !== undefined && most !== undefined && least > most
    })
    .map((what) => refused([...path, `min_${what}`], 'NUMBER_TYPE_MAX', `Over max_${what}.`))

/** Required options come before optional ones. */
function order(options: readonly unknown[], path: Path): readonly Finding[] {
  const isRequired = options.map((option) => fieldsOf(option)['required'] === true)
  const late = isRequired.findIndex((required, i) => required && !(isRequired[i - 1] ?? true))
  return late < 0
    ? []
    : [
        refused(
          [...path, late],
          'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
          'Required options must be placed before non-required options.',
        ),
      ]
}

/** A command holds groups or subcommands, a group holds subcommands, a subcommand holds neither. */
function nested(option: Fields, path: Path, within: Within): readonly Finding[] {
  const { type } = option
  const isLost =
    (within === 'group' && type !== Subcommand) || (within === 'subcommand' && isFolder(type))
  if (isLost) {
    const message = `Option type ${type} cannot stand in a ${within}.`
    return [refused(path, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message)]
  }
  if (!isFields(option) || !isFolder(type)) return []
  const inside = type === Subcommand ? 'subcommand' : 'group'
  return optionFindings(option['options'], [...path, 'options'], inside)
}
