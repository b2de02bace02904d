import type { Delivery, Ledger, NewDelivery } from '#core/ledger.ts'
import type { Posted, RefusalClass, Refused } from '#core/messenger.ts'
import { OPEN_STATES } from '#core/open-states.ts'
import { repliesOf } from '../events/correct-entry.ts'

/** The message that a delivery edits, or in whose thread it stands. */
export type Root =
  | { readonly standing: 'none' }
  | { readonly standing: 'there'; readonly id: string; readonly posted: Posted }
  /** It may still be posted, not before `until` where that is known. */
  | { readonly standing: 'not-yet'; readonly until?: string | undefined }
  | { readonly standing: 'never' }

/** Looks for the message. One that is to be edited must be finished, or it would be overwritten. */
export async function rootOf(
  { below, act }: Delivery,
  ledger: Pick<Ledger, 'find'>,
): Promise<Root> {
  if (below === undefined) return { standing: act === 'edit' ? 'never' : 'none' }
  const root = await ledger.find(below)
  const { messageId, channelId, goneAt, notBefore: until } = root ?? {}
  const isThere = root?.state === 'sent' && goneAt === undefined
  if (isThere && messageId !== undefined && channelId !== undefined) {
    if (act === 'edit' && !root.isFinished) return { standing: 'not-yet', until }
    return { standing: 'there', id: root.id, posted: { channelId, messageId } }
  }
  const isOpen = root && OPEN_STATES.includes(root.state)
  if (isOpen) return { standing: 'not-yet', until }
  // An event is news without its thread as well; an edit or a correction of nothing is not.
  return { standing: act === 'post' && root?.content.kind === 'card' ? 'none' : 'never' }
}

/** What is refused below a message because of its thread, and may well be taken beside it. */
const OF_THE_THREAD: readonly RefusalClass[] = ['missing', 'channel-gone', 'wrong-kind']

/** Whether news of a case are to stand in the channel itself: nothing can stand below their card. */
export const standsAlone = ({ act, content }: Delivery, { refusal }: Refused): boolean =>
  act === 'post' && content.kind === 'event' && OF_THE_THREAD.includes(refusal)

/** Whether a refusal says that a card was deleted, or can no longer be kept up to date. */
export const isCardLost = ({ act, content: { kind } }: Delivery, { refusal }: Refused): boolean =>
  (refusal === 'missing' && (kind === 'card' || kind === 'event')) ||
  (refusal === 'fixed' && kind === 'card' && act === 'edit')

/** The reply that says what an edit was to say, where the message cannot be edited any more. */
export function replyInstead(edit: Delivery, newId: () => string): readonly NewDelivery[] {
  const { content, below, origin, slot, place, language, carries } = edit
  const entries = ('entries' in content ? content.entries : []).flatMap(repliesOf)
  if (below === undefined || entries.length === 0) return []
  const correction = { kind: 'correction', of: below, entries } as const
  return [
    {
      id: newId(),
      origin,
      slot,
      act: 'post',
      place,
      language,
      content: correction,
      below,
      carries,
    },
  ]
}
