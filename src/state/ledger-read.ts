import { DELIVERY_STATES, type Delivery, type Ledger } from '#core/ledger.ts'
import { deliveryOf } from './delivery-row.ts'
import { subscriptionOf } from './subscription-row.ts'
import type { StateDb } from './tables.ts'

type Reading = Pick<
  Ledger,
  'find' | 'of' | 'digestsOf' | 'isOpen' | 'carrying' | 'corrections' | 'counts' | 'paused'
>

/** What the ledger says of what was sent and what was not. */
export const ledgerReading = (db: StateDb): Reading => ({
  async find(id) {
    return (await deliveries(db, [id]))[0]
  },
  async of(origin, limit) {
    return await inOrder(db, await newest(db, origin).limit(limit).execute())
  },
  async digestsOf(subscription, limit) {
    const digests = newest(db, subscription).where('window_to', 'is not', null)
    return await inOrder(db, await digests.limit(limit).execute())
  },
  async isOpen(origin) {
    const row = await db
      .selectFrom('delivery')
      .select('id')
      .where('origin', '=', origin)
      .where('is_open', '=', 1)
      .where('state', '!=', 'sent')
      .executeTakeFirst()
    return row !== undefined
  },
  async carrying(id, hash) {
    const rows = await db
      .selectFrom('delivery')
      .select('delivery.id')
      .distinct()
      .innerJoin('delivery_carries as carried', 'carried.delivery', 'delivery.id')
      .where('carried.id', '=', id)
      .where('delivery.state', '=', 'sent')
      .$if(hash !== undefined, (query) => query.where('carried.hash', '=', hash ?? ''))
      .orderBy('delivery.planned_at', 'desc')
      .orderBy('delivery.id', 'desc')
      .execute()
    return await inOrder(db, rows)
  },
  async corrections(delivery) {
    const rows = await db
      .selectFrom('delivery')
      .select('id')
      .where('below', '=', delivery)
      .where(({ or, eb }) => or([eb('act', '=', 'edit'), eb('kind', '=', 'correction')]))
      .orderBy('planned_at', 'desc')
      .orderBy('id', 'desc')
      .execute()
    return await inOrder(db, rows)
  },
  async counts(platform) {
    const rows = await db
      .selectFrom('delivery')
      .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
      .$if(platform !== undefined, (query) => query.where('platform', '=', platform ?? ''))
      .groupBy('state')
      .execute()
    const counts = new Map(rows.map(({ state, count }) => [state, count]))
    return Object.fromEntries(
      DELIVERY_STATES.map((state) => [state, counts.get(state) ?? 0]),
    ) as Record<(typeof DELIVERY_STATES)[number], number> // One entry for each state.
  },
  async paused() {
    const rows = await db
      .selectFrom('subscription')
      .selectAll()
      .where('pause_reason', 'is not', null)
      .where('removed_at', 'is', null)
      .orderBy('pause_at')
      .execute()
    return rows.map(subscriptionOf)
  },
})

const newest = (db: StateDb, origin: string) =>
  db
    .selectFrom('delivery')
    .select('id')
    .where('origin', '=', origin)
    .orderBy('planned_at', 'desc')
    .orderBy('id', 'desc')

/** How many ids one statement names: SQLite takes up to 32,766 values. */
const AT_ONCE = 1_000

/** The deliveries of these ids, in no order. */
async function deliveries(db: StateDb, ids: readonly string[]): Promise<readonly Delivery[]> {
  const found: Delivery[] = []
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const some = ids.slice(start, start + AT_ONCE)
    const rows = await db
      .selectFrom('delivery')
      .innerJoin('content', 'content.hash', 'delivery.content_hash')
      .selectAll('delivery')
      .select('content.json')
      .where('delivery.id', 'in', some)
      .execute()
    const carried = await db
      .selectFrom('delivery_carries')
      .selectAll()
      .where('delivery', 'in', some)
      .execute()
    const carries = Map.groupBy(carried, ({ delivery }) => delivery)
    found.push(
      ...rows.map((row) =>
        deliveryOf(
          row,
          (carries.get(row.id) ?? []).map(({ id, hash }) => ({ id, hash })),
        ),
      ),
    )
  }
  return found
}

/** The deliveries of these rows, in their order. */
export async function inOrder(
  db: StateDb,
  rows: readonly { readonly id: string }[],
): Promise<readonly Delivery[]> {
  const found = await deliveries(
    db,
    rows.map(({ id }) => id),
  )
  const byId = new Map(found.map((one) => [one.id, one]))
  return rows.flatMap(({ id }) => byId.get(id) ?? [])
}
