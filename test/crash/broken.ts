import { setTimeout as wait } from 'node:timers/promises'
import type { Ledger } from '#core/ledger.ts'

/** Ways in which a whole process can be broken, to see that the kills show it. */
export const BREAKS = [
  'steps on before it plans',
  'moves the window before the post is confirmed',
] as const
export type Break = (typeof BREAKS)[number]

/** How long the disk takes between two transactions that must be one, in milliseconds. */
const GAP_MS = 400

/** A ledger that does in two transactions what must be done in one, or in the wrong order. */
export const broken = (ledger: Ledger, how: Break): Ledger =>
  how === 'steps on before it plans'
    ? {
        ...ledger,
        async plan(deliveries, steps = []) {
          if (steps.length === 0) return await ledger.plan(deliveries)
          await ledger.plan([], steps)
          await wait(GAP_MS)
          return await ledger.plan(deliveries)
        },
      }
    : {
        ...ledger,
        async mark(claimed, requestMs) {
          if (!(await ledger.mark(claimed, requestMs))) return false
          // Where it will stand is not known yet: it is said to be done, and the window moves.
          const nowhere = {
            messageId: '0',
            channelId: '0',
            how: 'answer',
            isFinished: true,
          } as const
          await ledger.settle(claimed, { state: 'sent', ...nowhere })
          await wait(GAP_MS)
          return true
        },
      }
