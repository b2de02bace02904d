import type { PlainTextElement } from '@slack/types'
import { oneLine } from '#core/one-line.ts'

/**
 * Text that Slack shows as it is: no markup, no mention, no link, no `:emoji:`. One line.
 *
 * @see https://docs.slack.dev/reference/block-kit/composition-objects/text-object
 */
export const plainText = (words: string): PlainTextElement => ({
  type: 'plain_text',
  text: oneLine(words).trim(),
  emoji: false,
})

/**
 * Words for the top-level `text` of a message, the one place where Slack reads markup: what could
 * form a mention, a link or a date is escaped, and what could form bold, italic, code, a quotation
 * or an emoji is written with a sign that looks alike, as there is no escape for those.
 *
 * @see https://docs.slack.dev/messaging/formatting-message-text
 */
export const fallbackText = (words: string): string =>
  LOOK_ALIKES.reduce(
    (text, [sign, alike]) => text.replaceAll(sign, alike),
    oneLine(words).trim().replace(/^>/, '›'),
  )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

const LOOK_ALIKES: readonly (readonly [sign: RegExp, alike: string])[] = [
  [/\*/g, '∗'],
  [/~/g, '∼'],
  [/`/g, "'"],
  // Within a word, as in an id, a low line is only a letter.
  [/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '＿'],
  [/:(?=[\p{L}\p{N}_+'-]+:)/gu, '∶'],
]
