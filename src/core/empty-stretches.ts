import { addDays, type Day, parseEdtf } from './edtf.ts'
import type { Tenure } from './facts.ts'
import { isBeyond } from './lane-spans.ts'

/** A time in which nobody in this store held a post; it has no `to` where it goes on. */
export type EmptyStretch = { readonly from: string; readonly to?: string | undefined }

/**
 * When nobody is known to have held a post, oldest first: between the surely known end of one holder
 * and the surely known beginning of the next, and after the last one left. Only of a post with one
 * seat: of more nobody knows whether one of them was filled. It may be a gap in this store.
 */
export function emptyStretches(
  tenures: readonly Tenure[],
  seats: string | undefined,
  until: Day,
): readonly EmptyStretch[] {
  if (seats !== '1') return []
  const ends = new Map(
    tenures.flatMap(({ to, isOver }): readonly (readonly [Day, string])[] => {
      const latest = parseEdtf(to ?? '')?.latest
      return isOver && to && latest && !isBeyond(to, until) ? [[latest, to]] : []
    }),
  )
  return [...ends]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([day, from]) => emptyAfter(day, from, tenures))
}

/** The stretch from a day on which one left, unless another may have been there. */
function emptyAfter(day: Day, from: string, tenures: readonly Tenure[]): readonly EmptyStretch[] {
  const later = tenures.filter((tenure) => !isEndedBy(tenure, day))
  const begun = later.map((tenure) => ({ from: tenure.from, earliest: beginOf(tenure) }))
  const next = begun.toSorted((a, b) => (a.earliest < b.earliest ? -1 : 1))[0]
  if (!next) return [{ from }]
  return next.earliest > addDays(day, 1) ? [{ from, to: next.from }] : []
}

const isEndedBy = ({ to, isOver }: Tenure, day: Day): boolean =>
  isOver && (parseEdtf(to ?? '')?.latest ?? '9999') <= day

/** The first day on which it can have begun; nobody knows of one whose beginning was not traced. */
const beginOf = ({ from }: Tenure): Day => parseEdtf(from ?? '')?.earliest ?? ''
