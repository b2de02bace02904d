import { ComponentType, MessageFlags } from 'discord.js'
import type { Outgoing, Posted } from '#core/messenger.ts'
import { oneLine } from '#core/one-line.ts'
import { type LongLines, type WrittenPress, writePress } from '#core/press.ts'
import type { Words } from '#core/words.ts'
import { button } from '../render/actions.ts'
import { escapeWords } from '../render/escape.ts'
import { LIMITS } from '../render/limits.ts'
import type { Body } from '../sending.ts'
import { MARKED_PRESS, nonceOf } from './marks.ts'

/** Characters of a message's words. https://docs.discord.com/developers/resources/message#create-message */
const CONTENT_MAX = 2_000

/** The press under a plain line: what the whole of the message says, for whoever presses. */
export const pressUnder = (
  { question }: Pick<Outgoing, 'question'>,
  lines: Pick<LongLines, 'key'>,
): WrittenPress => writePress({ ...MARKED_PRESS, line: question }, LIMITS.customId, lines)

/**
 * What a message is posted as: one line, which is all that a notification shows of it, for of a card
 * it would show nothing (https://github.com/discord/discord-api-docs/issues/7854). With a nonce for
 * which Discord gives the earlier message instead of a second one.
 */
export const plainLine = (message: Outgoing, { id }: WrittenPress, words: Words): Body => ({
  content: contentOf(message, words),
  components: [{ type: ComponentType.ActionRow, components: [button(words.chat.open, id)] }],
  flags: MessageFlags.SuppressEmbeds,
  allowed_mentions: { parse: [] },
  nonce: nonceOf(message.id),
  enforce_nonce: true,
})

/** The same as an answer to a message, where no thread can hang on that. */
export const answering = (body: Body, { channelId, messageId }: Posted): Body => ({
  ...body,
  message_reference: { channel_id: channelId, message_id: messageId, fail_if_not_exists: false },
  allowed_mentions: { parse: [], replied_user: false },
})

function contentOf({ brief, remark = '' }: Outgoing, { chat }: Words): string {
  const said = [brief.summary, brief.title].find((words) => oneLine(words).trim() !== '')
  const lines = [remark, said ?? chat.home.title].map(escapeWords).filter((line) => line !== '')
  return cut(lines.join('\n'))
}

/** A backslash that lost what it stood before would show, or hide what ends the line. */
const cut = (content: string): string =>
  content.length <= CONTENT_MAX
    ? content
    : `${content
        .slice(0, CONTENT_MAX - 1)
        .toWellFormed()
        .replace(/\uFFFD$/u, '')
        .replace(/\\+$/, '')}…`
