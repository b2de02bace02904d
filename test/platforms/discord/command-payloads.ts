import {
  type APIApplicationCommand,
  type APIAttachment,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10'
import { type Fields, fieldsOf, listOf } from './json.ts'
import { userOf } from './people.ts'
import { type Granted, resolvedChannels } from './resolved-channels.ts'
import type { World } from './world.ts'

/** What a user can give an option. A file must have been uploaded before. */
export type OptionValue = string | number | boolean | APIAttachment

/** A command as a user sends it off. */
export type CommandCall = {
  readonly name: string
  readonly options?: Readonly<Record<string, OptionValue>>
  readonly group?: string
  readonly subcommand?: string
  /** What the user may do in the channels they name. */
  readonly channelPermissions?: Granted
}

/**
 * The `data` of a command. Types and id are those of the registered command, if there is one.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-application-command-data-structure
 */
export function commandData(
  world: World,
  call: CommandCall,
  guildId: string | undefined,
  focused?: string,
) {
  const command = world.commands.named(call.name, guildId)
  const declared = declaredOptions(command, call)
  const given = Object.entries(call.options ?? {}).map(([name, value]) => ({
    name,
    type: typeOf(declared, name, value),
    value: typeof value === 'object' ? value.id : value,
    ...(name === focused ? { focused: true } : {}),
  }))
  return {
    id: command?.id ?? world.id(),
    name: call.name,
    type: ApplicationCommandType.ChatInput,
    ...(command?.guild_id ? { guild_id: command.guild_id } : {}),
    options: nested(call, given),
    ...resolvedOf(world, call, declared),
  }
}

const { Subcommand, SubcommandGroup } = ApplicationCommandOptionType

/** Options stand inside the subcommand, and that inside its group. */
function nested({ group, subcommand }: CommandCall, given: readonly Fields[]): readonly Fields[] {
  const inside = subcommand ? [{ name: subcommand, type: Subcommand, options: given }] : given
  return group ? [{ name: group, type: SubcommandGroup, options: inside }] : inside
}

function declaredOptions(
  command: APIApplicationCommand | undefined,
  { group, subcommand }: CommandCall,
): readonly Fields[] {
  const steps = [group, subcommand].filter((step) => step !== undefined)
  return steps.reduce<readonly Fields[]>(
    (options, step) => listOf(options.find(({ name }) => name === step)?.['options']).map(fieldsOf),
    listOf(command?.options).map(fieldsOf),
  )
}

function typeOf(declared: readonly Fields[], name: string, value: OptionValue): unknown {
  const known = declared.find((option) => option['name'] === name)?.['type']
  if (known !== undefined) return known
  if (typeof value === 'object') return ApplicationCommandOptionType.Attachment
  if (typeof value === 'boolean') return ApplicationCommandOptionType.Boolean
  if (typeof value === 'string') return ApplicationCommandOptionType.String
  return Number.isInteger(value)
    ? ApplicationCommandOptionType.Integer
    : ApplicationCommandOptionType.Number
}

/** What ids among the values stand for. */
function resolvedOf(world: World, call: CommandCall, declared: readonly Fields[]) {
  const given = Object.entries(call.options ?? {}).map(([name, value]) => ({
    value,
    type: typeOf(declared, name, value),
  }))
  const attachments = given.flatMap(({ value }) => (typeof value === 'object' ? [value] : []))
  const ids = (type: ApplicationCommandOptionType) =>
    given.filter((each) => each.type === type).map(({ value }) => String(value))
  const channels = ids(ApplicationCommandOptionType.Channel)
  const resolved = Object.entries({
    attachments: byId(attachments),
    channels: resolvedChannels(world, channels, call.channelPermissions),
    users: byId(ids(ApplicationCommandOptionType.User).map(userOf)),
  }).filter(([, found]) => Object.keys(found).length > 0)
  return resolved.length > 0 ? { resolved: Object.fromEntries(resolved) } : {}
}

const byId = <T extends { readonly id: string }>(all: readonly T[]): Record<string, T> =>
  Object.fromEntries(all.map((each) => [each.id, each]))
