import { type Block, heading, type Line, list, quiet } from '#core/brief.ts'
import { certaintyOf } from '#core/claim-line.ts'
import type { Desk } from '#core/command.ts'
import { dayOf } from '#core/edtf.ts'
import type { Clocks, Subject, Tenure } from '#core/facts.ts'
import type { Footnotes } from '#core/footnotes.ts'
import { type Seat, seatsTimeline } from '#core/seats-timeline.ts'
import { nameOf } from '#core/subject-line.ts'
import { sinceWhen } from '#core/tenure-words.ts'
import { betweenLines, caseNote, vacancyLines } from './seat.ts'
import { tenureTable } from './tenures.ts'

/** How many of those who left a post are shown, the last ones; `seats` has them all. */
const EARLIER_MAX = 12

type Held = {
  readonly body: Subject
  readonly tenures: readonly Tenure[]
  readonly clocks: Clocks
}

/** A body’s posts as a picture, who is in them, when nobody is known in one, and who was before. */
export function holderBlocks(
  { body, tenures, clocks }: Held,
  desk: Desk,
  notes: Footnotes,
): Block[] {
  if (tenures.length === 0) return []
  const { words } = desk
  const said = words.bodies
  const earlier = tenures.filter(({ held }) => held !== 'yes')
  const shown = earlier.slice(-EARLIER_MAX)
  const posts = seatsOf(body, tenures, desk)
  const present = [
    ...tenures
      .filter(({ held }) => held === 'yes')
      .map((tenure) => [
        ...holderLine(tenure, clocks, desk, notes.cite(tenure.start.citations)),
        ...caseNote(tenure, clocks, desk, notes),
      ]),
    ...posts.flatMap((post) => emptyLines(post, clocks, desk)),
  ]
  const left = new Set(earlier.slice(0, -EARLIER_MAX))
  return [
    ...[
      seatsTimeline(
        posts.map((post) => without(left, post)),
        { clocks, today: dayOf(desk.now) },
        words,
        (rows) => said.pictured(nameOf(body, words), rows),
      ),
    ].flatMap((picture) => picture ?? []),
    ...(present.length > 0
      ? [heading(clocks.asof ? said.inPost : said.lastHolders), list(present)]
      : []),
    ...(shown.length > 0
      ? [
          heading(said.earlierHolders({ shown: shown.length, of: earlier.length })),
          tenureTable(
            words.tenures.columns.holder,
            shown,
            (tenure) => [
              words.frame.headed(nameOf(tenure.post, words)),
              nameOf(tenure.person, words),
              ...caseNote(tenure, clocks, desk, notes),
            ],
            { clocks, words, notes },
          ),
        ]
      : []),
  ]
}

/** The posts anybody is known to have held, in the order of the data. */
function seatsOf(body: Subject, tenures: readonly Tenure[], { facts }: Desk): readonly Seat[] {
  const byPost = Map.groupBy(tenures, ({ post }) => post.id)
  return facts.postsOf(body.id).flatMap(({ subject, seats }): readonly Seat[] => {
    const own = byPost.get(subject.id)
    return own ? [{ post: subject, seats, tenures: own }] : []
  })
}

/** What the card says nothing of is in no picture; and where something is missing, nothing is empty. */
function without(left: ReadonlySet<Tenure>, { post, seats, tenures }: Seat): Seat {
  const said = tenures.filter((tenure) => !left.has(tenure))
  return { post, seats: said.length === tenures.length ? seats : undefined, tenures: said }
}

/** That nobody is known in a post with one seat, now or between two holders. */
function emptyLines(seat: Seat, clocks: Clocks, desk: Desk): readonly Line[] {
  const isEmpty = seat.seats === '1' && seat.tenures.every(({ held }) => held === 'no')
  const lines = isEmpty ? vacancyLines(seat, clocks, desk) : betweenLines(seat, clocks, desk)
  const { words } = desk
  return lines.map((line) => [words.frame.headed(nameOf(seat.post, words)), ...line])
}

/** "Minister of Foreign Affairs: Wang Yi 王毅, since 25 July 2023 · official [1]". */
function holderLine(
  { post, person, from, attested, disputed, start }: Tenure,
  { asof }: Clocks,
  { words }: Desk,
  marks: Line,
): Line {
  return [
    ...words.bodies.holds(
      nameOf(post, words),
      nameOf(person, words),
      sinceWhen(from, words),
      attested && !asof ? words.date(attested) : undefined,
    ),
    ...(disputed ? [quiet(words.tenures.disputed(disputed))] : []),
    ' · ',
    certaintyOf(start, words),
    ...marks,
  ]
}
