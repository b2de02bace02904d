import type { Delivery, Ledger, NewDelivery } from '#core/ledger.ts'
import type { Subscription, Subscriptions } from '#core/subscription.ts'

const isActive = ({ nextDue, pause, removedAt }: Subscription): boolean =>
  nextDue !== undefined && !pause && !removedAt

/**
 * Subscriptions and a ledger that last as long as a test. They keep what the contracts say of
 * planning; `arrive` settles what was planned, as the sender would.
 */
export function portsInMemory(now: () => Date) {
  const subscriptions = new Map<string, Subscription>()
  /** By id, in the order they were planned; and of each origin the ids, newest first. */
  const deliveries = new Map<string, Delivery>()
  const byOrigin = new Map<string, readonly string[]>()
  const planned = new Set<string>()
  const change = (id: string, to: Partial<Subscription>): void => {
    const before = subscriptions.get(id)
    if (before) subscriptions.set(id, { ...before, ...to })
  }
  const of = (origin: string): readonly Delivery[] =>
    (byOrigin.get(origin) ?? []).flatMap((id) => deliveries.get(id) ?? [])
  const settle = (id: string, to: Partial<Delivery>): void => {
    const before = deliveries.get(id)
    if (before) deliveries.set(id, { ...before, ...to })
    planned.delete(id)
  }
  const plan = (one: NewDelivery): readonly string[] => {
    const own = of(one.origin)
    const isSame = (old: Delivery) =>
      old.slot === one.slot && old.act === one.act && old.content.kind === one.content.kind
    if (own.some(isSame)) return []
    for (const old of own) if (old.state === 'planned') settle(old.id, { state: 'superseded' })
    const kept: Delivery = {
      ...one,
      state: one.isSkipped ? 'skipped' : 'planned',
      plannedAt: now().toISOString(),
      fence: 0,
      attempts: 0,
      isFinished: false,
    }
    deliveries.set(one.id, kept)
    byOrigin.set(one.origin, [one.id, ...own.map(({ id }) => id)])
    if (!one.isSkipped) planned.add(one.id)
    return [one.id]
  }
  const ledger: Pick<Ledger, 'plan' | 'of' | 'digestsOf' | 'paused'> = {
    async plan(all, steps = []) {
      const notTaken = new Set<string>()
      for (const { subscription, nextDue, wasDue, coveredTo } of steps) {
        const now = subscriptions.get(subscription)
        const told = coveredTo === undefined ? {} : { coveredTo, sinceDay: undefined }
        if (now?.pause || (wasDue !== undefined && now?.nextDue !== wasDue))
          notTaken.add(subscription)
        else change(subscription, { nextDue, ...told })
      }
      return all.filter((one) => !one.window || !notTaken.has(one.origin)).flatMap(plan)
    },
    of: async (origin, limit) => of(origin).slice(0, limit),
    digestsOf: async (origin, limit) =>
      of(origin)
        .filter(({ window }) => window)
        .slice(0, limit),
    paused: async () => [...subscriptions.values()].filter(({ pause }) => pause !== undefined),
  }
  const kept: Pick<Subscriptions, 'due' | 'overdue' | 'change' | 'all' | 'inSpace'> = {
    due: async (at, limit) =>
      [...subscriptions.values()]
        .filter((one) => isActive(one) && new Date(one.nextDue ?? '') <= at)
        .toSorted((a, b) => ((a.nextDue ?? '') < (b.nextDue ?? '') ? -1 : 1))
        .slice(0, limit),
    overdue: async (before) =>
      [...subscriptions.values()].filter(
        (one) => isActive(one) && new Date(one.nextDue ?? '') < before,
      ).length,
    change: async (id, to) => change(id, to),
    all: async () => [...subscriptions.values()].filter(({ removedAt }) => !removedAt),
    inSpace: async ({ platform, space }) =>
      [...subscriptions.values()].filter(
        ({ place }) => place.platform === platform && place.space === space,
      ),
  }
  return {
    subscriptions: kept,
    ledger,
    /** In the order they were planned. */
    deliveries: () => [...deliveries.values()],
    add: (one: Subscription) => subscriptions.set(one.id, one),
    get: (id: string) => subscriptions.get(id),
    settle,
    /** Everything planned arrives: the windows move. */
    arrive() {
      for (const id of planned) {
        const sentAt = now().toISOString()
        settle(id, { state: 'sent', sentAt })
        const { origin, window } = deliveries.get(id) ?? {}
        if (origin !== undefined && window) {
          change(origin, { coveredTo: window.to, sinceDay: undefined, lastSentAt: sentAt })
        }
      }
    },
  }
}
