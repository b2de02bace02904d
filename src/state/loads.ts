import type { Load } from '#core/changes.ts'
import type { StateDb } from './tables.ts'

/** Newest first. */
export async function newestLoads(db: StateDb, limit: number): Promise<readonly Load[]> {
  const rows = await db.selectFrom('load').selectAll().orderBy('seq', 'desc').limit(limit).execute()
  return rows.map(({ seq, revision, loaded_at }) => ({ seq, revision, loadedAt: loaded_at }))
}
