import type { Delivery, NewDelivery } from '#core/ledger.ts'
import { slotOfLoad } from './parts.ts'

/** What edits and replies that correct a delivery come of. */
export const recallOrigin = (delivery: string): string => `recall:${delivery}`

/** What is only mended, and not taken back, is put right in messages of so many days. */
const ROUTINE_DAYS = 30
const DAY_MS = 86_400_000

/** Whether a message is young enough for what is only mended. */
export const isRecent = ({ sentAt, plannedAt }: Delivery, now: Date): boolean =>
  Date.parse(sentAt ?? plannedAt) > now.getTime() - ROUTINE_DAYS * DAY_MS

/** What an edit of a message and a reply below it have in common; `seq` is the load that asks for it. */
export const sameAs = (
  { id, place, language }: Delivery,
  seq: number,
): Pick<NewDelivery, 'origin' | 'slot' | 'place' | 'language' | 'below'> => ({
  origin: recallOrigin(id),
  slot: slotOfLoad(seq),
  place,
  language,
  below: id,
})
