import type { Delivery, Ledger, NewDelivery } from '#core/ledger.ts'
import type { Posted } from '#core/messenger.ts'

/** The message that a delivery edits, or in whose thread it stands. */
export type Root =
  | { readonly standing: 'none' }
  | { readonly standing: 'there'; readonly id: string; readonly posted: Posted }
  /** It may still be posted. */
  | { readonly standing: 'not-yet' }
  | { readonly standing: 'never' }

/** Looks for the message. One that is to be edited must be finished, or it would be overwritten. */
export async function rootOf(
  { below, act }: Delivery,
  ledger: Pick<Ledger, 'find'>,
): Promise<Root> {
  if (below === undefined) return { standing: act === 'edit' ? 'never' : 'none' }
  const root = await ledger.find(below)
  const { messageId, channelId } = root ?? {}
  if (root?.state === 'sent' && messageId !== undefined && channelId !== undefined) {
    if (act === 'edit' && !root.isFinished) return { standing: 'not-yet' }
    return { standing: 'there', id: root.id, posted: { channelId, messageId } }
  }
  const isOpen = root && OPEN.includes(root.state)
  if (isOpen) return { standing: 'not-yet' }
  // An event is news without its thread as well; an edit or a correction of nothing is not.
  return { standing: act === 'post' && root?.content.kind === 'card' ? 'none' : 'never' }
}

const OPEN: readonly Delivery['state'][] = ['planned', 'claimed', 'sending', 'uncertain', 'retry']

/** The reply that says what an edit was to say, where the message cannot be edited any more. */
export function replyInstead(edit: Delivery, newId: () => string): readonly NewDelivery[] {
  const { content, below, origin, slot, place, language, carries } = edit
  const entries = 'entries' in content ? content.entries : []
  const corrected = entries.filter((entry) => entry.corrected !== undefined)
  if (below === undefined || corrected.length === 0) return []
  const correction = { kind: 'correction', of: below, entries: corrected } as const
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
