import { ApplicationCommandType } from 'discord-api-types/v10'
import { type Fields, fieldsOf, isAbsent, isFields, listOf } from '../json.ts'
import { description, namesFindings, optionFindings, slashName } from './command-options.ts'
import { commandSize } from './command-size.ts'
import { type Check, describe, type Finding, noted, type Path, refused } from './finding.ts'
import { localised } from './localised.ts'
import { COMMAND } from './numbers.ts'
import { list, never, object, oneOf, optional, repeated, text, truth } from './shape.ts'

export type Scope = 'global' | 'guild'

/**
 * Every rule that a list of commands breaks, one line each, as a bulk overwrite would be judged.
 * https://docs.discord.com/developers/interactions/application-commands
 */
export const checkCommands = (commands: unknown, scope: Scope): string[] =>
  commandListFindings(commands, scope).map(describe)

/** The same as findings. */
export function commandListFindings(commands: unknown, scope: Scope): readonly Finding[] {
  if (!Array.isArray(commands)) return [refused([], 'BASE_TYPE_CONVERT', 'Must be a list.')]
  return [
    ...commands.flatMap((command, i) => commandFindings(command, scope, [i])),
    ...repeated(
      commands,
      (command) => `${typeOf(fieldsOf(command))} ${fieldsOf(command)['name']}`,
    ).map((command) =>
      refused(
        [commands.indexOf(command), 'name'],
        'APPLICATION_COMMANDS_DUPLICATE_NAME',
        'Application command names must be unique.',
      ),
    ),
    ...countFindings(commands),
  ]
}

/** One command, as a create or the outcome of an edit would be judged. */
export function commandFindings(value: unknown, scope: Scope, path: Path): readonly Finding[] {
  if (!isFields(value)) return [refused(path, 'MODEL_TYPE_CONVERT', 'Must be an object.')]
  const isSlash = typeOf(value) === ApplicationCommandType.ChatInput
  const size = commandSize(value)
  return [
    ...shape(value, path),
    ...(isSlash ? slash(value, path) : menu(value, path)),
    ...optionFindings(value['options'], [...path, 'options'], 'command'),
    ...namesFindings(value['options'], [...path, 'options']),
    ...(size > COMMAND.total
      ? [
          refused(
            path,
            'APPLICATION_COMMAND_TOO_LARGE',
            `Command exceeds maximum size (${COMMAND.total}): ${size}.`,
          ),
        ]
      : []),
    ...(scope === 'guild' ? globalOnly(value, path) : contextFindings(value, path)),
  ]
}

const typeOf = (command: Fields): unknown => command['type'] ?? ApplicationCommandType.ChatInput

const bits: Check = (value, path) => {
  const isBits = typeof value === 'string' && /^\d+$/.test(value)
  return isBits ? [] : [refused(path, 'PERMISSIONS_INVALID', 'Must be a bit set in a string.')]
}

const shape = object({
  type: optional(oneOf(1, 2, 3, 4)),
  default_member_permissions: optional(bits),
  dm_permission: optional(truth),
  nsfw: optional(truth),
  contexts: optional(list(1, 3, oneOf(0, 1, 2))),
  integration_types: optional(list(1, 2, oneOf(0, 1))),
})

const slash = object({
  name: slashName,
  name_localizations: optional(localised(slashName)),
  description,
  description_localizations: optional(localised(description)),
})

const menuName = text(1, COMMAND.name)
const menu = object({
  name: menuName,
  name_localizations: optional(localised(menuName)),
  description: optional(text(0, 0)),
  options: never('APPLICATION_COMMAND_OPTIONS_INVALID', 'Only slash commands have options.'),
})

/** Discord drops these from guild commands, so that a comparison would never come out even. */
const globalOnly = (command: Fields, path: Path): readonly Finding[] =>
  ['contexts', 'integration_types', 'dm_permission']
    .filter((field) => !isAbsent(command[field]))
    .map((field) => noted([...path, field], 'GLOBAL_ONLY', 'Only for global commands.'))

/** https://docs.discord.com/developers/interactions/application-commands#interaction-contexts */
function contextFindings(command: Fields, path: Path): readonly Finding[] {
  const twice = ['contexts', 'integration_types'].filter((field) => {
    const values = listOf(command[field])
    return new Set(values).size < values.length
  })
  const isIdle =
    listOf(command['contexts']).includes(2) &&
    !isAbsent(command['integration_types']) &&
    !listOf(command['integration_types']).includes(1)
  return [
    ...twice.map((field) => refused([...path, field], 'BASE_TYPE_DUPLICATE', 'Stands twice.')),
    ...(isIdle
      ? [noted([...path, 'contexts'], 'CONTEXT_IDLE', 'PRIVATE_CHANNEL needs USER_INSTALL.')]
      : []),
  ]
}

function countFindings(commands: readonly unknown[]): readonly Finding[] {
  const most: readonly [type: number, max: number][] = [
    [ApplicationCommandType.ChatInput, COMMAND.slashCommands],
    [ApplicationCommandType.User, COMMAND.menuCommands],
    [ApplicationCommandType.Message, COMMAND.menuCommands],
  ]
  return most
    .filter(
      ([type, max]) => commands.filter((each) => typeOf(fieldsOf(each)) === type).length > max,
    )
    .map(([, max]) =>
      refused([], TOO_MANY_COMMANDS, `Maximum number of application commands reached (${max}).`),
    )
}

/** The one finding that has an error code of its own: 30032. */
export const TOO_MANY_COMMANDS = 'APPLICATION_COMMANDS_MAX'
