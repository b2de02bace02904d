import type { NewDelivery, Step } from '#core/ledger.ts'
import { type DeliveryRow, kept, plannedRow } from './delivery-row.ts'
import { inParts } from './in-parts.ts'
import type { StateDb } from './tables.ts'

/**
 * Plans what is not planned yet, inside a transaction, and gives the ids of what is new. A step of
 * a subscription that was paused, removed or set anew meanwhile is not taken, and its digest, which
 * was put together for what it was before, is not planned.
 */
export async function plan(
  db: StateDb,
  deliveries: readonly NewDelivery[],
  steps: readonly Step[],
  at: string,
): Promise<readonly string[]> {
  const notTaken = new Set<string>()
  for (const step of steps) if (!(await take(db, step))) notTaken.add(step.subscription)
  const ids: string[] = []
  for (const delivery of deliveries) {
    if (delivery.window && notTaken.has(delivery.origin)) continue
    if (await insert(db, delivery, at)) ids.push(delivery.id)
  }
  return ids
}

async function take(
  db: StateDb,
  { subscription, nextDue, wasDue, coveredTo }: Step,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('subscription')
    .set({ next_due: nextDue ?? null })
    .$if(coveredTo !== undefined, (step) =>
      step.set(({ fn, val }) => ({
        covered_to: fn('max', ['covered_to', val(coveredTo ?? 0)]),
        since_day: null,
      })),
    )
    .where('id', '=', subscription)
    .$if(wasDue !== undefined, (step) => step.where('next_due', '=', wasDue ?? null))
    .where('pause_reason', 'is', null)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** False when it was planned before. */
async function insert(db: StateDb, delivery: NewDelivery, at: string): Promise<boolean> {
  const row = plannedRow(delivery, at)
  await db
    .insertInto('content')
    .values(kept(delivery.content))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { numInsertedOrUpdatedRows: inserted } = await db
    .insertInto('delivery')
    .values(row)
    .onConflict((conflict) => conflict.columns(['origin', 'slot', 'act', 'kind']).doNothing())
    .executeTakeFirst()
  if (!inserted) return false
  for (const carries of inParts(delivery.carries)) {
    await db
      .insertInto('delivery_carries')
      .values(carries.map(({ id, hash }) => ({ delivery: row.id, id, hash })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  await supersede(db, row)
  return true
}

/**
 * What the new one says in its place is not sent any more: an older digest that surely did not
 * arrive, whose window the new one begins with, and an older text for the same message. An alert
 * or a reply gives way to nothing: each says something of its own.
 */
async function supersede(db: StateDb, row: DeliveryRow): Promise<void> {
  const older = db
    .updateTable('delivery')
    .set({ state: 'superseded', is_open: 0, lease_until: null })
    .where('origin', '=', row.origin)
    .where('is_open', '=', 1)
    .where('act', '=', row.act)
    .where('id', '!=', row.id)
  if (row.act === 'edit') {
    await older
      .where('kind', '=', row.kind)
      .where('state', 'in', ['planned', 'claimed', 'retry', 'uncertain'])
      .execute()
  } else if (row.window_to !== null && !row.is_test) {
    await older
      .where('window_to', 'is not', null)
      .where('is_test', '=', 0)
      .where('state', 'in', ['planned', 'claimed', 'retry'])
      .execute()
  }
}
