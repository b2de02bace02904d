import { type ExpressionBuilder, sql } from 'kysely'
import type { Claimed } from '#core/ledger.ts'
import type { StateDb, Tables } from './tables.ts'

/** Whether another text for the same message was planned after this one. */
export const hasNewer = ({ exists, selectFrom }: ExpressionBuilder<Tables, 'delivery'>) =>
  exists(
    selectFrom('delivery as newer')
      .select('newer.id')
      .where('newer.act', '=', 'edit')
      .whereRef('newer.origin', '=', 'delivery.origin')
      .whereRef('newer.kind', '=', 'delivery.kind')
      // Rows are numbered as they are planned, whatever the clock does.
      .where(sql<boolean>`newer.rowid > delivery.rowid`),
  )

/** Closes an edit that was overtaken: sent after the newer one, it would take its place. */
export async function giveWay(db: StateDb, { id, fence }: Claimed): Promise<void> {
  await db
    .updateTable('delivery')
    .set({ state: 'superseded', is_open: 0, lease_until: null })
    .where('id', '=', id)
    .where('fence', '=', fence)
    .where('act', '=', 'edit')
    .where('is_open', '=', 1)
    .where('state', '!=', 'sent')
    .where(hasNewer)
    .execute()
}
