import { isJson, listOf } from '../json.ts'
import { confirm, option, plain } from './composition.ts'
import { LIMITS } from './numbers.ts'
import {
  also,
  broken,
  exactlyOne,
  type Fields,
  type Finding,
  flag,
  list,
  oneOf,
  type Rule,
  shape,
  text,
  whole,
} from './rule.ts'

/** What nearly every element one can act on may have. */
export const actionable: Fields = { 'action_id?': text(1, LIMITS.actionId) }

const menu: Fields = {
  ...actionable,
  'confirm?': confirm,
  'focus_on_load?': flag,
  'placeholder?': plain(LIMITS.placeholder),
}
const many: Fields = { 'max_selected_items?': whole(1, Number.MAX_SAFE_INTEGER) }
const id = text(1, 255)
const ids = list(1, LIMITS.selectOptions, id)

/** Options in groups. https://docs.slack.dev/reference/block-kit/composition-objects/option-group-object */
export const optionGroups: Rule = list(
  1,
  LIMITS.optionGroups,
  shape({
    label: plain(LIMITS.optionText),
    options: list(1, LIMITS.selectOptions, option),
  }),
)

const fixed: Fields = {
  'options?': list(1, LIMITS.selectOptions, option),
  'option_groups?': optionGroups,
}

/** Two options with one value cannot be told apart when one is chosen, and Slack refuses an initial one that is not offered. */
const consistent: Rule = also((value, at) => {
  const offered = [
    ...listOf(value['options']),
    ...listOf(value['option_groups']).flatMap((group) =>
      isJson(group) ? listOf(group['options']) : [],
    ),
  ].map((entry) => (isJson(entry) ? entry['value'] : undefined))
  const first = [value['initial_option'], ...listOf(value['initial_options'])].filter(isJson)
  return [
    ...twice(offered).flatMap((same) => broken(at, `offers the value "${same}" twice`)),
    ...first
      .filter((entry) => !offered.includes(entry['value']))
      .flatMap((): Finding[] => broken(at, 'starts with an option it does not offer')),
  ]
})

/** The values that are there more than once, each named once. */
export const twice = (values: readonly unknown[]): readonly string[] => [
  ...(new Set(
    values.filter((value, i) => typeof value === 'string' && values.indexOf(value) !== i),
  ) as Set<string>), // The filter leaves only text.
]

const filter: Rule = shape({
  'include?': list(1, 4, oneOf('im', 'mpim', 'private', 'public')),
  'exclude_external_shared_channels?': flag,
  'exclude_bot_users?': flag,
})
const conversations: Fields = { 'default_to_current_conversation?': flag, 'filter?': filter }
const answerable: Fields = { 'response_url_enabled?': flag }

/**
 * Every menu. https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element and
 * https://docs.slack.dev/reference/block-kit/block-elements/multi-select-menu-element
 */
export const MENUS: Readonly<Record<string, Rule>> = {
  static_select: shape(
    { ...menu, ...fixed, 'initial_option?': option },
    exactlyOne('options', 'option_groups'),
    consistent,
  ),
  external_select: shape({
    ...menu,
    'initial_option?': option,
    'min_query_length?': whole(0, Number.MAX_SAFE_INTEGER),
  }),
  users_select: shape({ ...menu, 'initial_user?': id }),
  conversations_select: shape({
    ...menu,
    ...conversations,
    ...answerable,
    'initial_conversation?': id,
  }),
  channels_select: shape({ ...menu, ...answerable, 'initial_channel?': id }),
  multi_static_select: shape(
    { ...menu, ...many, ...fixed, 'initial_options?': list(1, LIMITS.selectOptions, option) },
    exactlyOne('options', 'option_groups'),
    consistent,
  ),
  multi_external_select: shape({
    ...menu,
    ...many,
    'initial_options?': list(1, LIMITS.selectOptions, option),
    'min_query_length?': whole(0, Number.MAX_SAFE_INTEGER),
  }),
  multi_users_select: shape({ ...menu, ...many, 'initial_users?': ids }),
  multi_conversations_select: shape({
    ...menu,
    ...many,
    ...conversations,
    'initial_conversations?': ids,
  }),
  multi_channels_select: shape({ ...menu, ...many, 'initial_channels?': ids }),
}
