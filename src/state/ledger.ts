import type { Ledger } from '#core/ledger.ts'
import { instantOf } from './delivery-row.ts'
import { claim, mark, nextAt, recover } from './ledger-claim.ts'
import { forgetUnsent } from './ledger-forget.ts'
import { plan } from './ledger-plan.ts'
import { inOrder, ledgerReading } from './ledger-read.ts'
import { settle } from './ledger-settle.ts'
import { ledgerTold } from './ledger-told.ts'
import type { StateDb } from './tables.ts'
import { write } from './write.ts'

/**
 * The ledger in the state file. Each call that changes something is one transaction that holds the
 * write lock from its beginning, so that two senders never take the same delivery.
 */
export function keptLedger(db: StateDb, now: () => Date): Ledger {
  const instant = (afterMs = 0) => new Date(now().getTime() + afterMs).toISOString()
  return {
    ...ledgerReading(db),
    ...ledgerTold(db, instant),
    plan: (deliveries, steps = []) =>
      write(db, (within) => plan(within, deliveries, steps, instant())),
    claim: ({ leaseMs, ...which }) =>
      write(db, async (within) => {
        const ids = await claim(within, which, instant(), instant(leaseMs))
        return await inOrder(
          within,
          ids.map((id) => ({ id })),
        )
      }),
    mark: (claimed, requestMs) =>
      write(db, (within) => mark(within, claimed, instant(), instant(requestMs))),
    settle: (claimed, settlement, pausing) =>
      write(db, (within) => settle(within, claimed, settlement, pausing, instant())),
    async finish(id, again) {
      const sent = db.updateTable('delivery').where('id', '=', id).where('state', '=', 'sent')
      const done = { is_open: 0, not_before: null, lease_until: null }
      await sent.set(again ? laterOf(again) : done).execute()
    },
    recover: () => write(db, recover),
    forgetUnsent: (before) => write(db, (within) => forgetUnsent(within, before.toISOString())),
    async nextAt(platforms) {
      const at = await nextAt(db, platforms)
      return at === undefined ? undefined : new Date(at)
    },
  }
}

const laterOf = ({ notBefore, error }: { readonly notBefore: string; readonly error: string }) => {
  const at = instantOf(notBefore)
  return { error, not_before: at, due_at: at, lease_until: null }
}
