import type { Channel, Message } from '../channel.ts'
import { isJson, type Json, jsonOf, listOf, objectsIn, textOf } from '../json.ts'
import type { Team, User } from '../workspaces.ts'
import type { World } from '../world.ts'

/** Who does something, and where. */
export type Scene = {
  readonly world: World
  readonly team: Team
  readonly user: User
  readonly channel: Channel
}

/** What Slack makes up for one interaction. */
export type Keys = { readonly triggerId: string; readonly responseUrl: string }

/** What every interaction payload says. https://docs.slack.dev/reference/interaction-payloads */
export const interactionBase = ({ world, team, user }: Scene): Json => ({
  user: { id: user.id, username: user.name, name: user.name, team_id: team.id },
  team: { id: team.id, domain: team.domain },
  enterprise: null,
  is_enterprise_install: false,
  api_app_id: world.app.appId,
  token: world.app.verificationToken,
})

/** Where it happened; Slack gives direct messages one name for all. */
export const channelPart = ({ channel }: Scene): Json => ({
  channel: { id: channel.id, name: channel.isIm ? 'directmessage' : channel.name },
})

/** A message or a view, with the blocks that can be acted on. */
export type Stage = Message | (Json & { readonly id: string })

/** Whether it is a message and not a view. */
export const isMessage = (stage: Stage): stage is Message => 'channelId' in stage

/** Where it is. An ephemeral message is only named: Slack does not send its content along. */
export const containerOf = (stage: Stage): Json =>
  isMessage(stage)
    ? {
        type: 'message',
        message_ts: stage.ts,
        channel_id: stage.channelId,
        is_ephemeral: stage.to !== undefined,
        ...(stage.threadTs ? { thread_ts: stage.threadTs } : {}),
      }
    : { type: 'view', view_id: stage.id }

/** The element with this action_id. Nobody can press what is not there, so without it this throws. */
export function elementOf(
  stage: Stage,
  actionId: string,
  blockId?: string,
): { readonly element: Json; readonly blockId: string } {
  for (const block of listOf(stage['blocks']).filter(isJson)) {
    if (blockId !== undefined && block['block_id'] !== blockId) continue
    for (const [element] of objectsIn(block)) {
      if (element['action_id'] === actionId) {
        return { element, blockId: textOf(block['block_id']) ?? '' }
      }
    }
  }
  const there = [...objectsIn(stage['blocks'])].flatMap(([one]) => textOf(one['action_id']) ?? [])
  throw new Error(`Nothing called "${actionId}" is there, but ${there.join(', ') || 'nothing'} is`)
}

/** What somebody put into each field, by its action_id: words, or files. */
export type FilledIn = Readonly<Record<string, string | readonly Json[]>>

/**
 * The state of all fields of a message or a view: empty ones, and those with a value given by
 * action_id. https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload
 */
export function stateOf(stage: Stage, values: FilledIn = {}): Json {
  const entries = listOf(stage['blocks'])
    .filter(isJson)
    .flatMap((block) => {
      const fields = [...objectsIn(block)].filter(([one]) => isField(one))
      if (fields.length === 0) return []
      const inBlock = fields.map(([one]) => {
        const id = textOf(one['action_id']) ?? ''
        return [id, fieldState(one, values[id])] as const
      })
      return [[textOf(block['block_id']) ?? '', Object.fromEntries(inBlock)] as const]
    })
  return { values: Object.fromEntries(entries) }
}

const isField = (one: Json): boolean =>
  one['action_id'] !== undefined && !['button', 'overflow'].includes(textOf(one['type']) ?? '')

function fieldState(element: Json, filled: FilledIn[string] | undefined): Json {
  const type = textOf(element['type']) ?? ''
  if (type === 'file_input') return { type, files: filled ?? [] }
  const value = typeof filled === 'string' ? filled : undefined
  const shown = value ?? null
  if (type.startsWith('multi_') || type === 'checkboxes') {
    const chosen =
      value === undefined ? [] : value.split(',').map((one) => chosenOption(element, one))
    return { type, selected_options: chosen }
  }
  if (['static_select', 'external_select', 'radio_buttons'].includes(type)) {
    const first = element['initial_option'] ?? null
    return { type, selected_option: value === undefined ? first : chosenOption(element, value) }
  }
  if (type === 'users_select') return { type, selected_user: shown }
  if (type === 'channels_select') return { type, selected_channel: shown }
  if (type === 'conversations_select') {
    return { type, selected_conversation: value ?? element['initial_conversation'] ?? null }
  }
  if (type === 'datepicker')
    return { type, selected_date: value ?? element['initial_date'] ?? null }
  if (type === 'timepicker')
    return { type, selected_time: value ?? element['initial_time'] ?? null }
  return { type, value: value ?? element['initial_value'] ?? null }
}

/** The option with this value. A menu that loads its options shows what it was told. */
export function chosenOption(element: Json, value: string, text = value): Json {
  const grouped = listOf(element['option_groups']).flatMap((group) =>
    listOf(jsonOf(group)['options']),
  )
  const options = [...listOf(element['options']), ...grouped].filter(isJson)
  const found = options.find((option) => option['value'] === value)
  if (found) return found
  if (textOf(element['type'])?.includes('external_select')) {
    return { text: { type: 'plain_text', text, emoji: true }, value }
  }
  throw new Error(
    `"${value}" is not on offer, but ${options.map((one) => one['value']).join(', ')}`,
  )
}
