import type { StateDb } from './tables.ts'

/** Deletes what never arrived and was planned before a moment, and what only that said. */
export async function forgetUnsent(db: StateDb, before: string): Promise<number> {
  const old = db
    .selectFrom('delivery')
    .select('id')
    .where('state', 'in', ['skipped', 'superseded', 'expired'])
    .where('planned_at', '<', before)
  await db.deleteFrom('delivery_carries').where('delivery', 'in', old).execute()
  const { numDeletedRows } = await db
    .deleteFrom('delivery')
    .where('id', 'in', old)
    .executeTakeFirst()
  if (numDeletedRows === 0n) return 0
  await db
    .deleteFrom('content')
    .where('hash', 'not in', db.selectFrom('delivery').select('content_hash'))
    .execute()
  return Number(numDeletedRows)
}
