import type { Desk } from '#core/command.ts'
import type { Day } from '#core/edtf.ts'
import type { Clocks } from '#core/facts.ts'

type Asked = {
  readonly clocks: Clocks
  /** The days asked for, each absent where there is no such limit. */
  readonly from?: Day | undefined
  readonly to?: Day | undefined
}

/**
 * Tells whether a year is covered whole, rather than still running or cut by the dates asked for. The
 * store reaches to its newest event, and a view of a past day to that day.
 */
export function wholeYears(
  { clocks: { asof, known }, from, to }: Asked,
  { facts }: Desk,
): (year: number) => boolean {
  const days = [asof, known, to, facts.about().newestEvent].filter((day) => day !== undefined)
  const last = days.toSorted()[0] ?? ''
  return (year) => (!from || from <= `${year}-01-01`) && `${year}-12-31` <= last
}
