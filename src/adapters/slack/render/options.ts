import type { PlainTextOption } from '@slack/types'
import type { Suggestion } from '#core/option.ts'
import { plainText } from './escape.ts'
import { entryWords } from './label.ts'
import { LIMITS } from './limits.ts'

/**
 * Suggestions as the answer to a block_suggestion, in their order: at most 100, each value once.
 * A value too long for Slack is left out. A label too long for an entry gives way to its value.
 *
 * @see https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element#external_select
 */
export function renderOptions(suggestions: readonly Suggestion[]): { options: PlainTextOption[] } {
  const byValue = new Map<string, PlainTextOption>()
  for (const { value, label } of suggestions) {
    const words = entryWords(label) ?? { text: plainText(value) }
    const fits = value !== '' && value.length <= LIMITS.optionValue && words.text.text !== ''
    if (fits && !byValue.has(value)) byValue.set(value, { ...words, value })
  }
  return { options: [...byValue.values()].slice(0, LIMITS.selectOptions) }
}
