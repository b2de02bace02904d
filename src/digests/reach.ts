import type { RecordedChange } from '#core/changes.ts'
import type { Facts } from '#core/fact-store.ts'
import type { NewDelivery } from '#core/ledger.ts'
import type { NewChange } from '#core/load-diff.ts'
import type { Reach } from '#core/revisions.ts'
import type { Subscription, Subscriptions } from '#core/subscription.ts'
import type { Watch } from '#core/watches.ts'
import { breathe } from './breathe.ts'
import { alertsOf } from './events/alerts.ts'
import { caseNewsOf } from './events/follow.ts'
import type { EventParts } from './events/parts.ts'
import { planRecalls } from './events/recall.ts'
import { createReading, type Reading } from './reading.ts'
import { select } from './select.ts'
import { changesIn, coveredBy } from './tick/gather.ts'

export type ReachParts = Omit<EventParts, 'subscriptions' | 'facts' | 'newId'> & {
  readonly subscriptions: EventParts['subscriptions'] & Pick<Subscriptions, 'all'>
}

/** So many digests are looked through before others get their turn. */
const SLICE = 25

/** Above every change that is on record, so that none is taken for another. */
const FIRST_N = 2 ** 40

/**
 * What a load would say by itself, by the very functions that plan it; nothing is planned. Where a
 * window holds other changes besides, a digest counts if it tells at least one of the load.
 */
export const createReach =
  (parts: ReachParts) =>
  async (changed: readonly NewChange[], facts: Facts): Promise<Reach> => {
    const { revision } = facts.about()
    const latest = await parts.changes.latest()
    // It may be on record by now: then its own changes stand there as well, and are not read twice.
    const seq = latest?.revision === revision ? latest.seq : (latest?.seq ?? 0) + 1
    const changes = changed.map(
      (change, place): RecordedChange => ({ ...change, n: FIRST_N + place, seq }),
    )
    if (changes.length === 0) return { digests: 0, alerts: 0, caseNews: 0, corrections: 0 }
    const imagined = imaginedParts(parts, facts)
    const load = { seq, revision, loadedAt: parts.now().toISOString() }
    const digests = await digestsTelling(changes, seq, facts, parts)
    const alerts = await alertsOf(load, changes, imagined)
    const news = await caseNewsOf(load, changes, imagined)
    const corrections = await planRecalls(changes, imagined)
    return {
      digests: digests.length,
      ...firstOf(digests),
      alerts: alerts.length,
      caseNews: new Set(news.map(({ origin }: NewDelivery) => origin)).size,
      corrections,
    }
  }

/** The same parts, with the facts of the load, and a ledger that plans nothing. */
const imaginedParts = (parts: ReachParts, facts: Facts): EventParts => ({
  ...parts,
  facts: () => facts,
  newId: () => 'imagined',
  ledger: { ...parts.ledger, plan: async () => [] },
})

const firstOf = (digests: readonly Subscription[]): Pick<Reach, 'firstAt'> => {
  const [firstAt] = digests.flatMap(({ nextDue }) => nextDue ?? []).toSorted()
  return firstAt === undefined ? {} : { firstAt }
}

/** Subscriptions whose next digest tells at least one change of the load. */
async function digestsTelling(
  changes: readonly RecordedChange[],
  seq: number,
  facts: Facts,
  parts: ReachParts,
): Promise<readonly Subscription[]> {
  const active = (await parts.subscriptions.all()).filter(isTelling)
  if (active.length === 0) return []
  const watches = await parts.watches.all()
  const read = await readAll(changes, facts)
  const windows = Map.groupBy(active, ({ coveredTo, sinceDay }) => `${coveredTo} ${sinceDay}`)
  const telling: Subscription[] = []
  for (const readers of windows.values()) {
    const covered = coveredBy(readers[0], seq)
    // What is on record of that window already, and the load on top.
    const known = await changesIn({ ...covered, to: seq - 1 }, parts.changes)
    telling.push(
      ...(await readersOf([...known, ...changes], { readers, covered, seq }, read, watches)),
    )
  }
  return telling
}

/** Each change is read once; what the first ones look up serves the others. */
async function readAll(changes: readonly RecordedChange[], facts: Facts): Promise<Reading> {
  await breathe()
  const read = createReading(facts)
  for (const change of changes) {
    await breathe()
    read(change)
  }
  return read
}

type Window = {
  readonly readers: readonly Subscription[]
  readonly covered: ReturnType<typeof coveredBy>
  readonly seq: number
}

async function readersOf(
  changes: Awaited<ReturnType<typeof changesIn>>,
  { readers, covered, seq }: Window,
  read: Reading,
  watches: readonly Watch[],
): Promise<readonly Subscription[]> {
  const found: Subscription[] = []
  for (let at = 0; at < readers.length; at += SLICE) {
    await breathe()
    const some = readers.slice(at, at + SLICE)
    // One whose filter cannot be read is told so when its digest is due.
    for (const [reader, told] of select(some, { covered, changes, watches, read }, () => {})) {
      if (told.changes.some((change) => change.seq === seq)) found.push(reader)
    }
  }
  return found
}

const isTelling = ({ topic, pause, nextDue }: Subscription): boolean =>
  topic === 'changes' && pause === undefined && nextDue !== undefined
