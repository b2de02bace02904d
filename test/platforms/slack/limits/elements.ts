import {
  confirm,
  dispatchConfig,
  imageSource,
  markedOption,
  overflowOption,
  plain,
} from './composition.ts'
import { actionable, MENUS } from './menus.ts'
import { LIMITS } from './numbers.ts'
import { richText } from './rich-text.ts'
import {
  also,
  broken,
  byType,
  type Fields,
  flag,
  list,
  matching,
  oneOf,
  only,
  type Rule,
  shape,
  text,
  url,
  whole,
} from './rule.ts'

const label = { 'accessibility_label?': text(1, LIMITS.accessibilityLabel) }
const pressable: Fields = {
  ...actionable,
  ...label,
  text: plain(LIMITS.buttonText),
  'confirm?': confirm,
  'style?': oneOf('primary', 'danger'),
}
const focusable: Fields = { ...actionable, 'focus_on_load?': flag }
const typed: Fields = {
  ...focusable,
  'placeholder?': plain(LIMITS.placeholder),
  'dispatch_action_config?': dispatchConfig,
}
const picked: Fields = {
  ...focusable,
  'confirm?': confirm,
  'placeholder?': plain(LIMITS.placeholder),
}
const boxes = list(1, LIMITS.checkboxOptions, markedOption)
const day = matching(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as 2023-07-25')
const hour = matching(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 22:25')
const decimal = matching(/^-?\d+(?:\.\d+)?$/, 'must be a number written as text')
const lines = whole(1, 100)
const feedback: Rule = shape({
  ...label,
  text: plain(LIMITS.buttonText),
  value: text(1, LIMITS.buttonValue),
})

/** A picture beside text. https://docs.slack.dev/reference/block-kit/block-elements/image-element */
export const image: Rule = shape(
  { alt_text: text(1, LIMITS.altText), ...imageSource.fields },
  imageSource.one,
)

/** A button. https://docs.slack.dev/reference/block-kit/block-elements/button-element */
export const button: Rule = shape({
  ...pressable,
  'value?': text(1, LIMITS.buttonValue),
  'url?': url(LIMITS.buttonUrl),
})

/** Every element by its type. https://docs.slack.dev/reference/block-kit/block-elements */
const ELEMENTS: Readonly<Record<string, Rule>> = {
  ...MENUS,
  button,
  image,
  workflow_button: shape({
    ...pressable,
    workflow: shape({
      trigger: shape({
        url: url(LIMITS.buttonUrl),
        'customizable_input_parameters?': list(
          1,
          100,
          shape({ name: text(1, 255), value: text(0, 3000) }),
        ),
      }),
    }),
  }),
  overflow: shape({
    ...actionable,
    'confirm?': confirm,
    options: list(1, LIMITS.overflowOptions, overflowOption),
  }),
  checkboxes: shape({
    ...focusable,
    'confirm?': confirm,
    options: boxes,
    'initial_options?': boxes,
  }),
  radio_buttons: shape({
    ...focusable,
    'confirm?': confirm,
    options: boxes,
    'initial_option?': markedOption,
  }),
  datepicker: shape({ ...picked, 'initial_date?': day }),
  timepicker: shape({ ...picked, 'initial_time?': hour, 'timezone?': text(1, 100) }),
  datetimepicker: shape({
    ...focusable,
    'confirm?': confirm,
    'initial_date_time?': whole(1_000_000_000, 9_999_999_999),
  }),
  plain_text_input: shape(
    {
      ...typed,
      'initial_value?': text(0, LIMITS.plainTextInput),
      'multiline?': flag,
      'min_length?': whole(0, LIMITS.plainTextInput),
      'max_length?': whole(1, LIMITS.plainTextInput),
    },
    // What is there at first must be what somebody could have typed.
    also(({ initial_value: first, max_length: most }, at) =>
      typeof first === 'string' && first.length > Number(most ?? LIMITS.plainTextInput)
        ? broken(`${at}.initial_value`, `must have at most ${most} characters`)
        : [],
    ),
  ),
  email_text_input: shape({ ...typed, 'initial_value?': text(0, LIMITS.plainTextInput) }),
  url_text_input: shape({ ...typed, 'initial_value?': text(0, LIMITS.plainTextInput) }),
  number_input: shape({
    ...typed,
    is_decimal_allowed: flag,
    'initial_value?': decimal,
    'min_value?': decimal,
    'max_value?': decimal,
  }),
  rich_text_input: shape({
    ...typed,
    'initial_value?': richText,
    'min_lines?': lines,
    'max_lines?': lines,
  }),
  file_input: shape({
    ...actionable,
    'filetypes?': list(1, 100, text(1, 20)),
    'max_files?': whole(1, 10),
  }),
  feedback_buttons: shape({ ...actionable, positive_button: feedback, negative_button: feedback }),
  icon_button: shape({
    ...actionable,
    ...label,
    'confirm?': confirm,
    icon: text(1, 255),
    text: plain(LIMITS.buttonText),
    'value?': text(1, LIMITS.buttonValue),
    'visible_to_user_ids?': list(1, 100, text(1, 255)),
  }),
  url: shape({ url: url(LIMITS.linkUrl), text: text(1, 255) }),
}

const menus = Object.keys(MENUS)
const choices = ['overflow', 'checkboxes', 'radio_buttons', 'datepicker', 'timepicker']
const fields = [
  ...menus,
  ...choices.filter((name) => name !== 'overflow'),
  ...['datetimepicker', 'plain_text_input', 'email_text_input', 'url_text_input'],
  ...['number_input', 'rich_text_input', 'file_input'],
]

/** Which elements may stand where, as the page of each block says. */
export const PLACES = {
  actions: byType(
    'an element for an actions block',
    only(
      ELEMENTS,
      ...menus,
      ...choices,
      ...['button', 'workflow_button', 'datetimepicker', 'rich_text_input'],
    ),
  ),
  accessory: byType(
    'an accessory for a section',
    only(ELEMENTS, ...menus, ...choices, ...['button', 'workflow_button', 'image']),
  ),
  input: byType('an element for an input block', only(ELEMENTS, ...fields)),
  contextActions: byType(
    'an element for a context_actions block',
    only(ELEMENTS, 'feedback_buttons', 'icon_button'),
  ),
  source: byType('a url source', only(ELEMENTS, 'url')),
} as const
