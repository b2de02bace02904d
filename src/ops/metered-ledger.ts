import type { Delivery, Ledger } from '#core/ledger.ts'
import type { Metrics } from './metrics.ts'

/** Whose it is, and when it was due, in milliseconds. */
type Held = { readonly platform: string; readonly dueMs: number }

/** More than a sender holds at once: what was claimed and never settled is forgotten beyond. */
const HELD_MAX = 1_000

/** The same ledger; what becomes of each delivery is counted. */
export function meteredLedger(
  ledger: Ledger,
  metrics: Pick<Metrics, 'delivered'>,
  now: () => Date,
): Ledger {
  const held = new Map<string, Held>()
  return {
    ...ledger,
    async claim(which) {
      const claimed = await ledger.claim(which)
      for (const delivery of claimed) {
        held.delete(delivery.id)
        held.set(delivery.id, { platform: delivery.place.platform, dueMs: dueMsOf(delivery) })
      }
      for (const id of held.keys()) {
        if (held.size <= HELD_MAX) break
        held.delete(id)
      }
      return claimed
    },
    async settle(claimed, settlement, pausing) {
      const isWritten = await ledger.settle(claimed, settlement, pausing)
      const one = held.get(claimed.id)
      if (isWritten && one) {
        const lag = settlement.state === 'sent' ? (now().getTime() - one.dueMs) / 1_000 : undefined
        metrics.delivered(one.platform, settlement.state, lag)
      }
      return isWritten
    },
  }
}

/** Once it was tried, what it waits for is the next attempt, and it was due before. */
const dueMsOf = ({ attempts, notBefore, plannedAt }: Delivery): number =>
  Date.parse((attempts === 0 ? notBefore : undefined) ?? plannedAt)
