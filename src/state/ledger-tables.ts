import type { ContentKind } from '#core/content.ts'
import type { DeliveryAct, DeliveryState } from '#core/ledger.ts'

/** The tables of the ledger, column for column. Times are ISO 8601 in UTC. */
export type LedgerTables = {
  delivery: {
    id: string
    origin: string
    slot: string
    act: DeliveryAct
    /** Of the content. */
    kind: ContentKind
    platform: string
    place: string
    language: string
    content_hash: string
    below: string | null
    window_after: number | null
    window_to: number | null
    /** A digest sent to be looked at: it moves no window and gives way to nothing. */
    is_test: number
    deliver_by: string | null
    not_before: string | null
    /** When it is to be looked at: what waited longest comes first. */
    due_at: string
    state: DeliveryState
    planned_at: string
    fence: number
    attempts: number
    lease_until: string | null
    first_send_at: string | null
    last_send_at: string | null
    sent_at: string | null
    /** Something is still to be done: it is not final, or its second step is missing. */
    is_open: number
    message_id: string | null
    channel_id: string | null
    /** When a platform said that the message is not there any more. */
    gone_at: string | null
    how: string | null
    error: string | null
  }
  /** What is said, once for all who are told the same. */
  content: { hash: string; json: string }
  /** Which claim or case a delivery tells, in which form. */
  delivery_carries: { delivery: string; id: string; hash: string }
}
