import type { RevisionLog } from '#core/revision-log.ts'
import { appendWithin } from './audit.ts'
import type { StateDb } from './tables.ts'
import { write } from './write.ts'

/** Who loaded what and why, kept beyond the program. */
export const keptRevisionLog = (db: StateDb, now: () => Date): RevisionLog => ({
  add: ({ revision, at, act, by, source, why = null }, entry) =>
    write(db, async (within) => {
      const { newest } = await within
        .selectFrom('revision_note')
        .select(({ fn }) => fn.max('n').as('newest'))
        .executeTakeFirstOrThrow()
      const n = (newest ?? 0) + 1
      await within
        .insertInto('revision_note')
        .values({ n, revision, at, act, by, source, why })
        .execute()
      await appendWithin(within, entry, now())
    }),
  async notes(limit) {
    const rows = await db
      .selectFrom('revision_note')
      .selectAll()
      .orderBy('n', 'desc')
      .limit(limit)
      .execute()
    return rows.map(({ n: _, why, ...note }) => ({ ...note, why: why ?? undefined }))
  },
})
