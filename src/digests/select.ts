import type { RecordedChange } from '#core/changes.ts'
import type { Entry } from '#core/content.ts'
import type { Stage } from '#core/digests.ts'
import type { Day } from '#core/edtf.ts'
import { Mistake } from '#core/errors.ts'
import { newsOf, tellersOf, withoutTold } from '#core/news.ts'
import { placeKey } from '#core/place.ts'
import type { Subscription } from '#core/subscription.ts'
import type { Watch } from '#core/watches.ts'
import { createMatcher } from './match.ts'
import type { Read, Reading } from './reading.ts'
import { savedFilter } from './saved-filter.ts'
import { createWatchFinder, isAtLeast } from './watching.ts'

/** What a digest covers: loads after `after` up to `to`, or what became public since a day. */
export type Covered = {
  readonly after: number
  readonly to: number
  readonly sinceDay?: Day | undefined
}

/** A subscription, or what would be one. */
export type Reader = Pick<Subscription, 'id' | 'place' | 'filter'>

/** What a change is judged against, besides the subscription itself. */
export type Against = {
  readonly covered: Covered
  /** Everything that changed in that window. */
  readonly changes: readonly RecordedChange[]
  readonly watches: readonly Watch[]
  readonly read: Reading
}

/** Whether a digest tells a change, through what, and what was asked of it on the way. */
export type Verdict = {
  readonly isIn: boolean
  readonly by: 'filter' | 'watch' | undefined
  readonly steps: readonly Stage[]
}

/** What is told to one reader, each claim and case once, in the order of the record. */
export type Selected = {
  readonly changes: readonly RecordedChange[]
  readonly entries: readonly Entry[]
}

/** The baseline is nobody’s news; it is only told of days that were asked for. */
const BASELINE = 1

/** Whether a window holds a change. */
export const isWithin = (change: RecordedChange, { after, to, sinceDay }: Covered): boolean =>
  change.seq <= to &&
  (sinceDay === undefined ? change.seq > Math.max(after, BASELINE) : change.day >= sinceDay)

/** What was found out about a change and one reader before it is decided. */
type Found = {
  readonly isCovered: boolean
  /** Whether its window tells it at all, taken together with what followed. */
  readonly isNews: boolean
  readonly isWanted: boolean
  readonly watches: readonly Watch[]
  readonly read: Read
}

/** The rule. Preview, test, explanation and every digest that is sent go through it. */
function decide({ isCovered, isNews, isWanted, watches, read }: Found): Omit<Verdict, 'steps'> {
  const isWatched = watches.some(({ least }) => isAtLeast(read.severity, least))
  const by = isWanted ? 'filter' : isWatched ? 'watch' : undefined
  return { isIn: isCovered && isNews && by !== undefined, by }
}

/** What was asked on the way, in its order; a watch is asked only where the filter wants nothing. */
function stepsOf({ filter }: Reader, found: Found): readonly Stage[] {
  const { isCovered, isNews, isWanted, read } = found
  const { by } = decide(found)
  const isSerious = ({ least }: Watch) => isAtLeast(read.severity, least)
  const watch = found.watches.find(isSerious) ?? found.watches[0]
  return [
    { step: 'window', passed: isCovered },
    { step: 'filter', passed: isWanted, detail: filter },
    ...(isWanted
      ? []
      : [{ step: 'watch', passed: !!watch, detail: watch && targetOf(watch) } as const]),
    ...(isWanted || !watch
      ? []
      : [{ step: 'severity', passed: by === 'watch', detail: read.severity } as const]),
    { step: 'twice', passed: isNews },
  ]
}

const targetOf = ({ target }: Watch): string =>
  target.kind === 'subject' ? target.id : target.text

/**
 * What each reader of one window is told: by matching changes to filters, not filters to changes.
 *
 * A reader whose filter cannot be read is given to `onBroken` and is not in the answer: what their
 * watches find alone would look like the whole, and the window stays open until it is mended.
 */
