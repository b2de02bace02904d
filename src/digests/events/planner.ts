import type { Ledger, NewDelivery } from '#core/ledger.ts'
import { breathe } from '../breathe.ts'

/** So many rows are written in one transaction: while it lasts, nobody is answered. */
const ROWS_AT_ONCE = 100

/** Plans many deliveries in parts; what belongs together is planned in one. */
export type Planner = {
  readonly add: (together: readonly NewDelivery[]) => Promise<void>
  /** Plans what waits, and gives how many were new in all. */
  readonly end: () => Promise<number>
}

export function createPlanner(ledger: Pick<Ledger, 'plan'>): Planner {
  let waiting: NewDelivery[] = []
  let rows = 0
  let planned = 0
  async function flush(): Promise<void> {
    if (waiting.length === 0) return
    const part = waiting
    waiting = []
    rows = 0
    planned += (await ledger.plan(part)).length
    await breathe()
  }
  return {
    async add(together) {
      waiting.push(...together)
      for (const { carries } of together) rows += 1 + carries.length
      if (rows >= ROWS_AT_ONCE) await flush()
    },
    async end() {
      await flush()
      return planned
    },
  }
}
