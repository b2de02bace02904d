import type { Ledger } from '#core/ledger.ts'
import { loadOf } from './loads.ts'
import type { StateDb } from './tables.ts'

type Told = Pick<Ledger, 'carryingIds' | 'lose' | 'untold' | 'markTold'>

/** What was told of which load, and which of it is not there any more. */
export const ledgerTold = (db: StateDb, instant: () => string): Told => ({
  async carryingIds(id) {
    const rows = await db
      .selectFrom('delivery_carries as carried')
      .innerJoin('delivery', 'delivery.id', 'carried.delivery')
      .select(({ fn }) => fn.coalesce('delivery.below', 'delivery.id').as('edited'))
      .select(['delivery.id', 'delivery.act'])
      .distinct()
      .where('carried.id', '=', id)
      // The newest edit has what older ones said, whatever became of them.
      .where(({ or, eb }) =>
        or([eb('act', '=', 'edit'), eb('state', '=', 'sent'), eb('is_open', '=', 1)]),
      )
      .orderBy('delivery.id', 'desc')
      .execute()
    return [...new Set(rows.map((row) => (row.act === 'edit' ? row.edited : row.id)))]
  },
  async lose(id) {
    await db
      .updateTable('delivery')
      .set({ gone_at: instant() })
      .where('id', '=', id)
      .where('gone_at', 'is', null)
      .execute()
  },
  async untold() {
    const rows = await db
      .selectFrom('load')
      .selectAll()
      .where('told_at', 'is', null)
      .orderBy('seq')
      .execute()
    return rows.map(loadOf)
  },
  async markTold(seq) {
    await db
      .updateTable('load')
      .set({ told_at: instant() })
      .where('seq', '<=', seq)
      .where('told_at', 'is', null)
      .execute()
  },
})
