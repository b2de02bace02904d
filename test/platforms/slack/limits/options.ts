import { isJson, listOf } from '../json.ts'
import { option } from './composition.ts'
import { optionGroups, twice } from './menus.ts'
import { LIMITS } from './numbers.ts'
import { broken, exactlyOne, type Finding, linesOf, list, shape } from './rule.ts'

/**
 * What is wrong with the answer to a block_suggestion: up to 100 options, or up to 100 groups of
 * them. https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element#external_select
 */
export const checkOptions = (answer: unknown): string[] => linesOf(findInOptions(answer))

/** The same as findings. An empty list is a fair answer here: nothing matched. */
export const findInOptions = (answer: unknown): readonly Finding[] => [
  ...ANSWER(answer, ''),
  ...twice(valuesOf(answer)).flatMap((value) => broken('', `offers the value "${value}" twice`)),
]

const ANSWER = shape(
  {
    'options?': list(0, LIMITS.selectOptions, option),
    'option_groups?': (value, at) =>
      Array.isArray(value) && value.length === 0 ? [] : optionGroups(value, at),
  },
  exactlyOne('options', 'option_groups'),
)

function valuesOf(answer: unknown): readonly unknown[] {
  if (!isJson(answer)) return []
  const grouped = listOf(answer['option_groups']).flatMap((group) =>
    isJson(group) ? listOf(group['options']) : [],
  )
  return [...listOf(answer['options']), ...grouped].map((one) =>
    isJson(one) ? one['value'] : undefined,
  )
}
