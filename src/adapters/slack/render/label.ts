import type { PlainTextOption } from '@slack/types'
import { oneLine } from '#core/one-line.ts'
import { plainText } from './escape.ts'
import { LIMITS } from './limits.ts'

/**
 * A label as the words of a menu's entry: on one line if it fits, else what tells it apart on the
 * line below. Undefined when it fits neither way without breaking a word.
 *
 * @see https://docs.slack.dev/reference/block-kit/composition-objects/option-object
 */
export function entryWords(
  label: string,
): Pick<PlainTextOption, 'text' | 'description'> | undefined {
  const words = oneLine(label).trim()
  if (words === '') return undefined
  if (words.length <= LIMITS.optionText) return { text: plainText(words) }
  const [head, rest] = BREAKS.map((at) => halves(words, at)).find(fits) ?? []
  if (head === undefined || rest === undefined) return undefined
  return { text: plainText(head), description: plainText(rest) }
}

/** Where a name ends and what tells it apart begins, best first; then any space. */
const BREAKS = [/^(.+?), (.+)$/, /^(.+?) · (.+)$/, /^(.+?) (\(.+\))$/, /^(.{1,75}) (.+)$/]

const halves = (words: string, at: RegExp): readonly (string | undefined)[] =>
  at.exec(words)?.slice(1) ?? []

const fits = ([head, rest]: readonly (string | undefined)[]): boolean =>
  head !== undefined &&
  rest !== undefined &&
  head.trim() !== '' &&
  rest.trim() !== '' &&
  head.length <= LIMITS.optionText &&
  rest.length <= LIMITS.optionDescription
