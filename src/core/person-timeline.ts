import { aboutOf } from './claim-line.ts'
import { parseEdtf } from './edtf.ts'
import { type Known, whatHappened } from './event-line.ts'
import type { Claim, Subject, Tenure } from './facts.ts'
import { DATES_MIN, datesIn, isBeyond, lastDayOf, type Moment, spansOf } from './lane-spans.ts'
import type { Lane, Mark } from './lanes.ts'
import { ownEvents } from './own-events.ts'
import type { Timeline } from './picture.ts'
import { howSure, laneName } from './picture-names.ts'
import { nameOf } from './subject-line.ts'
import type { Words } from './words.ts'

/** More rows and events than these nobody tells apart in one picture. */
const LANES_MAX = 8
const MARKS_MAX = 10

/** Somebody and the posts they held. */
type Held = {
  readonly person: Subject
  readonly tenures: readonly Tenure[]
  readonly at: Moment
}

/** What is known of somebody, of which the picture shows the most telling. */
export type Past = Held & {
  /** What the text beside it names the events by, just as the picture does. */
  readonly known: Known
  /** The events that the text beside the picture tells, on all its pages: no other may be in it. */
  readonly told: readonly Claim[]
  /** All events the text counts, for saying how many of them are in the picture. */
  readonly events: readonly Claim[]
}

/**
 * Somebody's posts as lanes and what happened to them as marks, in the order of time; undefined where
 * there is nothing to see.
 */
export function personTimeline(past: Past, words: Words): Timeline | undefined {
  const { person, known, at } = past
  const until = lastDayOf(at)
  const labelOf = (claim: Claim) => whatHappened(claim, words, known) ?? claim.line
  const isShown = (claim: Claim) =>
    isOwnEvent(claim, person.id) &&
    !isMistakenReport(claim) &&
    !isBeyond(claim.date, until) &&
    isShort(labelOf(claim))
  const marks = foremost(past.told.filter(isShown)).map((claim) => markOf(claim, labelOf(claim)))
  return postsAndMarks({ ...past, marks }, words)
}

type Drawn = Held & {
  readonly marks: readonly Mark[]
  /** All events the text counts, or could. */
  readonly events: readonly Claim[]
  /** How many posts are drawn at most. */
  readonly most?: number | undefined
}

/** The same of events that are told in other words. */
export function postsAndMarks(drawn: Drawn, words: Words): Timeline | undefined {
  const { person, tenures, at, marks, events, most = LANES_MAX } = drawn
  const posts = new Set(tenures.map(({ post }) => post.id))
  const kept = foremostPosts(tenures, at, most)
  const lanes = kept.map((own) => laneOf(own, at, words))
  const spans = lanes.flatMap((lane) => lane.spans)
  if (datesIn(spans, marks) < DATES_MIN) return undefined
  // What stands in the picture as the beginning of a bar is no event besides.
  const begun = startsIn(kept.flat(), at)
  const others = ownEvents(person, events).filter(
    ({ kind, id }) => kind !== 'role' || !begun.has(id),
  )
  const shown = marks.length
  const title = words.people.pictured(
    nameOf(person, words),
    { shown: lanes.length, of: posts.size },
    { shown, of: shown === 0 ? 0 : Math.max(shown, others.length) },
  )
  return { kind: 'timeline', title, lanes, marks, until: lastDayOf(at) }
}

/** The claims by which the posts that are drawn began. */
const startsIn = (tenures: readonly Tenure[], at: Moment): ReadonlySet<string> =>
  new Set(tenures.filter((one) => spansOf(one, at).length > 0).map(({ start }) => start.id))

/** The posts held last that a picture can show, at most `most`, in the order in which they began. */
export function foremostPosts(
  tenures: readonly Tenure[],
  at: Moment,
  most: number,
): readonly (readonly Tenure[])[] {
  const until = lastDayOf(at)
  const posts = [...Map.groupBy(tenures, ({ post }) => post.id).values()]
  const shown = posts.filter((own) => own.some((one) => spansOf(one, at).length > 0))
  const lastDay = (own: readonly Tenure[]) =>
    own
      .map(({ to, isOver }) => parseEdtf(to ?? '')?.latest ?? (isOver ? '' : until))
      .toSorted()
      .at(-1) ?? ''
  const kept = new Set(shown.toSorted((a, b) => (lastDay(a) < lastDay(b) ? 1 : -1)).slice(0, most))
  return shown.filter((own) => kept.has(own))
}

/** How sure a post is stands behind its name; where it differs by the time, at each of the times. */
function laneOf(own: readonly Tenure[], at: Moment, words: Words): Lane {
  const sure = own.map((tenure) => howSure(tenure, words))
  const isSame = new Set(sure).size === 1
  const [first] = own
  return {
    label: first ? `${laneName(first.post, words)}${isSame ? (sure[0] ?? '') : ''}` : '',
    spans: own.flatMap((tenure, i) =>
      spansOf(tenure, at, isSame ? undefined : sure[i]?.trim() || undefined),
    ),
  }
}

/** What happened to them on some day and still stands. A post lasts, and is a lane. */
const isOwnEvent = (claim: Claim, person: string): boolean =>
  aboutOf(claim)?.id === person &&
  claim.kind !== 'role' &&
  claim.retracted === undefined &&
  claim.supersededBy === undefined &&
  parseEdtf(claim.date ?? '') !== undefined

/** What a report got wrong, which another claim says against it, did not happen. */
const isMistakenReport = ({ kind, disputes }: Claim): boolean =>
  kind === 'other' && disputes.length > 0

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

export const isShort = (label: string): boolean => label.length <= LABEL_MAX

export const markOf = ({ date = '', certainty }: Claim, label: string): Mark => ({
  date,
  label,
  certainty,
})
