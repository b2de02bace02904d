import type { Holder, OperationLease, Taken } from '#core/operation-lease.ts'
import type { StateDb } from './tables.ts'
import { write } from './write.ts'

/** How long somebody has what they took unless it is renewed: so long a dead process keeps it. */
export const LEASE_MS = 30_000

/** Two renewals may fail before the lease ends. */
const RENEW_MS = 10_000

/** Leases in the state file, so that all processes that share it wait for each other. */
export function keptLease(db: StateDb, now: () => Date): OperationLease {
  // Whatever the clock says, who is at it in this process is at it until they are through.
  const here = new Map<string, Holder>()
  const until = () => new Date(now().getTime() + LEASE_MS).toISOString()

  async function take(name: string, holder: Holder): Promise<number | Holder> {
    return await write(db, async (within) => {
      const known = await within
        .selectFrom('operation')
        .selectAll()
        .where('name', '=', name)
        .executeTakeFirst()
      if (known && isHeld(known.lease_until, now())) return { by: known.by, since: known.since }
      const row = { ...holder, fence: (known?.fence ?? 0) + 1, lease_until: until() }
      await within
        .insertInto('operation')
        .values({ name, ...row })
        .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
        .execute()
      return row.fence
    })
  }

  /** Nothing happens where somebody else has it by now. */
  const setUntil = async (name: string, fence: number, at: string | null): Promise<void> => {
    await db
      .updateTable('operation')
      .set({ lease_until: at })
      .where('name', '=', name)
      .where('fence', '=', fence)
      .where('lease_until', 'is not', null)
      .execute()
  }

  function held(name: string, fence: number): Taken {
    const timer = setInterval(() => {
      // One that cannot be written is tried again before the lease ends.
      setUntil(name, fence, until()).catch(() => {})
    }, RENEW_MS).unref()
    let isReleased = false
    return {
      isTaken: true,
      async release() {
        if (isReleased) return
        isReleased = true
        clearInterval(timer)
        here.delete(name)
        // Where that cannot be written the lease ends by itself; what was done is done all the same.
        await setUntil(name, fence, null).catch(() => {})
      },
    }
  }

  return {
    async take(name, by) {
      const holder = here.get(name)
      if (holder) return { isTaken: false, holder }
      const own = { by, since: now().toISOString() }
      here.set(name, own)
      try {
        const taken = await take(name, own)
        if (typeof taken === 'number') return held(name, taken)
        here.delete(name)
        return { isTaken: false, holder: taken }
      } catch (error) {
        here.delete(name)
        throw error
      }
    },
  }
}

/** One that ends later than any lease can was given by a clock that was wrong: it counts for nothing. */
const isHeld = (until: string | null, now: Date): boolean =>
  until !== null &&
  Date.parse(until) > now.getTime() &&
  Date.parse(until) <= now.getTime() + LEASE_MS
