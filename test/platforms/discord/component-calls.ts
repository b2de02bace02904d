import { type APIMessage, ButtonStyle, ComponentType } from 'discord-api-types/v10'
import { fieldsOf, listOf } from './json.ts'
import { SELECTS } from './limits/interactive.ts'
import { type Placed, placedIn } from './limits/walk.ts'

/** Which button of a message: by its custom id, or by what is written on it. */
export type Press = {
  readonly message: APIMessage
  readonly customId?: string
  readonly label?: string
}

/** What is chosen in a select of a message; its only one unless a custom id is given. */
export type Choice = {
  readonly message: APIMessage
  readonly customId?: string
  readonly values: readonly string[]
}

/**
 * The `data` of a press. Throws when the message has no such button, as nobody could press it.
 * https://docs.discord.com/developers/components/reference#button
 */
export function pressData({ message, customId, label }: Press) {
  const buttons = placedIn(message.components).filter(
    ({ component: { type, style } }) => type === ComponentType.Button && style !== ButtonStyle.Link,
  )
  const found = buttons.find(({ component }) =>
    customId === undefined ? component['label'] === label : component['custom_id'] === customId,
  )
  if (!found) throw new Error(`No button ${customId ?? label}, only ${names(buttons)}`)
  if (found.component['disabled'] === true) throw new Error(`${names([found])} is disabled`)
  return {
    component_type: ComponentType.Button,
    id: found.component['id'],
    custom_id: found.component['custom_id'],
  }
}

/**
 * The `data` of a choice. Throws when the select does not offer it.
 * https://docs.discord.com/developers/components/reference#string-select
 */
export function choiceData({ message, customId, values }: Choice) {
  const selects = placedIn(message.components).filter(({ component: { type } }) =>
    SELECTS.some((each) => each === type),
  )
  const found = selects.find(
    ({ component }) => customId === undefined || component['custom_id'] === customId,
  )
  if (!found) throw new Error(`No select ${customId ?? ''}, only ${names(selects)}`)
  const { type, id, custom_id, options } = found.component
  const offered = listOf(options).map((option) => fieldsOf(option)['value'])
  const missing = values.filter((value) => !offered.includes(value))
  if (type === ComponentType.StringSelect && missing.length > 0) {
    throw new Error(`Not offered: ${missing.join(', ')}; only ${offered.join(', ')}`)
  }
  return { component_type: type, id, custom_id, values: [...values] }
}

const names = (placed: readonly Placed[]): string =>
  placed
    .map(({ component }) => `${component['label'] ?? ''} (${component['custom_id']})`)
    .join(', ') || 'none'
