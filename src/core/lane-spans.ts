import { type Day, parseEdtf } from './edtf.ts'
import type { Clocks, Tenure } from './facts.ts'
import type { TimeSpan } from './lanes.ts'

/** When it is, and which past day is asked about. */
export type Moment = { readonly clocks: Clocks; readonly today: Day }

/** The last day a picture may show: that of the clocks, or today where that comes first. */
export const lastDayOf = ({ clocks: { asof, known }, today }: Moment): Day =>
  [asof, known, today].filter((day) => day !== undefined).toSorted()[0] ?? today

/** Whether a date surely reaches beyond a day, with whatever day it means at the latest. */
export const isBeyond = (date: string | undefined, day: Day): boolean => {
  const last = parseEdtf(date?.split('/').at(-1) ?? '')
  return last !== undefined && last.earliest > day
}

/**
 * A tenure as a stretch of a lane: none where no day of it is known, or where it may only have begun
 * after the last day there is.
 *
 * Somebody of whom no end is known was last shown in the post on some day, which is no end. Of a past
 * day it is said that it had not ended.
 */
export function spansOf(tenure: Tenure, at: Moment, label?: string): readonly TimeSpan[] {
  const until = lastDayOf(at)
  const { from, isOver, held, disputed } = tenure
  const isShownByThen = !at.clocks.asof && !isBeyond(tenure.attested, until)
  const attested = isShownByThen ? tenure.attested : undefined
  if ((from ?? tenure.to ?? attested) === undefined || isBeyond(from, until)) return []
  // The end lies between two days, and `until` is one of those between.
  const isEndAhead = isBeyond(tenure.to, until)
  const to = isEndAhead ? undefined : tenure.to
  const isEnded = isOver && !isEndAhead
  const seen = isOver ? undefined : attested
  const isUnclear = held === 'unclear' || isEndAhead || disputed !== undefined
  return [{ from, to, isOver: isEnded, seen, state: isUnclear ? 'unclear' : 'held', label }]
}

/** How many different dates a picture would show. Of fewer than two there is nothing to see. */
export const datesIn = (spans: readonly TimeSpan[], marks: readonly { date: string }[]): number =>
  new Set([
    ...spans.flatMap(({ from, to, seen }) => [from, to, seen].filter((date) => date !== undefined)),
    ...marks.map(({ date }) => date),
  ]).size

/** The fewest dates with which a picture shows more than its words. */
export const DATES_MIN = 2
