import type { TimeSpan } from '#core/lanes.ts'
import { type Moment, momentOf, type Stretch } from './time.ts'

/** A span as it can be drawn: from the first day it may hold to the last. */
export type Extent = Stretch & {
  readonly state: TimeSpan['state']
  /** What it surely holds; absent where nothing is sure. */
  readonly sure?: Stretch | undefined
  /** Where it may have begun or ended, beside what is sure; all of it where nothing is. */
  readonly loose: readonly Stretch[]
  /** Its beginning or its end was not traced, so it reaches further than is known. */
  readonly isEarlier: boolean
  readonly isLater: boolean
  /** It had not ended when the timeline was drawn. */
  readonly isOpen: boolean
  /** The time after it was last seen, of which nothing is known. */
  readonly after?: Stretch | undefined
}

/** Where a span lies; undefined where neither of its ends says so. `until`: the day after the last. */
export function extentOf(
  { from, to, isOver, seen, state }: TimeSpan,
  until: number | undefined,
): Extent | undefined {
  const now = until === undefined ? undefined : { from: until - 1, to: until, isDay: true }
  const last = isOver || state !== 'held' ? undefined : momentOf(seen)
  if (last) return seenExtent(momentOf(from), last, until)
  return extentBetween(momentOf(from), isOver ? momentOf(to) : now, {
    isOpen: !isOver && now !== undefined,
    state,
  })
}

/** Held up to when it was last seen, by when it had begun, and open from then on. */
function seenExtent(
  start: Moment | undefined,
  seen: Moment,
  until: number | undefined,
): Extent | undefined {
  const begun = start && { ...start, to: Math.max(start.from + 1, Math.min(start.to, seen.to)) }
  const extent = extentBetween(begun, seen, { isOpen: false, state: 'held' })
  if (!extent || until === undefined || !(until > extent.to && until < Infinity)) return extent
  return { ...extent, after: { from: extent.to, to: until } }
}

function extentBetween(
  start: Moment | undefined,
  end: Moment | undefined,
  ends: Pick<Extent, 'isOpen' | 'state'>,
): Extent | undefined {
  const [first, last] = [start ?? end, end ?? start]
  if (!first || !last) return undefined
  const outer = within({ from: first.from, to: last.to }, [first, last])
  if (!outer) return undefined
  const beyond = {
    isEarlier: start === undefined || start.from === -Infinity,
    isLater: end === undefined || end.to === Infinity,
  }
  // It cannot end before it begins, so all that is known is that something happened there.
  if (outer.from >= outer.to)
    return {
      ...ends,
      ...beyond,
      from: outer.to - 1,
      to: outer.from + 1,
      state: 'unclear',
      loose: [],
    }
  const sure = sureOf(start, end) ?? (first === last && first.isDay ? outer : undefined)
  if (!sure) return { ...ends, ...beyond, ...outer, loose: [outer] }
  const from = Math.min(outer.from, sure.from)
  return { ...ends, ...beyond, ...outer, from, sure, loose: around(outer, sure) }
}

/** What both ends leave no doubt of: from the last day it may have begun to the first it may end. */
function sureOf(start: Moment | undefined, end: Moment | undefined): Stretch | undefined {
  if (!start || !end) return undefined
  // Begun by a day is held on that day.
  const isBegunBy = start.from === -Infinity
  const from = start.isDay ? start.from : isBegunBy ? start.to - 1 : start.to
  const to = end.isDay ? end.to : end.from
  return from < to && Number.isFinite(from) && Number.isFinite(to) ? { from, to } : undefined
}

/** A stretch without infinite ends: the nearest day that is known takes their place. */
function within({ from, to }: Stretch, known: readonly Moment[]): Stretch | undefined {
  const days = known.flatMap((moment) => [moment.from, moment.to]).filter(Number.isFinite)
  if (days.length === 0) return undefined
  return {
    from: Number.isFinite(from) ? from : Math.min(...days),
    to: Number.isFinite(to) ? to : Math.max(...days),
  }
}

const around = (outer: Stretch, sure: Stretch): readonly Stretch[] =>
  [
    { from: outer.from, to: sure.from },
    { from: sure.to, to: outer.to },
  ].filter(({ from, to }) => from < to)
