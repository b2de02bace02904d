import type { Changes, RecordedChange } from '#core/changes.ts'
import type { Debt, Entry } from '#core/content.ts'
import type { Mistake } from '#core/errors.ts'
import type { Facts } from '#core/fact-store.ts'
import type { NewDelivery } from '#core/ledger.ts'
import type { Subscription } from '#core/subscription.ts'
import type { Watch, Watches } from '#core/watches.ts'
import { shownOf } from '../compose/debt.ts'
import { carriedBy, NO_FORM } from '../events/parts.ts'
import { createReading, type Reading } from '../reading.ts'
import { createGone } from '../saved-filter.ts'
import { type Covered, select } from '../select.ts'
import { owed } from './owed.ts'

/** What there is to tell one subscription. */
export type Gathered = (
  | { readonly topic: 'changes'; readonly entries: readonly Entry[] }
  | { readonly topic: 'debt'; readonly debt: Debt }
) & {
  /** The load up to which it is told. */
  readonly to: number
  readonly isEmpty: boolean
  /** Ids in its filter that nothing has any more. */
  readonly gone: readonly string[]
  readonly carries: NewDelivery['carries']
}

/** A subscription, or what would be one. */
export type Gatherer = Pick<
  Subscription,
  'id' | 'place' | 'filter' | 'topic' | 'cap' | 'coveredTo' | 'sinceDay'
>

export type GatherParts = {
  readonly changes: Pick<Changes, 'latest' | 'between' | 'from'>
  readonly watches: Pick<Watches, 'all'>
  readonly facts: () => Facts
  readonly now: () => Date
  /** Hears of watches whose filter cannot be read: they find nothing. */
  readonly onBrokenWatch?: ((watch: Watch) => void) | undefined
}

export type Gather = (
  subscriptions: readonly Gatherer[],
  onBroken: (subscription: Gatherer, mistake: Mistake) => void,
) => Promise<ReadonlyMap<string, Gathered>>

/**
 * Finds what there is to tell: the changes of each window are read once for all that share it. Who
 * is not in the answer has a filter that cannot be read, and was given to `onBroken`.
 */
export function createGather(parts: GatherParts): Gather {
  const readingOf = createReadings(parts.facts)
  const goneIn = createGone(parts.facts)
  return async (subscriptions, onBroken) => {
    const to = (await parts.changes.latest())?.seq ?? 0
    const { changes = [], debt = [] } = Object.groupBy(subscriptions, ({ topic }) => topic)
    const watches = changes.length === 0 ? [] : await parts.watches.all()
    const gathered = new Map<string, Gathered>()
    for (const [one, own] of owed(debt, parts.facts(), parts.now(), readingOf, onBroken)) {
      const gone = goneIn(one.filter)
      const carries = shownOf(own.debt, one.cap).map((id) => ({ id, hash: NO_FORM }))
      gathered.set(one.id, { topic: 'debt', ...own, to, gone, carries })
    }
    const windows = Map.groupBy(changes, ({ coveredTo, sinceDay }) => `${coveredTo} ${sinceDay}`)
    for (const readers of windows.values()) {
      const covered = coveredBy(readers[0], to)
      const news = await changesIn(covered, parts.changes)
      const against = { covered, changes: news, watches, read: readingOf() }
      for (const [one, told] of select(readers, against, onBroken, parts.onBrokenWatch)) {
        const { entries } = told
        const about = { isEmpty: entries.length === 0, gone: goneIn(one.filter) }
        const carries = carriedBy(told.changes)
        gathered.set(one.id, { topic: 'changes', entries, to, ...about, carries })
      }
    }
    return gathered
  }
}

/** What a subscription’s next digest would cover if it were planned now. */
export const coveredBy = (
  reader: Pick<Gatherer, 'coveredTo' | 'sinceDay'> | undefined,
  to: number,
): Covered => ({ after: reader?.coveredTo ?? to, to, sinceDay: reader?.sinceDay })

/** Everything that changed in a window, in the order of the record. */
export async function changesIn(
  { after, to, sinceDay }: Covered,
  changes: Pick<Changes, 'between' | 'from'>,
): Promise<readonly RecordedChange[]> {
  if (sinceDay !== undefined) return changes.from(sinceDay, to)
  return after >= to ? [] : changes.between({ after, to })
}

/** The reading of the facts that serve now; each revision’s is made once. */
export function createReadings(facts: () => Facts): () => Reading {
  let last: { readonly of: Facts; readonly reading: Reading } | undefined
  return () => {
    const of = facts()
    if (last?.of !== of) last = { of, reading: createReading(of) }
    return last.reading
  }
}
