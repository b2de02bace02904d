import { html } from 'hono/html'
import type { Html } from '../../shell.ts'
import type { DrawWords } from '../../words/draw.ts'
import { jsonOf, kindOf, textOf } from '../json.ts'
import { notShownInLine, type Piece } from '../pieces.ts'

/**
 * A text object. Plain text is shown as it is; we send no other.
 * https://docs.slack.dev/reference/block-kit/composition-objects/text-object
 */
export function textPiece(given: unknown, words: DrawWords): Piece {
  const text = plainOf(given)
  return text ?? notShownInLine(kindOf(given), words)
}

/** The words of plain text; undefined for everything else. */
export function plainOf(given: unknown): string | undefined {
  const { type, text } = jsonOf(given)
  return type === 'plain_text' ? textOf(text) : undefined
}

/**
 * The text of a message without blocks, in which three characters are written as entities. We write
 * it so that nothing else in it means anything.
 * https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export const fallback = (text: string): Html =>
  html`<div class="m-rich"><p>${text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')}</p></div>`
