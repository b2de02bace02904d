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
  readonly fadesIn: boolean
  readonly fadesOut: boolean
  /** It had not ended when the timeline was drawn. */
  readonly isOpen: boolean
}

/** Where a span lies; undefined where neither of its ends says so. `until`: the day after the last. */
export function extentOf(
  { from, to, isOver, state }: TimeSpan,
  until: number | undefined,
): Extent | undefined {
  const now = until === undefined ? undefined : { from: until - 1, to: until, isDay: true }
  const [start, end] = [momentOf(from), isOver ? momentOf(to) : now]
  const ends = { isOpen: !isOver && end !== undefined, state }
  const [first, last] = [start ?? end, end ?? start]
  if (!first || !last) return undefined
  const outer = within({ from: first.from, to: last.to }, [first, last])
  if (!outer) return undefined
  const fades = {
    fadesIn: start === undefined || start.from === -Infinity,
    fadesOut: end === undefined || end.to === Infinity,
  }
  // It cannot end before it begins, so all that is known is that something happened there.
  if (outer.from >= outer.to)
    return {
      ...ends,
      ...fades,
      from: outer.to - 1,
      to: outer.from + 1,
      state: 'unclear',
      loose: [],
    }
  const sure = sureOf(start, end) ?? (first === last && first.isDay ? outer : undefined)
  return { ...ends, ...fades, ...outer, sure, loose: sure ? around(outer, sure) : [outer] }
}

/** What both ends leave no doubt of: from the last day it may have begun to the first it may end. */
function sureOf(start: Moment | undefined, end: Moment | undefined): Stretch | undefined {
  if (!start || !end) return undefined
  const from = start.isDay ? start.from : start.to
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
