import { ButtonStyle, ComponentType } from 'discord-api-types/v10'
import { fieldsOf, isAbsent, listOf, numberOf } from '../json.ts'
import { type Check, type Finding, type Path, refused } from './finding.ts'
import { COMPONENTS } from './numbers.ts'
import {
  all,
  like,
  list,
  never,
  object,
  oneOf,
  optional,
  repeated,
  text,
  truth,
  whole,
} from './shape.ts'

/** 1 to 100 characters. https://docs.discord.com/developers/components/reference#anatomy-of-a-component */
export const customId: Check = text(1, COMPONENTS.customId)

/** The number a component may be given. 0 counts as left out. */
export const componentId: Check = optional(whole(0, 2 ** 31 - 1))

const emoji = optional(
  object({
    name: optional(text(0, COMPONENTS.emojiName)),
    id: optional(like(/^\d{17,20}$/, 'NUMBER_TYPE_COERCE', 'Not an emoji id.')),
  }),
)

/** https://docs.discord.com/developers/components/reference#button */
export const button: Check = (value, path) => {
  const { style, label, emoji: face } = fieldsOf(value)
  const rule = typeof style === 'number' ? BUTTONS[style] : undefined
  const check = rule ?? object({ style: oneOf(1, 2, 3, 4, 5, 6) })
  const isBlank = isAbsent(label) && isAbsent(face) && style !== ButtonStyle.Premium
  return [
    ...all(object({ id: componentId, disabled: optional(truth), emoji }), check)(value, path),
    ...(isBlank
      ? [
          refused(
            path,
            'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED',
            'A button needs a label or emoji.',
          ),
        ]
      : []),
  ]
}

const none = (style: string, field: string): Check =>
  never('BUTTON_COMPONENT_EXTRA_FIELD', `A ${style} button cannot have a ${field}.`)

const label = optional(text(1, COMPONENTS.buttonLabel))

const pressed = object({
  label,
  custom_id: customId,
  url: none('pressable', 'url'),
  sku_id: none('pressable', 'sku_id'),
})

const BUTTONS: Readonly<Record<number, Check>> = {
  [ButtonStyle.Primary]: pressed,
  [ButtonStyle.Secondary]: pressed,
  [ButtonStyle.Success]: pressed,
  [ButtonStyle.Danger]: pressed,
  [ButtonStyle.Link]: object({
    label,
    url: all(
      text(1, COMPONENTS.buttonUrl),
      like(/^(?:https?|discord):\/\/\S+$/i, 'URL_TYPE_INVALID_SCHEME', 'Not an address.'),
    ),
    custom_id: none('link', 'custom_id'),
    sku_id: none('link', 'sku_id'),
  }),
  [ButtonStyle.Premium]: object({
    sku_id: like(/^\d{17,20}$/, 'BASE_TYPE_REQUIRED', 'A premium button needs a sku_id.'),
    custom_id: none('premium', 'custom_id'),
    label: none('premium', 'label'),
    url: none('premium', 'url'),
    emoji: none('premium', 'emoji'),
  }),
}

/** The types that a row may hold one of. */
export const SELECTS: readonly number[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
]

/** Any select menu. https://docs.discord.com/developers/components/reference#string-select */
export const select: Check = (value, path) => [
  ...anySelect(value, path),
  ...(fieldsOf(value)['type'] === ComponentType.StringSelect
    ? [...stringSelect(value, path), ...optionFindings(value, path)]
    : object({ default_values: optional(list(0, COMPONENTS.selectOptions, object({}))) })(
        value,
        path,
      )),
  ...rangeFindings(value, path),
]

const anySelect = object({
  id: componentId,
  custom_id: customId,
  placeholder: optional(text(0, COMPONENTS.placeholder)),
  min_values: optional(whole(0, COMPONENTS.selectOptions)),
  max_values: optional(whole(1, COMPONENTS.selectOptions)),
  disabled: optional(truth),
})

const stringSelect = object({
  options: list(
    1,
    COMPONENTS.selectOptions,
    object({
      label: text(1, COMPONENTS.optionText),
      value: text(1, COMPONENTS.optionText),
      description: optional(text(0, COMPONENTS.optionText)),
      emoji,
      default: optional(truth),
    }),
  ),
})

function optionFindings(value: unknown, path: Path): readonly Finding[] {
  const options = listOf(fieldsOf(value)['options'])
  const most = numberOf(fieldsOf(value)['max_values']) ?? 1
  const at = [...path, 'options']
  const chosen = options.filter((option) => fieldsOf(option)['default'] === true).length
  return [
    ...repeated(options, (option) => fieldsOf(option)['value']).map((option) =>
      refused(
        [...at, options.indexOf(option), 'value'],
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        'The specified option value is already used.',
      ),
    ),
    ...(most > options.length
      ? [refused(at, 'BASE_TYPE_BAD_LENGTH', `Must be between ${most} and 25 in length.`)]
      : []),
    ...(chosen > most
      ? [refused(at, 'SELECT_COMPONENT_TOO_MANY_DEFAULTS', `At most ${most} can be chosen.`)]
      : []),
  ]
}

function rangeFindings(value: unknown, path: Path): readonly Finding[] {
  const least = numberOf(fieldsOf(value)['min_values']) ?? 1
  const most = numberOf(fieldsOf(value)['max_values']) ?? 1
  return least > most
    ? [
        refused(
          [...path, 'min_values'],
          'NUMBER_TYPE_MAX',
          `At least ${least} but at most ${most}.`,
        ),
      ]
    : []
}
