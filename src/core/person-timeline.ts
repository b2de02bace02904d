import { aboutOf } from './claim-line.ts'
import { parseEdtf } from './edtf.ts'
import { whatHappened } from './event-line.ts'
import type { Claim, Subject, Tenure } from './facts.ts'
import { DATES_MIN, datesIn, isBeyond, lastDayOf, type Moment, spansOf } from './lane-spans.ts'
import type { Lane, Mark } from './lanes.ts'
import type { Timeline } from './picture.ts'
import { laneName } from './picture-names.ts'
import { nameOf } from './subject-line.ts'
import type { Words } from './words.ts'

/** More rows and events than these nobody tells apart in one picture. */
const LANES_MAX = 8
const MARKS_MAX = 10

/** What is known of somebody, of which the picture shows the most telling. */
export type Past = {
  readonly person: Subject
  readonly tenures: readonly Tenure[]
  /** The events that the text beside the picture tells: no other may be in it. */
  readonly told: readonly Claim[]
  /** All events there are, for saying how many are left out. */
  readonly events: readonly Claim[]
  readonly at: Moment
}

/**
 * Somebody's posts as lanes and what happened to them as marks, in the order of time; undefined where
 * there is nothing to see.
 */
export function personTimeline(past: Past, words: Words): Timeline | undefined {
  const { person, tenures, at } = past
  const until = lastDayOf(at)
  const posts = Map.groupBy(tenures, ({ post }) => post.id)
  const lanes = foremostLanes([...posts.values()], at).map((own) => laneOf(own, at, words))
  const isShown = (claim: Claim) =>
    isOwnEvent(claim, person.id) && !isBeyond(claim.date, until) && isShort(claim, words)
  const marks = foremost(past.told.filter(isShown)).map((claim) => markOf(claim, words))
  const spans = lanes.flatMap((lane) => lane.spans)
  if (datesIn(spans, marks) < DATES_MIN) return undefined
  const events = past.events.filter((claim) => isOwnEvent(claim, person.id)).length
  const title = words.people.pictured(
    nameOf(person, words),
    { shown: lanes.length, of: posts.size },
    { shown: marks.length, of: events },
  )
  return { kind: 'timeline', title, lanes, marks, until }
}

/** The posts held last, in the order in which they began. */
function foremostLanes(
  posts: readonly (readonly Tenure[])[],
  at: Moment,
): readonly (readonly Tenure[])[] {
  const until = lastDayOf(at)
  const shown = posts.filter((own) => own.some((one) => spansOf(one, at).length > 0))
  const lastDay = (own: readonly Tenure[]) =>
    own
      .map(({ to, isOver }) => parseEdtf(to ?? '')?.latest ?? (isOver ? '' : until))
      .toSorted()
      .at(-1) ?? ''
  const kept = new Set(
    shown.toSorted((a, b) => (lastDay(a) < lastDay(b) ? 1 : -1)).slice(0, LANES_MAX),
  )
  return shown.filter((own) => kept.has(own))
}

const laneOf = (own: readonly Tenure[], at: Moment, words: Words): Lane => ({
  label: own[0] ? laneName(own[0].post, words) : '',
  spans: own.flatMap((tenure) => spansOf(tenure, at)),
})

/** What happened to them on some day and still stands. A post lasts, and is a lane. */
const isOwnEvent = (claim: Claim, person: string): boolean =>
  aboutOf(claim)?.id === person &&
  claim.kind !== 'role' &&
  claim.retracted === undefined &&
  claim.supersededBy === undefined &&
  parseEdtf(claim.date ?? '') !== undefined

/** The most telling, the newest of equal ones, by date: steps of cases and losses, then as below. */
function foremost(claims: readonly Claim[]): readonly Claim[] {
  const kept = new Set(
    claims
      .toReversed()
      .toSorted((a, b) => weightOf(a) - weightOf(b))
      .slice(0, MARKS_MAX),
  )
  return claims.filter((claim) => kept.has(claim))
}

function weightOf({ stage, seen, kind }: Claim): number {
  if (stage) return 0
  if (seen) return 1
  if (kind === 'appointed') return 2
  return kind === 'absence' ? 3 : 4
}

/** Characters of a label. What a longer line says is not cut, for that might turn it around. */
const LABEL_MAX = 90

const labelOf = (claim: Claim, words: Words): string => whatHappened(claim, words) ?? claim.line

const isShort = (claim: Claim, words: Words): boolean => labelOf(claim, words).length <= LABEL_MAX

const markOf = (claim: Claim, words: Words): Mark => ({
  date: claim.date ?? '',
  label: labelOf(claim, words),
  certainty: claim.certainty,
})
