import { createHash } from 'node:crypto'
import type { Content } from '#core/content.ts'
import type { Delivery, NewDelivery } from '#core/ledger.ts'
import { placeKey } from '#core/place.ts'
import type { Language } from '#core/words.ts'
import { keptPlace } from './kept-place.ts'
import type { Tables } from './tables.ts'

export type DeliveryRow = Tables['delivery']

/** A content as it is kept: its text, and the name that the same content always has. */
export function kept(content: Content): Tables['content'] {
  const json = JSON.stringify(content)
  return { hash: createHash('sha256').update(json).digest('base64url'), json }
}

/** A delivery as it is planned. */
export function plannedRow(planned: NewDelivery, at: string): DeliveryRow {
  const { content, window } = planned
  const notBefore = planned.notBefore === undefined ? null : instantOf(planned.notBefore)
  return {
    id: planned.id,
    origin: planned.origin,
    slot: planned.slot,
    act: planned.act,
    kind: content.kind,
    platform: planned.place.platform,
    place: placeKey(planned.place),
    language: planned.language,
    content_hash: kept(content).hash,
    below: planned.below ?? null,
    window_after: window?.after ?? null,
    window_to: window?.to ?? null,
    is_test: 'head' in content && content.head.isTest ? 1 : 0,
    deliver_by: planned.deliverBy === undefined ? null : instantOf(planned.deliverBy),
    not_before: notBefore,
    due_at: notBefore ?? at,
    state: planned.isSkipped ? 'skipped' : 'planned',
    planned_at: at,
    fence: 0,
    attempts: 0,
    lease_until: null,
    first_send_at: null,
    last_send_at: null,
    sent_at: null,
    is_open: planned.isSkipped ? 0 : 1,
    message_id: null,
    channel_id: null,
    gone_at: null,
    how: null,
    error: null,
  }
}

/** In the one form in which instants are ordered as their texts are. */
export const instantOf = (iso: string): string => new Date(iso).toISOString()

/** What a row says. Only what this program wrote stands in it, so its words are the known ones. */
export const deliveryOf = (
  row: DeliveryRow & { readonly json: string },
  carries: Delivery['carries'],
): Delivery => ({
  id: row.id,
  origin: row.origin,
  slot: row.slot,
  act: row.act,
  place: keptPlace(row.place),
  language: row.language as Language, // As written by plannedRow.
  content: JSON.parse(row.json) as Content, // As written by kept.
  below: row.below ?? undefined,
  window:
    row.window_after === null || row.window_to === null
      ? undefined
      : { after: row.window_after, to: row.window_to },
  carries,
  deliverBy: row.deliver_by ?? undefined,
  notBefore: row.not_before ?? undefined,
  isSkipped: row.state === 'skipped' ? true : undefined,
  state: row.state,
  plannedAt: row.planned_at,
  fence: row.fence,
  attempts: row.attempts,
  leaseUntil: row.lease_until ?? undefined,
  firstSendAt: row.first_send_at ?? undefined,
  lastSendAt: row.last_send_at ?? undefined,
  sentAt: row.sent_at ?? undefined,
  isFinished: row.state === 'sent' && row.is_open === 0,
  messageId: row.message_id ?? undefined,
  channelId: row.channel_id ?? undefined,
  goneAt: row.gone_at ?? undefined,
  how: (row.how ?? undefined) as Delivery['how'], // As written by settle.
  error: row.error ?? undefined,
})
