import type { Html } from '../../shell.ts'
import { drawWords } from '../../words/draw.ts'
import type { Drawer } from '../drawn.ts'
import { type Control, type DrawnField, drawForm } from '../fields.ts'
import { countOf, type Json, jsonOf, kindOf, listOf, textOf } from '../json.ts'
import { createOutline } from '../outline.ts'
import { block, type Drawing } from './blocks.ts'
import { optionWords } from './controls.ts'
import { plainOf } from './text.ts'

/** A modal. https://docs.slack.dev/surfaces/modals */
export const form: Drawer['form'] = (payload, on) => {
  const words = drawWords[on.language]
  const drawing: Drawing = { words, outline: createOutline(), pictureAt: () => undefined }
  drawing.outline(1) // The title of the form.
  const parts = listOf(payload['blocks'])
    .map(jsonOf)
    .map((one): DrawnField | Html => (one['type'] === 'input' ? field(one) : block(one, drawing)))
  return drawForm(
    {
      id: textOf(payload['callback_id']) ?? '',
      title: plainOf(payload['title']) ?? '',
      submit: plainOf(payload['submit']) || words.submit,
      cancel: plainOf(payload['close']) || words.cancel,
      parts,
    },
    'slack',
    words,
    on,
  )
}

/** https://docs.slack.dev/reference/block-kit/blocks/input-block */
function field(given: Json): DrawnField {
  const element = jsonOf(given['element'])
  return {
    name: textOf(given['block_id']) ?? textOf(element['action_id']) ?? '',
    label: plainOf(given['label']) ?? '',
    hint: plainOf(given['hint']),
    isRequired: given['optional'] !== true,
    control: controlOf(element),
  }
}

function controlOf(element: Json): Control {
  switch (element['type']) {
    case 'plain_text_input':
      return {
        kind: 'text',
        isLong: element['multiline'] === true,
        most: countOf(element['max_length'], 1, 3_000),
        placeholder: plainOf(element['placeholder']) ?? '',
        value: textOf(element['initial_value']) ?? '',
      }
    case 'static_select': {
      const initial = jsonOf(element['initial_option'])['value']
      const options = listOf(element['options']).map(jsonOf)
      return {
        kind: 'choice',
        options: options.map((option) => ({
          value: textOf(option['value']) ?? '',
          label: optionWords(option),
          isChosen: initial !== undefined && option['value'] === initial,
        })),
      }
    }
    case 'conversations_select':
      return { kind: 'channel', chosen: textOf(element['initial_conversation']) }
    case 'file_input':
      return { kind: 'file' }
    default:
      return { kind: 'unknown', type: kindOf(element) }
  }
}
