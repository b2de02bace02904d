import { sql } from 'kysely'
import type { Follow, Follows } from '#core/follows.ts'
import { placeKey } from '#core/place.ts'
import { keptPlace } from './kept-place.ts'
import type { StateDb, Tables } from './tables.ts'

type Row = Tables['follow']

/** Followed cases that outlive the program; oldest first. */
export function keptFollows(db: StateDb): Follows {
  const select = () => db.selectFrom('follow').selectAll().orderBy(sql`rowid`)
  return {
    async add(follow) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('follow')
        .values(rowOf(follow))
        .onConflict((conflict) => conflict.columns(['place', 'case_id']).doNothing())
        .executeTakeFirst()
      return (numInsertedOrUpdatedRows ?? 0n) > 0n
    },
    async find(id) {
      const row = await select().where('id', '=', id).executeTakeFirst()
      return row && followOf(row)
    },
    async at(place) {
      return (await select().where('place', '=', placeKey(place)).execute()).map(followOf)
    },
    async all() {
      return (await select().execute()).map(followOf)
    },
    async drop(id) {
      const { numDeletedRows } = await db
        .deleteFrom('follow')
        .where('id', '=', id)
        .executeTakeFirst()
      return numDeletedRows > 0n
    },
  }
}

const rowOf = (follow: Follow): Row => ({
  id: follow.id,
  place: placeKey(follow.place),
  case_id: follow.caseId,
  created_by: follow.createdBy,
  created_at: follow.createdAt,
})

const followOf = (row: Row): Follow => ({
  id: row.id,
  place: keptPlace(row.place),
  caseId: row.case_id,
  createdBy: row.created_by,
  createdAt: row.created_at,
})