export function select<R extends Reader>(
  readers: readonly R[],
  against: Against,
  onBroken: (reader: R, mistake: Mistake) => void,
  onBrokenWatch?: (watch: Watch) => void,
): ReadonlyMap<R, Selected> {
  const { covered, changes, watches, read } = against
  const rules = readers.flatMap((reader) => {
    const filter = savedFilter(reader.filter)
    if (!(filter instanceof Mistake)) return [{ id: reader.id, filter }]
    onBroken(reader, filter)
    return []
  })
  const readable = new Set(rules.map(({ id }) => id))
  const told = new Map(
    readers
      .filter(({ id }) => readable.has(id))
      .map((reader) => [reader.id, { reader, changes: Array.of<RecordedChange>() }]),
  )
  const byPlace = Map.groupBy([...told.values()], ({ reader }) => placeKey(reader.place))
  const matching = createMatcher(rules)
  const watching = createWatchFinder(watches.filter(isOfDigests), onBrokenWatch)
  for (const change of newsOf(changes.filter((one) => isWithin(one, covered)))) {
    const known = read(change)
    const wanting = new Set(matching(known.traits))
    const found = Map.groupBy(watching(change, known), ({ place }) => placeKey(place))
    const candidates = new Set([
      ...[...wanting].flatMap((id) => told.get(id) ?? []),
      ...[...found.keys()].flatMap((place) => byPlace.get(place) ?? []),
    ])
    for (const { reader, changes: own } of candidates) {
      const { isIn } = decide({
        isCovered: true,
        isNews: true,
        isWanted: wanting.has(reader.id),
        watches: found.get(placeKey(reader.place)) ?? [],
        read: known,
      })
      if (isIn) own.push(change)
    }
  }
  return new Map([...told.values()].map((one) => [one.reader, selected(one.changes, read)]))
}

function selected(changes: readonly RecordedChange[], read: Reading): Selected {
  const once = withoutTold(changes)
  return {
    changes: once,
    entries: once.map((change) => ({
      n: change.n,
      severity: read(change).severity,
      ...(change.first === undefined ? {} : { first: change.first }),
    })),
  }
}

/**
 * Why one change is or is not in a reader’s digest over a window, step by step. It may lie outside
 * that window.
 *
 * @throws Mistake when the reader’s filter cannot be read
 */
export function judge(change: RecordedChange, reader: Reader, against: Against): Verdict {
  const filter = savedFilter(reader.filter)
  if (filter instanceof Mistake) throw filter
  const { covered, changes, watches, read } = against
  const news = newsOf(changes.filter((one) => isWithin(one, covered)))
  const matching = createMatcher([{ id: reader.id, filter }])
  const here = placeKey(reader.place)
  const own = watches.filter((one) => isOfDigests(one) && placeKey(one.place) === here)
  const watching = createWatchFinder(own)
  const findOut = (one: RecordedChange): Found => {
    const isCovered = isWithin(one, covered)
    return {
      isCovered,
      // Of what the window does not hold at all nothing more can be said.
      isNews: !isCovered || news.some(({ n }) => n === one.n),
      isWanted: matching(read(one).traits).length > 0,
      watches: watching(one, read(one)),
      read: read(one),
    }
  }
  // The last change of a thing is told with all that the window changed of it.
  const one = isWithin(change, covered) ? (news.find(({ n }) => n === change.n) ?? change) : change
  const found = findOut(one)
  const isToldBy = (teller: RecordedChange) => decide(findOut(teller)).isIn
  // What another change of the digest tells is no news of its own.
  const isNews = found.isNews && !tellersOf(one, news).some(isToldBy)
  const judged = decide(found).isIn ? { ...found, isNews } : found
  return { ...decide(judged), steps: stepsOf(reader, judged) }
}

const isOfDigests = ({ when }: Watch): boolean => when === 'digest'
