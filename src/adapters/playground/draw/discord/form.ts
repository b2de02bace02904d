import { drawWords } from '../../words/draw.ts'
import type { Drawer } from '../drawn.ts'
import { type Control, type DrawnField, drawForm } from '../fields.ts'
import { countOf, type Json, jsonOf, kindOf, listOf, textOf } from '../json.ts'
import { notShown } from '../pieces.ts'

/** https://docs.discord.com/developers/components/reference#label */
const LABEL = 18

/** https://docs.discord.com/developers/components/reference#text-input */
const PARAGRAPH = 2

/**
 * A modal. Discord says itself what its buttons are called.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal
 */
export const form: Drawer['form'] = (payload, on) => {
  const words = drawWords[on.language]
  const parts = listOf(payload['components'])
    .map(jsonOf)
    .map((one) => (one['type'] === LABEL ? labelled(one) : notShown(kindOf(one), words)))
  const id = textOf(payload['custom_id']) ?? ''
  const title = textOf(payload['title']) ?? ''
  const { submit, cancel } = words
  return drawForm({ id, title, submit, cancel, parts }, 'discord', words, on)
}

function labelled(given: Json): DrawnField {
  const component = jsonOf(given['component'])
  return {
    name: textOf(component['custom_id']) ?? '',
    label: textOf(given['label']) ?? '',
    hint: textOf(given['description']),
    isRequired: component['required'] !== false,
    control: controlOf(component),
  }
}

function controlOf(component: Json): Control {
  switch (component['type']) {
    case 3:
      return { kind: 'choice', options: listOf(component['options']).map(jsonOf).map(optionOf) }
    case 4:
      return {
        kind: 'text',
        isLong: component['style'] === PARAGRAPH,
        most: countOf(component['max_length'], 1, 4_000),
        placeholder: textOf(component['placeholder']) ?? '',
        value: textOf(component['value']) ?? '',
      }
    case 8:
      return {
        kind: 'channel',
        chosen: textOf(jsonOf(listOf(component['default_values'])[0])['id']),
      }
    case 19:
      return { kind: 'file' }
    default:
      return { kind: 'unknown', type: kindOf(component) }
  }
}

const optionOf = (option: Json) => ({
  value: textOf(option['value']) ?? '',
  label: textOf(option['label']) ?? '',
  isChosen: option['default'] === true,
})
