import { sql } from 'kysely'
import type { CorrectionStore } from '#core/correction-store.ts'
import { appendWithin } from './audit.ts'
import { overlayOf, overlayRow, suggestionOf, suggestionRow } from './correction-rows.ts'
import type { StateDb } from './tables.ts'
import { write } from './write.ts'

/** Suggestions and overlays that outlive the program, each change with its entry in the audit. */
export const keptCorrections = (db: StateDb, now: () => Date): CorrectionStore => ({
  add: (suggestion, entry) =>
    write(db, async (within) => {
      await within.insertInto('suggestion').values(suggestionRow(suggestion)).execute()
      await appendWithin(within, entry, now())
    }),
  async find(id) {
    const row = await db
      .selectFrom('suggestion')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()
    return row && suggestionOf(row)
  },
  async list(state) {
    const all = db.selectFrom('suggestion').selectAll().where('state', '=', state)
    const ordered =
      state === 'open'
        ? all.orderBy('at').orderBy(sql`rowid`)
        : all.orderBy('at', 'desc').orderBy(sql`rowid`, 'desc')
    return (await ordered.execute()).map(suggestionOf)
  },
  decide: (decided, overlay, entry) =>
    write(db, async (within) => {
      const { id, ...row } = suggestionRow(decided)
      const { numUpdatedRows } = await within
        .updateTable('suggestion')
        .set(row)
        .where('id', '=', id)
        .where('state', '=', 'open')
        .executeTakeFirst()
      if (numUpdatedRows === 0n) return false
      if (overlay) await within.insertInto('overlay').values(overlayRow(overlay)).execute()
      await appendWithin(within, entry, now())
      return true
    }),
  async overlays() {
    const rows = await db
      .selectFrom('overlay')
      .selectAll()
      .orderBy('approved_at', 'desc')
      .orderBy(sql`rowid`, 'desc')
      .execute()
    return rows.map(overlayOf)
  },
  addOverlay: (overlay, entry) =>
    write(db, async (within) => {
      await within.insertInto('overlay').values(overlayRow(overlay)).execute()
      await appendWithin(within, entry, now())
    }),
  setOverlay: (id, state, at, entry, from) =>
    write(db, async (within) => {
      const { numUpdatedRows } = await within
        .updateTable('overlay')
        .set({ state, changed_at: at })
        .where('id', '=', id)
        .where('state', '!=', state)
        .$if(from !== undefined, (only) => only.where('state', '=', from ?? state))
        .executeTakeFirst()
      if (numUpdatedRows === 0n) return false
      await appendWithin(within, entry, now())
      return true
    }),
})
