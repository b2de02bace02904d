import type { KnownBlock } from '@slack/types'
import { fallbackText, plainText } from './render/escape.ts'

/** A message as Slack takes it, wherever it goes. `text` is for notifications and screen readers. */
export type Said = {
  readonly text: string
  readonly blocks: KnownBlock[]
  readonly unfurl_links: false
  readonly unfurl_media: false
}

/** A sentence of our own words, as a message. Nothing in it becomes markup, whatever it is. */
export const say = (words: string): Said => ({
  text: fallbackText(words),
  blocks: [{ type: 'section', text: plainText(words) }],
  unfurl_links: false,
  unfurl_media: false,
})
