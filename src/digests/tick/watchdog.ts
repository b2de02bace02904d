import type { Log } from '#core/log.ts'
import type { Subscriptions } from '#core/subscription.ts'

const MINUTE_MS = 60_000

/** After how long a digest that is due but not planned is an alarm, and how often it is repeated. */
const OVERDUE_MS = 10 * MINUTE_MS
const REPEAT_MS = 15 * MINUTE_MS

/** Raises an alarm when subscriptions stay due: a digest that never comes says nothing by itself. */
export function createWatchdog(parts: {
  readonly subscriptions: Pick<Subscriptions, 'overdue'>
  readonly log: Log
}): (at: Date) => Promise<void> {
  let last: number | undefined
  return async (at) => {
    const count = await parts.subscriptions.overdue(new Date(at.getTime() - OVERDUE_MS))
    if (count === 0) {
      last = undefined
      return
    }
    // Measured without a sign: a clock that was set back must not keep it quiet.
    if (last !== undefined && Math.abs(at.getTime() - last) < REPEAT_MS) return
    last = at.getTime()
    parts.log('error', 'digest.overdue', { count })
  }
}
