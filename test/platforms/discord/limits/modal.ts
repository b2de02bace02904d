import { ComponentType } from 'discord-api-types/v10'
import { fieldsOf, listOf, numberOf } from '../json.ts'
import { sameIds } from './components.ts'
import { type Check, describe, type Finding, type Path, refused } from './finding.ts'
import { componentId, customId, SELECTS, select } from './interactive.ts'
import { byType, textDisplay } from './layout.ts'
import { mentionFindings } from './mentions.ts'
import { COMPONENTS, MODAL } from './numbers.ts'
import { all, list, never, object, oneOf, optional, text, truth, whole } from './shape.ts'
import { placedIn } from './walk.ts'

/**
 * Every rule that a modal (the `data` of a callback of type 9) breaks, one line each.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal
 */
export const checkModal = (payload: unknown): string[] => modalFindings(payload).map(describe)

/** The same as findings; paths start at `path`. */
export const modalFindings = (payload: unknown, path: Path = []): readonly Finding[] => [
  ...modal(payload, path),
  ...sameIds(placedIn(fieldsOf(payload)['components'], [...path, 'components'])),
  ...mentionFindings(payload).map((found) => ({ ...found, path: [...path, ...found.path] })),
]

/** https://docs.discord.com/developers/components/reference#text-input */
const textInput: Check = (value, path) => {
  const { min_length: least, max_length: most } = fieldsOf(value)
  return [
    ...object({
      id: componentId,
      custom_id: customId,
      style: oneOf(1, 2),
      min_length: optional(whole(0, MODAL.inputValue)),
      max_length: optional(whole(1, MODAL.inputValue)),
      required: optional(truth),
      value: optional(text(0, MODAL.inputValue)),
      placeholder: optional(text(0, MODAL.inputPlaceholder)),
    })(value, path),
    ...((numberOf(least) ?? 0) > (numberOf(most) ?? MODAL.inputValue)
      ? [refused([...path, 'min_length'], 'NUMBER_TYPE_MAX', 'Longer than max_length.')]
      : []),
  ]
}

const inRow = object({ label: text(1, MODAL.label) })
const inLabel = object({
  label: never('TEXT_INPUT_LABEL_NOT_ALLOWED', 'Inside a label component the label stands there.'),
})

/** A select in a modal cannot be disabled, and asks for at least one unless it is optional. */
const modalSelect: Check = (value, path) => {
  const { min_values: least, required } = fieldsOf(value)
  return [
    ...select(value, path),
    ...object({ disabled: never('MODAL_COMPONENT_DISABLED', 'Not in a modal.') })(value, path),
    ...(least === 0 && required !== false
      ? [refused([...path, 'min_values'], 'NUMBER_TYPE_MIN', 'A required select needs at least 1.')]
      : []),
  ]
}

const choice = object({
  label: text(1, COMPONENTS.optionText),
  value: text(1, COMPONENTS.optionText),
  description: optional(text(0, COMPONENTS.optionText)),
  default: optional(truth),
})

const named = { id: componentId, custom_id: customId, required: optional(truth) }

/** https://docs.discord.com/developers/components/reference#label-label-child-components */
const LABELLED: Readonly<Record<number, Check>> = {
  [ComponentType.TextInput]: all(textInput, inLabel),
  ...Object.fromEntries(SELECTS.map((type) => [type, modalSelect])),
  [ComponentType.FileUpload]: object({
    ...named,
    min_values: optional(whole(0, MODAL.files)),
    max_values: optional(whole(1, MODAL.files)),
  }),
  [ComponentType.RadioGroup]: object({ ...named, options: list(...MODAL.radioOptions, choice) }),
  [ComponentType.CheckboxGroup]: object({
    ...named,
    options: list(...MODAL.checkboxOptions, choice),
    min_values: optional(whole(0, MODAL.checkboxOptions[1])),
    max_values: optional(whole(1, MODAL.checkboxOptions[1])),
  }),
  [ComponentType.Checkbox]: object({ ...named, default: optional(truth) }),
}

const oneInput: Check = (value, path) => {
  const inputs = listOf(fieldsOf(value)['components']).length
  return inputs === 1
    ? []
    : [refused([...path, 'components'], 'BASE_TYPE_BAD_LENGTH', 'A row holds one text input.')]
}

const modal = object({
  custom_id: customId,
  title: text(1, MODAL.title),
  components: list(
    1,
    MODAL.components,
    byType({
      [ComponentType.ActionRow]: all(
        oneInput,
        object({
          components: list(1, 5, byType({ [ComponentType.TextInput]: all(textInput, inRow) })),
        }),
      ),
      [ComponentType.TextDisplay]: textDisplay,
      [ComponentType.Label]: object({
        id: componentId,
        label: text(1, MODAL.label),
        description: optional(text(1, MODAL.labelDescription)),
        component: byType(LABELLED),
      }),
    }),
  ),
})
