import { Fault } from '#core/errors.ts'
import type { Delivery, Ledger, NewDelivery, Step } from '#core/ledger.ts'
import type { Subscription, Subscriptions } from '#core/subscription.ts'
import { breathe } from '../breathe.ts'
import { calendarsOf } from '../when/quiet.ts'
import { type Slot, type Turn, turnOf } from '../when/turn.ts'
import { deliveryOf } from './draft.ts'
import { createGather, type GatherParts } from './gather.ts'
import { createTrouble, type TroubleParts } from './trouble.ts'
import { createWatchdog } from './watchdog.ts'

export type TickParts = GatherParts &
  TroubleParts & {
    readonly subscriptions: Pick<Subscriptions, 'due' | 'overdue'>
    readonly ledger: Pick<Ledger, 'plan' | 'digestsOf'>
    /** Ids ordered by time. */
    readonly newId: () => string
  }

/** How many subscriptions are planned in one transaction: nobody is answered until it is written. */
const BATCH = 100

/** How many digests of a subscription are looked back on: no more can stand between two digests. */
export const RECENT = 10

type Due = Subscription & { readonly nextDue: string }

/**
 * Plans what is due, once a minute. What is due is read from the state, never from a timer, and a
 * delivery is planned in the same transaction in which its subscription steps on: stopped at any
 * moment, the next run goes on where it stood, and a slot that was planned is not planned again.
 */
export function createTick(parts: TickParts): { readonly run: () => Promise<void> } {
  const { subscriptions, ledger, facts, now, newId } = parts
  const trouble = createTrouble(parts)
  const gather = createGather({
    onBrokenWatch: ({ id }) =>
      trouble('watch.filter', id, new Fault('The filter of a watch cannot be read')),
    ...parts,
  })
  const watch = createWatchdog(parts)

  async function run(): Promise<void> {
    const at = now()
    const seen = new Set<string>()
    const staying = new Set<string>()
    for (;;) {
      // What stays due must not keep the rest from being seen.
      const due = await subscriptions.due(at, BATCH + staying.size)
      const fresh = due.filter((one): one is Due => one.nextDue !== undefined && !seen.has(one.id))
      if (fresh.length === 0) break
      const batch = fresh.slice(0, BATCH)
      for (const { id } of batch) seen.add(id)
      await planBatch(batch, at, staying)
      await breathe()
    }
    await watch(at)
  }

  /** Adds to `staying` what is to be looked at again. */
  async function planBatch(due: readonly Due[], at: Date, staying: Set<string>): Promise<void> {
    const turns = new Map<Due, Exclude<Turn, { kind: 'hold' }>>()
    for (const one of due) {
      const turn = await turnNow(one, at)
      if (turn === undefined || turn.kind === 'hold') staying.add(one.id)
      else turns.set(one, turn)
    }
    const telling = new Map<Due, Slot>()
    for (const [one, turn] of turns) if (turn.kind === 'tell') telling.set(one, turn)
    const told = await gather([...telling.keys()], ({ id }) =>
      // Without what the mistake says: it quotes what somebody typed.
      trouble('digest.filter', id, new Fault('The filter of a digest cannot be read')),
    )
    const deliveries: NewDelivery[] = []
    const steps: Step[] = []
    for (const [one, turn] of turns) {
      const gathered = told.get(one.id)
      const next = turn.next?.toISOString()
      const step = { subscription: one.id, nextDue: next, wasDue: one.nextDue }
      if (turn.kind === 'pass' || !gathered) steps.push(step)
      else {
        const delivery = deliveryOf(one, turn, gathered, at, newId)
        deliveries.push(delivery)
        // Nothing in the window was wanted, so a filter that is widened later begins from here.
        steps.push(delivery.isSkipped ? { ...step, coveredTo: gathered.to } : step)
      }
    }
    if (steps.length > 0) await ledger.plan(deliveries, steps)
  }

  /** Undefined when it cannot be decided: it stays due, which the watchdog says. */
  async function turnNow(one: Due, at: Date): Promise<Turn | undefined> {
    const recent: readonly Delivery[] = await ledger.digestsOf(one.id, RECENT)
    try {
      return turnOf(one, recent, at, calendarsOf(facts()))
    } catch (error) {
      trouble('digest.schedule', one.id, new Fault('A schedule cannot be read', { cause: error }))
      return undefined
    }
  }

  return { run }
}
