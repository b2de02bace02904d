import { isJson, type Json, listOf, textOf } from '../json.ts'
import { findInMetadata } from './metadata.ts'
import { LIMITS } from './numbers.ts'
import { broken, type Finding, frowned, linesOf } from './rule.ts'
import { findInBlocks } from './whole.ts'

/**
 * How a message is sent. `post` is chat.postMessage and a `response_url`, which can unfurl links;
 * `ephemeral` and `update` are the methods that have no such argument; `ack` is the answer in the
 * acknowledgement of a slash command.
 */
export type Sent = 'post' | 'ephemeral' | 'update' | 'ack'

/**
 * What is wrong with a message, one line each with the path in the payload. Empty when Slack would
 * take it and it keeps to our own rules besides. https://docs.slack.dev/reference/methods/chat.postMessage
 */
export const checkMessage = (payload: unknown, sent: Sent = 'post'): string[] =>
  linesOf(findInMessage(payload, sent))

/** The same, with what Slack answers to each. */
export function findInMessage(payload: unknown, sent: Sent = 'post'): readonly Finding[] {
  if (!isJson(payload)) return broken('', 'a message must be an object', 'invalid_arguments')
  if (payload['delete_original'] === true) return []
  const blocks = payload['blocks']
  const metadata = payload['metadata']
  return [
    ...findInText(payload, sent),
    ...(blocks === undefined ? [] : findInBlocks(blocks, 'blocks', 'message')),
    ...(metadata === undefined ? [] : findInMetadata(metadata)),
    ...findInManners(payload, sent),
  ]
}

/** The top-level text is the notification, what a screen reader reads, and the fallback. */
function findInText(payload: Json, sent: Sent): readonly Finding[] {
  const text = textOf(payload['text'])
  if (payload['text'] !== undefined && text === undefined) {
    return broken('text', 'must be text', 'invalid_arguments')
  }
  if (text === undefined || text.trim() === '') {
    const hasMore = listOf(payload['blocks']).length > 0
    const says = 'is missing: it is the notification and what a screen reader reads'
    return hasMore ? frowned('text', says) : broken('text', says, 'no_text')
  }
  const max = sent === 'update' ? LIMITS.textRecommended : LIMITS.text
  if (text.length > max) {
    return broken('text', `must have at most ${max} characters`, 'msg_too_long')
  }
  return text.length > LIMITS.textRecommended
    ? frowned('text', `should have at most ${LIMITS.textRecommended} characters`)
    : []
}

/** What Slack allows and we do not. https://docs.slack.dev/messaging/unfurling-links-in-messages */
function findInManners(payload: Json, sent: Sent): readonly Finding[] {
  const unfurls = sent === 'post' || sent === 'ack' ? ['unfurl_links', 'unfurl_media'] : []
  return [
    ...unfurls
      .filter((name) => payload[name] !== false)
      .flatMap((name) => frowned(name, 'must be false')),
    ...['attachments', 'markdown_text']
      .filter((name) => payload[name] !== undefined)
      .flatMap((name) => frowned(name, 'is not used here: blocks say the same, checked')),
  ]
}
