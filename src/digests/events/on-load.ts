import type { Load } from '#core/changes.ts'
import { alertsOf } from './alerts.ts'
import { caseNewsOf } from './follow.ts'
import type { EventParts } from './parts.ts'
import { planRecalls } from './recall.ts'

/** What a load of new facts sets off, besides the digests that are due later. */
export type LoadEvents = {
  /** Plans alerts, news of followed cases, and what puts right messages that were wrong. */
  readonly onLoad: (load: Load) => Promise<void>
  /**
   * The same for what the loads of the past days still owe: after a crash, or where a message was
   * on its way while its facts changed. Made to be called every minute: without a new load it looks
   * again after one minute, two, four and so on.
   */
  readonly catchUp: () => Promise<void>
}

/** What was planned before a load is sent within a day, or not at all. */
const CATCH_UP_MS = 2 * 86_400_000
const LOADS_MAX = 50
const MINUTE_MS = 60_000

/** The first load is the baseline: it is nobody’s news. */
const BASELINE = 1

export function createLoadEvents(parts: EventParts): LoadEvents {
  /** When each load was last looked at, in milliseconds. */
  const looked = new Map<number, number>()
  /** Messages that were held against all loads so far. */
  let seen = new Set<string>()

  /** Takes loads together: of what several of them changed only the last form counts. */
  async function look(loads: readonly Load[]): Promise<void> {
    const at = parts.now().getTime()
    const news = loads.filter(({ seq }) => seq > BASELINE).toSorted((a, b) => a.seq - b.seq)
    const due = news.filter((load) => isDue(load, looked.get(load.seq), at))
    const [first, last] = [news[0], news.at(-1)]
    if (due.length === 0 || !first || !last) return
    const changes = await parts.changes.between({ after: first.seq - 1, to: last.seq })
    const bySeq = Map.groupBy(changes, ({ seq }) => seq)
    const fresh = due.filter(({ seq }) => !looked.has(seq))
    let planned = 0
    for (const load of fresh) {
      const own = bySeq.get(load.seq) ?? []
      const deliveries = [
        ...(await alertsOf(load, own, parts)),
        ...(await caseNewsOf(load, own, parts)),
      ]
      if (deliveries.length > 0) planned += (await parts.ledger.plan(deliveries)).length
    }
    if (fresh.length > 0) seen = new Set()
    const recalled = await planRecalls(changes, fresh.length > 0 ? 'all' : 'late', parts, seen)
    for (const { seq } of due) looked.set(seq, at)
    if (planned + recalled > 0) {
      parts.log('info', 'load.told', { seq: last.seq, planned, recalled })
    }
  }

  return {
    async onLoad(load) {
      looked.delete(load.seq)
      await look([load])
    },
    async catchUp() {
      const since = new Date(parts.now().getTime() - CATCH_UP_MS).toISOString()
      const loads = await parts.changes.loads(LOADS_MAX)
      await look(loads.filter(({ loadedAt }, i) => i === 0 || loadedAt >= since))
    },
  }
}

/** At once, and again whenever it is twice as old as the last time. */
function isDue({ loadedAt }: Load, looked: number | undefined, at: number): boolean {
  if (looked === undefined) return true
  const age = Math.max(looked - Date.parse(loadedAt), MINUTE_MS)
  return at >= looked + age
}
