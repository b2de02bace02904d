import type { ExpressionBuilder } from 'kysely'
import type { Claimed, Pausing, Settlement } from '#core/ledger.ts'
import { type DeliveryRow, instantOf } from './delivery-row.ts'
import { giveWay } from './ledger-newer.ts'
import { plan } from './ledger-plan.ts'
import type { StateDb, Tables } from './tables.ts'

/** Writes what became of an attempt, inside a transaction; false when it is somebody else’s by now. */
export async function settle(
  db: StateDb,
  { id, fence }: Claimed,
  settlement: Settlement,
  pausing: Pausing | undefined,
  now: string,
): Promise<boolean> {
  const row = await db
    .updateTable('delivery')
    .set(({ eb }) => ({
      ...columnsOf(settlement, now),
      attempts: eb('attempts', '+', tries(settlement, eb)),
    }))
    .where('id', '=', id)
    .where('fence', '=', fence)
    .where('state', 'in', ['claimed', 'sending', 'uncertain'])
    .returningAll()
    .executeTakeFirst()
  if (!row) return false
  await tellSubscription(db, row, settlement)
  if (row.state === 'retry' || row.state === 'uncertain') await giveWay(db, { id, fence })
  if (pausing) await pause(db, pausing, now)
  return true
}

/** What is given up without having left once more was not tried once more. */
const tries = (settlement: Settlement, eb: ExpressionBuilder<Tables, 'delivery'>) =>
  'isAttempt' in settlement
    ? eb.val(settlement.isAttempt ? 1 : 0)
    : eb.case().when('state', '=', 'sending').then(1).else(0).end()

function columnsOf(settlement: Settlement, now: string): Partial<DeliveryRow> {
  const { state } = settlement
  if (state === 'sent') {
    const { messageId, channelId, how, isFinished } = settlement
    return {
      ...{ state, message_id: messageId, channel_id: channelId, how, sent_at: now, error: null },
      not_before: null,
      // Whoever posted it still holds it for the second step.
      ...(isFinished ? { is_open: 0, lease_until: null } : {}),
    }
  }
  const { error } = settlement
  if (state === 'retry' || state === 'uncertain') {
    const notBefore = instantOf(settlement.notBefore)
    return { state, error, not_before: notBefore, due_at: notBefore, lease_until: null }
  }
  return { state, error, is_open: 0, lease_until: null }
}

/** Only a digest that arrived moves the window; how often one was blocked in a row is counted. */
async function tellSubscription(
  db: StateDb,
  row: DeliveryRow,
  settlement: Settlement,
): Promise<void> {
  const { window_to: to } = row
  if (row.act !== 'post' || row.is_test || to === null) return
  const subscription = db.updateTable('subscription').where('id', '=', row.origin)
  if (row.state === 'sent') {
    await subscription
      .set(({ fn, val }) => ({
        covered_to: fn('max', ['covered_to', val(to)]),
        since_day: null,
        fail_streak: 0,
        last_sent_at: row.sent_at,
      }))
      .execute()
  } else if ('isBlocked' in settlement && settlement.isBlocked) {
    await subscription.set(({ eb }) => ({ fail_streak: eb('fail_streak', '+', 1) })).execute()
  }
}

/** Pauses what is active; who is told is only told of what this paused. */
async function pause(db: StateDb, pausing: Pausing, now: string): Promise<void> {
  if (pausing.subscriptions.length === 0) return
  const { reason, at, code, by } = pausing.pause
  const paused = await db
    .updateTable('subscription')
    .set({
      pause_reason: reason,
      pause_at: at,
      pause_code: code ?? null,
      pause_by: by ?? null,
      next_due: null,
    })
    .where('id', 'in', pausing.subscriptions)
    .where('pause_reason', 'is', null)
    .where('removed_at', 'is', null)
    .returning('id')
    .execute()
  const ids = new Set(paused.map(({ id }) => id))
  const notices = pausing.notices.filter(
    ({ content }) => content.kind !== 'notice' || ids.has(content.subscription),
  )
  await plan(db, notices, [], now)
}
