import { type APIAttachment, ComponentType } from 'discord-api-types/v10'
import { type Fields, fieldsOf, listOf, numberOf, textOf } from './json.ts'
import { type Granted, resolvedChannels } from './resolved-channels.ts'
import type { World } from './world.ts'

/** A modal as a user fills it in: what is given for a field replaces what stood there. */
export type Filling = {
  /** The `data` of the response that showed it. */
  readonly form: unknown
  /** By custom id; empty for a field that is emptied. */
  readonly values?: Readonly<Record<string, string>>
  readonly channelPermissions?: Granted
  /** Files for its file uploads, by custom id. They must have been uploaded before. */
  readonly files?: Readonly<Record<string, APIAttachment>>
}

/**
 * The `data` of a modal that is sent off. Throws for what Discord's clients do not let pass: a field
 * that is not there or has to be filled in, a longer text, a value that is not offered.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-modal-submit-data-structure
 */
export function formData(
  world: World,
  { form, values: typed = {}, channelPermissions, files = {} }: Filling,
) {
  const ids = Object.entries(files).map(([name, { id }]) => [name, id] as const)
  const values: Filling['values'] = { ...typed, ...Object.fromEntries(ids) }
  const { custom_id, components } = fieldsOf(form)
  const labels = listOf(components).map(fieldsOf)
  const inputs = labels.map(({ component }) => fieldsOf(component))
  const names = inputs.map((input) => String(input['custom_id']))
  const unknown = Object.keys(values).filter((name) => !names.includes(name))
  if (unknown.length > 0)
    throw new Error(`No field ${unknown.join(', ')}, only ${names.join(', ')}`)
  const channels: string[] = []
  const filled = inputs.map((input, i) => {
    const value = values[String(input['custom_id'])] ?? standing(input)
    if (value === '' && input['required'] !== false) throw new Error(`${names[i]} is empty`)
    if (input['type'] === ComponentType.ChannelSelect && value !== '') channels.push(value)
    return {
      type: ComponentType.Label,
      id: 2 * i + 1,
      component: submitted(input, value, 2 * i + 2),
    }
  })
  const named = resolvedChannels(world, channels, channelPermissions)
  const attachments = Object.fromEntries(Object.values(files).map((file) => [file.id, file]))
  const resolved = {
    ...(channels.length > 0 ? { channels: named } : {}),
    ...(ids.length > 0 ? { attachments } : {}),
  }
  const isAny = Object.keys(resolved).length > 0
  return { custom_id, components: filled, ...(isAny ? { resolved } : {}) }
}

/** What a field holds before anybody touches it. */
function standing(input: Fields): string {
  const chosen = listOf(input['options'])
    .map(fieldsOf)
    .find((option) => option['default'] === true)
  const channel = fieldsOf(listOf(input['default_values'])[0])
  return textOf(input['value']) ?? textOf(chosen?.['value']) ?? textOf(channel['id']) ?? ''
}

function submitted(input: Fields, value: string, id: number): Fields {
  const { type, custom_id, max_length, options } = input
  if (type === ComponentType.TextInput) {
    if (value.length > (numberOf(max_length) ?? 4_000)) throw new Error(`${custom_id} is too long`)
    return { type, id, custom_id, value }
  }
  const offered = listOf(options).map((option) => fieldsOf(option)['value'])
  if (type === ComponentType.StringSelect && value !== '' && !offered.includes(value)) {
    throw new Error(`${value} is not offered, only ${offered.join(', ')}`)
  }
  return { type, id, custom_id, values: value === '' ? [] : [value] }
}
