import type { KnownBlock } from '@slack/types'
import type { Brief } from '#core/brief.ts'
import { aroundPart, roomWithin } from './around-part.ts'
import { assemble } from './assemble.ts'
import { fallbackText, plainText } from './escape.ts'
import { filesOf, type SlackFile } from './files.ts'
import { layOut } from './layout.ts'
import { LIMITS } from './limits.ts'
import { foldParts, waysFrom } from './parts.ts'
import type { Setting, Shown } from './shown.ts'

/** One message as Slack takes it, and what has to be there before it is sent. */
export type SlackMessage = {
  readonly message: {
    /** One sentence: the notification, the screen reader's text, the fallback. */
    readonly text: string
    readonly blocks: KnownBlock[]
    readonly unfurl_links: false
    readonly unfurl_media: false
  }
  /** Files to send with the message; only the first part has any. */
  readonly files: readonly SlackFile[]
  /** Lines to keep in LongLines first: buttons of this message stand for them. */
  readonly kept: readonly string[]
  /** How many parts the answer has in all. */
  readonly parts: number
}

/**
 * One part of an answer as a Slack message: at most 45 blocks and 12,000 characters of JSON,
 * whatever the answer is. What is in other parts is counted and one button away. Never throws.
 *
 * @see https://docs.slack.dev/reference/block-kit/blocks
 */
export const renderSlack = (brief: Brief, shown: Shown): SlackMessage =>
  openAnswer(brief, shown).part(shown.part)

/** An answer whose parts can be had one after the other without laying it out again. */
export type OpenAnswer = {
  readonly parts: number
  /** Counted from 1. A part there is not counts as the nearest there is. */
  readonly part: (number: number) => SlackMessage
}

/** All parts of an answer. Never throws. */
export function openAnswer(brief: Brief, setting: Setting): OpenAnswer {
  const layout = layOut(brief, setting)
  const parts = foldParts(layout.body, layout.sources, roomWithin(layout, brief, setting))
  const of = parts.all.length
  const text = textOf(brief, setting)
  return {
    parts: of,
    part(number) {
      const part = Math.min(Math.max(1, Math.trunc(number) || 1), of)
      const pieces = parts.all[part - 1] ?? []
      const around = aroundPart(layout, waysFrom(part, parts, brief), of, brief, setting)
      const blocks = [...around.above, ...assemble(pieces), ...around.below]
      const kept = pieces.flatMap(({ body }) => (body.kind === 'block' ? body.pressable.kept : []))
      return {
        message: {
          text,
          blocks: blocks.length > 0 ? blocks : [{ type: 'section', text: plainText(text) }],
          unfurl_links: false,
          unfurl_media: false,
        },
        files: part === 1 ? filesOf(brief, setting.words) : [],
        kept: [...new Set([...kept, ...around.kept])],
        parts: of,
      }
    },
  }
}

/** The summary, or what says the most in its place where Slack has no room for it. */
function textOf({ summary, title }: Brief, { question, words }: Setting): string {
  const said = [summary, title, question].map(fallbackText)
  return said.find((text) => text !== '' && text.length <= LIMITS.text) ?? words.chat.home.title
}
