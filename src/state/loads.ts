import type { Load } from '#core/changes.ts'
import type { StateDb, Tables } from './tables.ts'

/** Newest first. */
export async function newestLoads(db: StateDb, limit: number): Promise<readonly Load[]> {
  const rows = await db.selectFrom('load').selectAll().orderBy('seq', 'desc').limit(limit).execute()
  return rows.map(loadOf)
}

export const loadOf = ({ seq, revision, loaded_at }: Tables['load']): Load => ({
  seq,
  revision,
  loadedAt: loaded_at,
})
