import type { Load, RecordedChange } from '#core/changes.ts'
import { alertsOf } from './alerts.ts'
import { caseNewsOf } from './follow.ts'
import type { EventParts } from './parts.ts'
import { createPlanner } from './planner.ts'
import { planRecalls } from './recall.ts'

/** What a load of new facts sets off, besides the digests that are due later. */
export type LoadEvents = {
  /**
   * Plans alerts, news of followed cases, and what puts right messages that were wrong, for each
   * load that was recorded and not told yet, however long ago. Made to be called every minute.
   */
  readonly catchUp: () => Promise<void>
}

/** The first load is the baseline: it is nobody’s news. */
const BASELINE = 1

export function createLoadEvents(parts: EventParts): LoadEvents {
  const { changes, ledger, log } = parts

  /** Loads that follow one another. Of what several of them corrected only the last form counts. */
  async function tell(first: Load, last: Load, loads: readonly Load[]): Promise<void> {
    const all = await changes.between({ after: first.seq - 1, to: last.seq })
    const bySeq = Map.groupBy(all, ({ seq }) => seq)
    let planned = 0
    for (const load of loads) planned += await planNews(load, bySeq.get(load.seq) ?? [], parts)
    const recalled = await planRecalls(all, parts)
    if (planned + recalled > 0) log('info', 'load.told', { seq: last.seq, planned, recalled })
  }

  return {
    async catchUp() {
      const loads = await ledger.untold()
      const news = loads.filter(({ seq }) => seq > BASELINE)
      const [first, last] = [news[0], news.at(-1)]
      if (first && last) await tell(first, last, news)
      // Only now: after a crash all of it is planned again, and what is there is found.
      const told = loads.at(-1)
      if (told) await ledger.markTold(told.seq)
    },
  }
}

async function planNews(
  load: Load,
  changes: readonly RecordedChange[],
  parts: EventParts,
): Promise<number> {
  const planner = createPlanner(parts.ledger)
  const news = [
    ...(await alertsOf(load, changes, parts)),
    ...(await caseNewsOf(load, changes, parts)),
  ]
  // A new card and what stands below it are planned together.
  for (const together of Map.groupBy(news, ({ origin }) => origin).values()) {
    await planner.add(together)
  }
  return await planner.end()
}
