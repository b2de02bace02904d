import { onTestFinished } from 'vitest'
import { changesInMemory } from '#core/changes-in-memory.ts'
import type { Fault } from '#core/errors.ts'
import type { Facts } from '#core/fact-store.ts'
import type { Subscription } from '#core/subscription.ts'
import { watchesInMemory } from '#core/watches.ts'
import { en } from '#core/words-en.ts'
import { createTick } from '#digests/tick/tick.ts'
import { calendarsOf } from '#digests/when/quiet.ts'
import { readSchedule } from '#digests/when/schedule.ts'
import { nextDueOf } from '#digests/when/turn.ts'
import { portsInMemory } from './ports.ts'
import { type Revision, revisionOf, shippedFacts } from './store.ts'

export const HOUR = 3_600_000
export const DAY = 24 * HOUR

/** A digest of everything, in a channel, set up at a moment. */
export function subscriptionOf(
  id: string,
  when: string,
  createdAt: Date,
  facts: Pick<Facts, 'holidays'>,
  more: Partial<Subscription> = {},
): Subscription {
  const { schedule, zone = 'UTC' } = readSchedule(when, en)
  const timing = { schedule, zone, quiet: more.quiet ?? [] }
  return {
    id,
    place: { platform: 'discord', space: 'server', kind: 'channel', id: 'channel' },
    topic: 'changes',
    filter: '',
    empty: 'skip',
    cap: 10,
    language: 'en',
    createdBy: 'discord:1',
    createdAt: createdAt.toISOString(),
    coveredTo: 1,
    failStreak: 0,
    nextDue: nextDueOf(timing, createdAt, calendarsOf(facts)),
    ...timing,
    ...more,
  }
}

/** A clock, a record with an empty baseline, and a tick over ports in memory. */
export async function openScene(start: string) {
  let at = new Date(start).getTime()
  const now = () => new Date(at)
  const shipped = shippedFacts()
  onTestFinished(() => shipped[Symbol.dispose]())
  let facts = revisionOf(shipped, { claims: [] })
  const changes = changesInMemory()
  await changes.record(facts, now())
  const watches = watchesInMemory()
  const ports = portsInMemory(now)
  const logged: { event: string; details: unknown }[] = []
  const faults: Fault[] = []
  let ids = 0
  const parts = {
    ...ports,
    changes,
    watches,
    facts: () => facts,
    now,
    newId: () => {
      ids += 1
      return String(ids).padStart(12, '0')
    },
    log: (_: unknown, event: string, details?: unknown) => logged.push({ event, details }),
    report: (fault: Fault) => `F-${faults.push(fault)}`,
  }
  const tick = createTick(parts)
  return {
    ...ports,
    parts,
    tick,
    now,
    watches,
    changes,
    logged,
    faults,
    shipped,
    to: (moment: string | number) => {
      at = new Date(moment).getTime()
    },
    load: async (revision: Revision) => {
      facts = revisionOf(shipped, revision)
      return changes.record(facts, now())
    },
    subscribe: (id: string, when: string, more: Partial<Subscription> = {}) =>
      ports.add(subscriptionOf(id, when, now(), facts, more)),
    /** Ticks at a moment, and all that was planned arrives. */
    async at(moment: string | number) {
      at = new Date(moment).getTime()
      await tick.run()
      ports.arrive()
    },
  }
}

/** The digests of a subscription, oldest first. */
export const told = (
  { deliveries }: Pick<ReturnType<typeof portsInMemory>, 'deliveries'>,
  id: string,
) => deliveries().filter(({ origin, state }) => origin === id && state !== 'skipped')
