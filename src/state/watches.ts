import type { Watches } from '#core/watches.ts'
import type { StateDb } from './tables.ts'

/** Watches that outlive the program. */
export const keptWatches = (db: StateDb, now: () => Date): Watches => ({
  async of(asker) {
    const rows = await db
      .selectFrom('watch')
      .select('subject')
      .where('asker', '=', asker)
      .orderBy('added_at', 'desc')
      .orderBy('subject')
      .execute()
    return rows.map(({ subject }) => subject)
  },
  async add(asker, subject) {
    const { numInsertedOrUpdatedRows: added } = await db
      .insertInto('watch')
      .values({ asker, subject, added_at: now().toISOString() })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return Number(added) > 0
  },
  async remove(asker, subject) {
    const { numDeletedRows: removed } = await db
      .deleteFrom('watch')
      .where('asker', '=', asker)
      .where('subject', '=', subject)
      .executeTakeFirst()
    return Number(removed) > 0
  },
})
