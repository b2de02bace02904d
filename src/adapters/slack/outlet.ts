import { type Delivered, delivered } from './delivered.ts'
import type { Office } from './office.ts'
import { asResponse, type Sent } from './respond.ts'
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
 * a MessageRefused says that Slack refused the message itself.
 */
export type Outlet = {
  /** Gives whether everyone sees it, as far as is known; when not, nobody does. */
  readonly everyone: (said: Said) => Promise<boolean>
  /** Only the asker sees it. */
  readonly asker: (said: Said) => Promise<void>
  /** In place of the message that was pressed, where only the presser sees that one. */
  readonly instead?: (said: Said) => Promise<void>
  /** Where files for everyone go; without one all go to the asker. */
  readonly place?: Place | undefined
  /** Set where what is said stays, so that nothing is worth saying twice. */
  readonly isLasting?: boolean
}

/**
 * Answers a command or a press through the address that came with it, which needs no membership
 * of the channel. When that is spent, the bot posts by itself, to those it was for and nobody else.
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
  const send = async (said: Said, to: 'everyone' | 'asker' | 'instead'): Promise<boolean> => {
    const sent: Sent = await respond({ ...asResponse(said, to), ...thread })
    if (sent === 'gone' && place) {
      const byItself = to === 'everyone' ? post : whisper
      return (await byItself(office, visitor, place, said)) !== 'refused'
    }
    if (sent !== 'sent') office.log('warn', 'slack.answer.lost', { sent })
    return sent !== 'gone'
  }
  const toAsker = (to: 'asker' | 'instead') => async (said: Said) => {
    await send(said, to)
  }
  return {
    everyone: (said) => send(said, 'everyone'),
    asker: toAsker('asker'),
    ...(isEphemeral ? { instead: toAsker('instead') } : {}),
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
    everyone: async (said) => (await post(office, visitor, place, said)) !== 'refused',
    async asker(said) {
      await whisper(office, visitor, { channel, thread }, said)
    },
    place,
  }
}

/**
 * Answers by direct message: the home page has no address of its own to answer to.
 * https://docs.slack.dev/reference/methods/chat.postMessage#channels
 */
export function byDirect(office: Office, visitor: Visitor): Outlet {
  const post = (said: Said) => direct(office, visitor, said)
  return {
    everyone: async (said) => (await post(said)) !== 'refused',
    async asker(said) {
      await post(said)
    },
    isLasting: true,
  }
}

const direct = (office: Office, visitor: Visitor, said: Said): Promise<Delivered> =>
  post(office, visitor, { channel: visitor.user }, said)

function post(office: Office, visitor: Visitor, { channel, thread }: Place, said: Said) {
  const { text, blocks, unfurl_links, unfurl_media } = said
  const at = thread ? { channel, thread_ts: thread } : { channel }
  return delivered(office, visitor, channel, () =>
    visitor.client.chat.postMessage({ ...at, text, blocks, unfurl_links, unfurl_media }),
  )
}

/** Where the bot is no member, and so can whisper nothing, the asker is told by direct message. */
async function whisper(
  office: Office,
  visitor: Visitor,
  { channel, thread }: Place,
  said: Said,
): Promise<Delivered> {
  const { client, user } = visitor
  const at = thread ? { channel, user, thread_ts: thread } : { channel, user }
  const whispered = await delivered(office, visitor, channel, () =>
    client.chat.postEphemeral({ ...at, text: said.text, blocks: said.blocks }),
  )
  return whispered === 'refused' ? await direct(office, visitor, said) : whispered
}
