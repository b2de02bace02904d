import { isJson, type Json, jsonOf, listOf, textOf } from '../json.ts'
import { asSlackWrites } from '../posting.ts'
import {
  channelPart,
  chosenOption,
  containerOf,
  elementOf,
  type FilledIn,
  interactionBase,
  isMessage,
  type Keys,
  type Scene,
  type Stage,
  stateOf,
} from './common.ts'

/** What somebody does to an element. */
export type Deed = {
  readonly actionId: string
  readonly blockId?: string | undefined
  readonly value?: string | undefined
  /** What the chosen option said. */
  readonly text?: string | undefined
}

/** https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
export function actionPayload(scene: Scene, keys: Keys, stage: Stage, deed: Deed): Json {
  const { element, blockId } = elementOf(stage, deed.actionId, deed.blockId)
  return {
    type: 'block_actions',
    ...interactionBase(scene),
    container: containerOf(stage),
    trigger_id: keys.triggerId,
    ...stagePart(scene, stage),
    ...(isMessage(stage) ? { response_url: keys.responseUrl, state: stateOf(stage) } : {}),
    actions: [
      {
        action_id: deed.actionId,
        block_id: blockId,
        type: element['type'],
        ...doneTo(element, deed),
        action_ts: scene.world.clock.ts(),
      },
    ],
  }
}

/** Where it happened: an ephemeral message is only named in the container. */
function stagePart(scene: Scene, stage: Stage): Json {
  if (!isMessage(stage)) return { view: stage }
  return {
    ...channelPart(scene),
    ...(stage.to === undefined ? { message: asSlackWrites(scene.world, scene.team, stage) } : {}),
  }
}

function doneTo(element: Json, { value, text }: Deed): Json {
  const type = textOf(element['type']) ?? ''
  if (type === 'button') {
    const url = element['url']
    const style = element['style']
    const sent = value ?? element['value']
    return {
      text: element['text'],
      ...(sent === undefined ? {} : { value: sent }),
      ...(url === undefined ? {} : { url }),
      ...(style === undefined ? {} : { style }),
    }
  }
  const placeholder = element['placeholder'] ? { placeholder: element['placeholder'] } : {}
  if (type === 'datepicker') return { ...placeholder, selected_date: value ?? null }
  if (type === 'channels_select') return { ...placeholder, selected_channel: value ?? null }
  if (type === 'conversations_select')
    return { ...placeholder, selected_conversation: value ?? null }
  if (type === 'users_select') return { ...placeholder, selected_user: value ?? null }
  if (type.startsWith('multi_') || type === 'checkboxes') {
    const chosen = (value ?? '').split(',').filter(Boolean)
    return { ...placeholder, selected_options: chosen.map((one) => chosenOption(element, one)) }
  }
  return { ...placeholder, selected_option: chosenOption(element, value ?? '', text) }
}

/** https://docs.slack.dev/reference/interaction-payloads/block_suggestion-payload */
export function suggestionPayload(scene: Scene, stage: Stage, deed: Deed): Json {
  const { element, blockId } = elementOf(stage, deed.actionId, deed.blockId)
  const typed = deed.value ?? ''
  const least = element['min_query_length'] ?? 3
  if (typed.length < Number(least)) {
    throw new Error(`Slack asks only from ${least} characters on, and "${typed}" has fewer`)
  }
  return {
    type: 'block_suggestion',
    ...interactionBase(scene),
    container: containerOf(stage),
    action_id: deed.actionId,
    block_id: blockId,
    value: typed,
    ...stagePart(scene, stage),
  }
}

/** The state of a form; throws where Slack would not let somebody send it off. */
function filledIn(view: Json & { readonly id: string }, values: FilledIn) {
  for (const id of Object.keys(values)) elementOf(view, id)
  const state = stateOf(view, values)
  for (const block of listOf(view['blocks']).filter(isJson)) {
    if (block['type'] !== 'input') continue
    const element = jsonOf(block['element'])
    const fields = jsonOf(jsonOf(state['values'])[textOf(block['block_id']) ?? ''])
    const { type: _, ...filled } = jsonOf(fields[textOf(element['action_id']) ?? ''])
    const [value] = Object.values(filled)
    const label = textOf(jsonOf(block['label'])['text']) ?? ''
    const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0)
    if (isEmpty && block['optional'] !== true) throw new Error(`"${label}" must be filled in`)
    if ((textOf(value)?.length ?? 0) > Number(element['max_length'] ?? Infinity)) {
      throw new Error(`"${label}" takes at most ${element['max_length']} characters`)
    }
  }
  return state
}

/** https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload */
export const submissionPayload = (
  scene: Scene,
  keys: Keys,
  view: Json & { readonly id: string },
  values: FilledIn,
): Json => ({
  type: 'view_submission',
  ...interactionBase(scene),
  trigger_id: keys.triggerId,
  view: { ...view, state: filledIn(view, values) },
  response_urls: [],
})

/** The same page: somebody closed a modal that asked to be told. */
export const closedPayload = (scene: Scene, view: Json & { readonly id: string }): Json => ({
  type: 'view_closed',
  ...interactionBase(scene),
  view,
  is_cleared: false,
})
