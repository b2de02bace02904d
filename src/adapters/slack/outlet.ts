import { Fault } from '#core/errors.ts'
import { codeOf } from './api-errors.ts'
import type { Office } from './office.ts'
import type { Sent } from './respond.ts'
import type { Said } from './said.ts'
import type { Visitor } from './visitor.ts'

/** Where something was asked, and so where answers and files go. */
export type Place = {
  readonly channel: string
  /** The message whose thread it was asked in. */
  readonly thread?: string | undefined
}

/**
 * The ways back to whoever asked. None of them throws because a message could not be shown there;
 * a Fault says that Slack refused the message itself.
 */
export type Outlet = {
  readonly everyone: (said: Said) => Promise<void>
  /** Only the asker sees it. */
  readonly asker: (said: Said) => Promise<void>
  /** In place of the message that was pressed, where only the presser sees that one. */
  readonly instead?: (said: Said) => Promise<void>
  /** Where files for everyone go; without one all go to the asker. */
  readonly place?: Place | undefined
}

/**
 * Answers a command or a press through the address that came with it, which needs no membership
 * of the channel. When that is spent, the asker is still told, by the bot itself.
 * https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
 */
export function byResponse(
  office: Office,
  visitor: Visitor,
  address: string,
  { place, isEphemeral }: { readonly place?: Place | undefined; readonly isEphemeral: boolean },
): Outlet {
  const respond = office.respondTo(address)
  const thread = place?.thread ? { thread_ts: place.thread } : {}
  const send = async (
    said: Said,
    response_type: 'in_channel' | 'ephemeral',
    replace_original: boolean,
  ) => {
    const message = { ...said, response_type, replace_original, ...thread }
    const sent: Sent = await respond(message)
    if (sent === 'gone' && place) await whisper(office, visitor, place, said)
    else if (sent !== 'sent') office.log('warn', 'slack.answer.lost', { sent })
  }
  return {
    everyone: (said) => send(said, 'in_channel', false),
    asker: (said) => send(said, 'ephemeral', false),
    ...(isEphemeral ? { instead: (said: Said) => send(said, 'ephemeral', true) } : {}),
    place,
  }
}

/**
 * Answers a mention in its thread. What only the asker may see goes into a thread only where there
 * is one already: Slack shows it in no other.
 * https://docs.slack.dev/reference/methods/chat.postEphemeral
 */
export function byMention(
  office: Office,
  visitor: Visitor,
  { channel, thread, ts }: Place & { readonly ts: string },
): Outlet {
  const place = { channel, thread: thread ?? ts }
  return {
    everyone: (said) => post(office, visitor, place, said),
    asker: (said) => whisper(office, visitor, { channel, thread }, said),
    place,
  }
}

/**
 * Answers by direct message: the home page has no address of its own to answer to.
 * https://docs.slack.dev/reference/methods/chat.postMessage#channels
 */
export function byDirect(office: Office, visitor: Visitor): Outlet {
  const toUser = (said: Said) => post(office, visitor, { channel: visitor.user }, said)
  return { everyone: toUser, asker: toUser }
}

function post(office: Office, visitor: Visitor, { channel, thread }: Place, said: Said) {
  const { text, blocks, unfurl_links, unfurl_media } = said
  const at = thread ? { channel, thread_ts: thread } : { channel }
  return delivered(office, visitor, channel, () =>
    visitor.client.chat.postMessage({ ...at, text, blocks, unfurl_links, unfurl_media }),
  )
}

function whisper(office: Office, visitor: Visitor, { channel, thread }: Place, said: Said) {
  const { client, user } = visitor
  const at = thread ? { channel, user, thread_ts: thread } : { channel, user }
  return delivered(office, visitor, channel, () =>
    client.chat.postEphemeral({ ...at, text: said.text, blocks: said.blocks }),
  )
}

/** What cannot be shown is logged with its code: there is no other way to the asker left. */
async function delivered(
  office: Office,
  visitor: Visitor,
  channel: string,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await office.lanes.run(channel, work)
  } catch (error) {
    office.failed(error, visitor)
    const code = codeOf(error) ?? (error instanceof Error ? error.name : undefined)
    if (REFUSED.test(code ?? '')) throw new Fault(`Slack refused an answer: ${code}`)
    office.log('warn', 'slack.answer.lost', { code, fix: FIXES[code ?? ''] })
  }
}

/** Codes that say that a message is not one. https://docs.slack.dev/reference/methods/chat.postMessage#errors */
const REFUSED = /^(?:invalid_(?:blocks|arg|array_arg|post|charset|form)|msg_|no_text|too_many_)/

/** What to do about the commonest. https://docs.slack.dev/reference/methods/chat.postMessage#errors */
const FIXES: Readonly<Record<string, string>> = {
  not_in_channel: 'Invite the app to the channel',
  channel_not_found: 'Invite the app to the channel',
  missing_scope: 'Add the missing bot scope and install the app again',
  is_archived: 'The channel is archived',
}
