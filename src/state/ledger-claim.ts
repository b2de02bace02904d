import { sql } from 'kysely'
import type { Claimed } from '#core/ledger.ts'
import type { ChatPlatform } from '#core/place.ts'
import { giveWay, hasNewer } from './ledger-newer.ts'
import type { StateDb } from './tables.ts'

/** Takes what is due, inside a transaction, and gives its ids, what has waited longest first. */
export async function claim(
  db: StateDb,
  which: { readonly platforms: readonly ChatPlatform[]; readonly limit: number },
  now: string,
  leaseUntil: string,
): Promise<readonly string[]> {
  const due = await db
    .selectFrom('delivery')
    .select('id')
    .where('is_open', '=', 1)
    .where('platform', 'in', which.platforms)
    .where('due_at', '<=', now)
    .where(({ or, eb }) => or([eb('lease_until', 'is', null), eb('lease_until', '<=', now)]))
    .orderBy('due_at')
    .orderBy('id')
    .limit(which.limit)
    .execute()
  const ids = due.map(({ id }) => id)
  if (ids.length === 0) return ids
  await db
    .updateTable('delivery')
    .set(({ eb }) => ({
      fence: eb('fence', '+', 1),
      lease_until: leaseUntil,
      // What was being sent may have arrived. What is uncertain stays so until somebody knows.
      state: eb
        .case()
        .when('state', 'in', ['planned', 'retry'])
        .then('claimed' as const)
        .when('state', '=', 'sending')
        .then('uncertain' as const)
        .else(eb.ref('state'))
        .end(),
    }))
    .where('id', 'in', ids)
    .execute()
  return ids
}

/**
 * Writes that the request is about to leave; false when the delivery is not to be sent by this one,
 * or not at all any more.
 */
export async function mark(
  db: StateDb,
  { id, fence }: Claimed,
  now: string,
  leaseAtLeast: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('delivery')
    .set(({ fn, val }) => ({
      state: 'sending',
      first_send_at: fn.coalesce('first_send_at', val(now)),
      last_send_at: now,
    }))
    .where('id', '=', id)
    .where('fence', '=', fence)
    .where('state', 'in', ['claimed', 'uncertain', 'sending'])
    .where('lease_until', '>', leaseAtLeast)
    .where((eb) => eb.or([eb('act', '=', 'post'), eb.not(hasNewer(eb))]))
    .executeTakeFirst()
  if (numUpdatedRows > 0n) return true
  await giveWay(db, { id, fence })
  return false
}

/** Ends all leases: whoever held them is gone. Gives how many there were. */
export async function recover(db: StateDb): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('delivery')
    .set(({ eb }) => ({
      lease_until: null,
      state: eb
        .case()
        .when('state', '=', 'sending')
        .then('uncertain' as const)
        .when('state', '=', 'claimed')
        .then('planned' as const)
        .else(eb.ref('state'))
        .end(),
    }))
    .where('is_open', '=', 1)
    .where('lease_until', 'is not', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** When something may next be taken; undefined when nothing waits. */
export async function nextAt(
  db: StateDb,
  platforms: readonly ChatPlatform[] | undefined,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('delivery')
    .select(sql<string | null>`min(max(due_at, coalesce(lease_until, '')))`.as('at'))
    .where('is_open', '=', 1)
    .$if(platforms !== undefined, (query) => query.where('platform', 'in', platforms ?? []))
    .executeTakeFirst()
  return row?.at ?? undefined
}
