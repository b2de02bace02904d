import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ApplicationIntegrationType,
} from 'discord-api-types/v10'
import { ApiError, apiError } from './errors.ts'
import { type Fields, fieldsOf, isFields, listOf } from './json.ts'
import { COMMAND } from './limits/numbers.ts'

/** Registered commands: global ones under undefined, others under their guild. */
export type CommandStore = {
  list(guildId: string | undefined): readonly APIApplicationCommand[]
  /** Throws an ApiError when there is none. */
  get(guildId: string | undefined, id: string): APIApplicationCommand
  /** Replaces all; a command keeps its id when its type and name stay. */
  overwrite(
    guildId: string | undefined,
    commands: readonly Fields[],
  ): readonly APIApplicationCommand[]
  /** Creates one, or replaces that of the same type and name. */
  put(
    guildId: string | undefined,
    command: Fields,
  ): { command: APIApplicationCommand; isNew: boolean }
  edit(guildId: string | undefined, id: string, change: Fields): APIApplicationCommand
  delete(guildId: string | undefined, id: string): void
  /** What a user in that guild gets when choosing the name: the guild's own before the global one. */
  named(name: string, guildId: string | undefined): APIApplicationCommand | undefined
}

/** https://docs.discord.com/developers/interactions/application-commands */
export function createCommandStore(id: () => string, applicationId: string): CommandStore {
  const scopes = new Map<string, APIApplicationCommand[]>()
  const creates = new Map<string, number>()
  const keyOf = (guildId: string | undefined) => guildId ?? 'global'
  const inScope = (guildId: string | undefined) => scopes.get(keyOf(guildId)) ?? []
  const keep = (guildId: string | undefined, commands: readonly APIApplicationCommand[]) =>
    scopes.set(keyOf(guildId), [...commands])

  const same = (guildId: string | undefined, command: Fields) =>
    inScope(guildId).find(
      ({ name, type }) =>
        name === command['name'] && type === (command['type'] ?? ApplicationCommandType.ChatInput),
    )

  /** https://docs.discord.com/developers/interactions/application-commands#registering-a-command */
  const countCreate = (guildId: string | undefined) => {
    const made = (creates.get(keyOf(guildId)) ?? 0) + 1
    if (made > COMMAND.createsPerDay) throw tooManyCreates()
    creates.set(keyOf(guildId), made)
  }

  /** The command as Discord gives it back. The version only moves when something else does. */
  const made = (
    guildId: string | undefined,
    command: Fields,
    before: APIApplicationCommand | undefined,
  ): APIApplicationCommand => {
    if (!before) countCreate(guildId)
    const form = commandForm(command, guildId)
    const isSame =
      before && JSON.stringify(form) === JSON.stringify(commandForm({ ...before }, guildId))
    return {
      id: before?.id ?? id(),
      application_id: applicationId,
      version: isSame ? before.version : id(),
      ...form,
    } as APIApplicationCommand // Checked before it came here, and filled in.
  }

  const get = (guildId: string | undefined, commandId: string) => {
    const found = inScope(guildId).find((each) => each.id === commandId)
    if (!found) throw apiError('unknownCommand')
    return found
  }

  const replace = (guildId: string | undefined, after: APIApplicationCommand) =>
    keep(guildId, [...inScope(guildId).filter((each) => each.id !== after.id), after])

  return {
    list: inScope,
    get,
    overwrite(guildId, commands) {
      const after = commands.map((each) => made(guildId, each, same(guildId, each)))
      keep(guildId, after)
      return after
    },
    put(guildId, command) {
      const before = same(guildId, command)
      const after = made(guildId, command, before)
      replace(guildId, after)
      return { command: after, isNew: !before }
    },
    edit(guildId, commandId, change) {
      const before = get(guildId, commandId)
      const after = made(guildId, { ...before, ...change }, before)
      replace(guildId, after)
      return after
    },
    delete(guildId, commandId) {
      const { id: gone } = get(guildId, commandId)
      keep(
        guildId,
        inScope(guildId).filter((each) => each.id !== gone),
      )
    },
    named: (name, guildId) =>
      [...(guildId === undefined ? [] : inScope(guildId)), ...inScope(undefined)].find(
        (each) => each.name === name,
      ),
  }
}

/** A limit of a day, told like a rate limit: whoever honours it waits for hours. */
const tooManyCreates = (): ApiError => {
  const message = 'Max number of daily application command creates has been reached (200)'
  return new ApiError(
    429,
    { message, code: 30_034, retry_after: 3_600, global: false },
    { 'Retry-After': '3600', 'X-RateLimit-Scope': 'user' },
  )
}

/** A command with Discord's defaults, and without what Discord leaves out. */
function commandForm(command: Fields, guildId: string | undefined): Fields {
  const { type, name, description, default_member_permissions: permissions, nsfw } = command
  const options = listOf(command['options']).map((each) => optionForm(fieldsOf(each)))
  return {
    type: type ?? ApplicationCommandType.ChatInput,
    name,
    name_localizations: command['name_localizations'] ?? null,
    description: description ?? '',
    description_localizations: command['description_localizations'] ?? null,
    default_member_permissions: permissions ?? null,
    nsfw: nsfw ?? false,
    ...(options.length > 0 ? { options } : {}),
    ...(guildId === undefined ? globalForm(command) : { guild_id: guildId }),
  }
}

const globalForm = (command: Fields): Fields => ({
  dm_permission: command['dm_permission'] ?? true,
  contexts: command['contexts'] ?? null,
  integration_types: command['integration_types'] ?? [ApplicationIntegrationType.GuildInstall],
})

function optionForm(option: Fields): Fields {
  const { type, name, description, required, autocomplete, choices, options, ...others } = option
  const choiceForms = listOf(choices).map((each) => ({
    name: fieldsOf(each)['name'],
    name_localizations: fieldsOf(each)['name_localizations'] ?? null,
    value: fieldsOf(each)['value'],
  }))
  const nested = listOf(options).map((each) => optionForm(fieldsOf(each)))
  return {
    ...Object.fromEntries(Object.entries(others).filter(([, value]) => value !== null)),
    type,
    name,
    name_localizations: option['name_localizations'] ?? null,
    description,
    description_localizations: option['description_localizations'] ?? null,
    ...(required === true ? { required } : {}),
    ...(autocomplete === true ? { autocomplete } : {}),
    ...(choiceForms.length > 0 ? { choices: choiceForms } : {}),
    ...(nested.length > 0 ? { options: nested } : {}),
  }
}

/** A command without its translations, as it is listed unless they are asked for. */
export function withoutLocalizations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLocalizations)
  if (!isFields(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([field]) => !field.endsWith('_localizations'))
      .map(([field, each]) => [field, withoutLocalizations(each)]),
  )
}
