import { parseEdtf } from './edtf.ts'
import { emptyStretches } from './empty-stretches.ts'
import type { Subject, Tenure } from './facts.ts'
import { DATES_MIN, datesIn, lastDayOf, type Moment, spansOf } from './lane-spans.ts'
import type { Lane, TimeSpan } from './lanes.ts'
import type { Timeline } from './picture.ts'
import { howSure, laneName, shortName } from './picture-names.ts'
import type { Pictured } from './words/people.ts'
import type { Words } from './words.ts'

/** More rows than these are no help. */
const LANES_MAX = 10

/** A post, how many seats it has, and who held it: oldest first. */
export type Seat = {
  readonly post: Subject
  readonly seats: string | undefined
  readonly tenures: readonly Tenure[]
  /** Whether the title of the picture names the post, so that its lane need not. */
  readonly isTitle?: true | undefined
}

/**
 * Posts as lanes, with their holders on them. Holders who overlap surely have a lane each. Undefined
 * where there is nothing to see.
 *
 * @param titled the title, from how many lanes are shown of how many
 */
export function seatsTimeline(
  posts: readonly Seat[],
  at: Moment,
  words: Words,
  titled: (lanes: Pictured) => string,
): Timeline | undefined {
  const all = posts.flatMap((post) => lanesOf(post, at, words))
  const lanes = all.slice(0, LANES_MAX)
  const spans = lanes.flatMap((lane) => lane.spans)
  if (datesIn(spans, []) < DATES_MIN) return undefined
  const title = titled({ shown: lanes.length, of: all.length })
  return { kind: 'timeline', title, lanes, marks: [], until: lastDayOf(at) }
}

function lanesOf(seat: Seat, at: Moment, words: Words): readonly Lane[] {
  const { post, seats, tenures, isTitle } = seat
  const empty = emptyStretches(tenures, seats, lastDayOf(at))
  const label = isTitle ? '' : laneName(post, words)
  const emptyAfter = (tenure: Tenure): readonly TimeSpan[] =>
    empty
      .filter(({ from }) => tenure === tenures.findLast(({ to }) => to === from))
      .map(({ from, to }) => ({ from, to, isOver: to !== undefined, state: 'vacant' }))
  return rowsOf(seat, at).map((row) => ({
    label,
    spans: row.flatMap((tenure) => [
      ...spansOf(tenure, at, `${shortName(tenure.person, words)}${howSure(tenure, words)}`),
      ...emptyAfter(tenure),
    ]),
  }))
}

/**
 * Tenures in as few rows as hold them without surely overlapping. Where there are many seats nobody
 * follows anybody, so that each holder has a row.
 */
function rowsOf({ seats, tenures }: Seat, at: Moment): readonly (readonly Tenure[])[] {
  const isIn = (row: readonly Tenure[], tenure: Tenure) =>
    row.every(
      (before) =>
        mayFollow(tenure, before) && (seats !== 'many' || before.person.id === tenure.person.id),
    )
  const rows: Tenure[][] = []
  for (const tenure of tenures) {
    if (spansOf(tenure, at).length === 0) continue
    const row = rows.find((own) => isIn(own, tenure))
    if (row) row.push(tenure)
    else rows.push([tenure])
  }
  return rows
}

/** Whether one may have begun only when the other had left, on the days known. */
function mayFollow({ from }: Tenure, before: Tenure): boolean {
  const left = parseEdtf(before.to ?? '')
  const start = parseEdtf(from ?? '')
  if (!before.isOver || !left || !start) return false
  // Begun by a day is held for some time before it.
  return from?.startsWith('..') ? left.latest < start.latest : left.earliest <= start.latest
}
