import { randomBytes } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import { placeKey } from '#core/place.ts'
import {
  placeOfWatcher,
  TooManyWatches,
  WATCHES_MAX,
  type Watch,
  type Watches,
  type WatchTarget,
} from '#core/watches.ts'
import { keptPlace } from './kept-place.ts'
import type { StateDb, Tables } from './tables.ts'
import { write } from './write.ts'

type Row = Tables['watch']

/** Watches that outlive the program. */
export function keptWatches(db: StateDb, now: () => Date): Watches {
  const select = () => db.selectFrom('watch').selectAll().orderBy(sql`rowid`)
  return {
    async of(asker) {
      const rows = await db
        .selectFrom('watch')
        .select('target')
        .where('place', '=', placeKey(placeOfWatcher(asker)))
        .where('target_kind', '=', 'subject')
        .orderBy(sql`rowid`, 'desc')
        .execute()
      return rows.map(({ target }) => target)
    },
    add: (asker, id) =>
      write(db, async (within) => {
        const watch: Watch = {
          id: randomBytes(6).toString('hex'),
          place: placeOfWatcher(asker),
          target: { kind: 'subject', id },
          when: 'digest',
          least: 'routine',
          createdBy: asker,
          createdAt: now().toISOString(),
        }
        if (await isThere(within, watch)) return false
        await insert(within, watch)
        return true
      }),
    async remove(asker, subject) {
      const { numDeletedRows } = await db
        .deleteFrom('watch')
        .where('place', '=', placeKey(placeOfWatcher(asker)))
        .where('target_kind', '=', 'subject')
        .where('target', '=', subject)
        .executeTakeFirst()
      return numDeletedRows > 0n
    },
    put: (watch) =>
      write(db, async (within) => {
        if (!(await isThere(within, watch))) return await insert(within, watch)
        const { place, target_kind, target, ...row } = rowOf(watch)
        await within
          .updateTable('watch')
          .set(row)
          .where('place', '=', place)
          .where('target_kind', '=', target_kind)
          .where('target', '=', target)
          .execute()
      }),
    async find(id) {
      const row = await select().where('id', '=', id).executeTakeFirst()
      return row && watchOf(row)
    },
    async at(place) {
      return (await select().where('place', '=', placeKey(place)).execute()).map(watchOf)
    },
    async all() {
      return (await select().execute()).map(watchOf)
    },
    async drop(id) {
      const { numDeletedRows } = await db
        .deleteFrom('watch')
        .where('id', '=', id)
        .executeTakeFirst()
      return numDeletedRows > 0n
    },
  }
}

async function isThere(within: Transaction<Tables>, watch: Watch): Promise<boolean> {
  const { place, target_kind, target } = rowOf(watch)
  const row = await within
    .selectFrom('watch')
    .select('id')
    .where('place', '=', place)
    .where('target_kind', '=', target_kind)
    .where('target', '=', target)
    .executeTakeFirst()
  return row !== undefined
}

/** Counts and inserts in one transaction, so that many at once stay within the limit. */
async function insert(within: Transaction<Tables>, watch: Watch): Promise<void> {
  const { count } = await within
    .selectFrom('watch')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('place', '=', placeKey(watch.place))
    .executeTakeFirstOrThrow()
  if (count >= WATCHES_MAX) throw new TooManyWatches()
  await within.insertInto('watch').values(rowOf(watch)).execute()
}

const rowOf = (watch: Watch): Row => ({
  id: watch.id,
  place: placeKey(watch.place),
  target_kind: watch.target.kind,
  target: watch.target.kind === 'subject' ? watch.target.id : watch.target.text,
  told: watch.when,
  least: watch.least,
  absence_days: watch.absenceDays ?? null,
  created_by: watch.createdBy,
  created_at: watch.createdAt,
})

const watchOf = (row: Row): Watch => ({
  id: row.id,
  place: keptPlace(row.place),
  target: targetOf(row),
  when: row.told,
  least: row.least,
  absenceDays: row.absence_days ?? undefined,
  createdBy: row.created_by,
  createdAt: row.created_at,
})

const targetOf = ({ target_kind, target }: Row): WatchTarget =>
  target_kind === 'subject' ? { kind: 'subject', id: target } : { kind: 'filter', text: target }
