import { sql } from 'kysely'
import { placeKey } from '#core/place.ts'
import type { Subscriptions } from '#core/subscription.ts'
import { rowOf, subscriptionOf } from './subscription-row.ts'
import type { StateDb } from './tables.ts'
import { write } from './write.ts'

/** Subscriptions that outlive the program. */
export function keptSubscriptions(db: StateDb): Subscriptions {
  const select = () => db.selectFrom('subscription').selectAll()
  const standing = () =>
    select().where('removed_at', 'is', null).orderBy('created_at').orderBy(sql`rowid`)
  // The same conditions as those of the index `subscription_due`, or it would not be used.
  const active = () =>
    db
      .selectFrom('subscription')
      .where('next_due', 'is not', null)
      .where('pause_reason', 'is', null)
      .where('removed_at', 'is', null)
  return {
    async add(subscription) {
      await db.insertInto('subscription').values(rowOf(subscription)).execute()
    },
    async find(id) {
      const row = await select().where('id', '=', id).executeTakeFirst()
      return row && subscriptionOf(row)
    },
    async at(place) {
      const rows = await standing().where('place', '=', placeKey(place)).execute()
      return rows.map(subscriptionOf)
    },
    async inSpace({ platform, space }) {
      const rows = await standing()
        .where('platform', '=', platform)
        .where('space', '=', space)
        .execute()
      return rows.map(subscriptionOf)
    },
    async all() {
      return (await standing().execute()).map(subscriptionOf)
    },
    change: (id, to) =>
      write(db, async (within) => {
        const row = await within
          .selectFrom('subscription')
          .selectAll()
          .where('id', '=', id)
          .executeTakeFirst()
        if (!row) return
        const changed = rowOf({ ...subscriptionOf(row), ...to })
        await within.updateTable('subscription').set(changed).where('id', '=', id).execute()
      }),
    async due(at, limit) {
      const rows = await active()
        .selectAll()
        .where('next_due', '<=', at.toISOString())
        .orderBy('next_due')
        .limit(limit)
        .execute()
      return rows.map(subscriptionOf)
    },
    async overdue(before) {
      const { count } = await active()
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('next_due', '<', before.toISOString())
        .executeTakeFirstOrThrow()
      return count
    },
    async forgetRemoved(before) {
      const { numDeletedRows } = await db
        .deleteFrom('subscription')
        .where('removed_at', '<', before.toISOString())
        .executeTakeFirst()
      return Number(numDeletedRows)
    },
  }
}
