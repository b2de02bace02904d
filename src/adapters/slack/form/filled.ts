import type { ViewOutput } from '@slack/bolt'
import type { SlackAttachment } from '../given-files.ts'

/** What was filled in, by option, in the order of the fields. */
export type Filled = Readonly<Record<string, string | undefined>>

/**
 * Reads a form that was sent off. A text that was emptied is empty; a menu left alone says nothing.
 * https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload
 */
export function readFilled({ blocks, state }: Pick<ViewOutput, 'blocks' | 'state'>): Filled {
  const options = blocks.flatMap(({ type, block_id: id }) => (type === 'input' && id ? [id] : []))
  return Object.fromEntries(options.map((option) => [option, filledIn(state, option)]))
}

/** Channels chosen from menus of Slack’s own. */
export const chosenChannels = ({ state }: Pick<ViewOutput, 'state'>): readonly string[] =>
  Object.values(state.values)
    .flatMap(Object.values)
    .flatMap(({ selected_conversation: id }) => id ?? [])

/** Files attached in fields. */
export const attachedFiles = ({ state }: Pick<ViewOutput, 'state'>): readonly SlackAttachment[] =>
  Object.values(state.values)
    .flatMap(Object.values)
    .flatMap(({ files }) => files ?? [])

function filledIn({ values }: ViewOutput['state'], option: string): string | undefined {
  const field = values[option]?.[option]
  if (field?.type === 'plain_text_input') return field.value ?? ''
  if (field?.type === 'file_input') return field.files?.[0]?.id
  return field?.selected_option?.value ?? field?.selected_conversation ?? undefined
}
