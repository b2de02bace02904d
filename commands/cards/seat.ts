import { type Block, type Line, line } from '#core/brief.ts'
import { certaintyOf } from '#core/claim-line.ts'
import { thenOf } from '#core/clocks.ts'
import type { Desk } from '#core/command.ts'
import { dayOf, parseEdtf } from '#core/edtf.ts'
import { emptyStretches } from '#core/empty-stretches.ts'
import type { Clocks, Tenure } from '#core/facts.ts'
import type { Footnotes } from '#core/footnotes.ts'
import { lastDayOf } from '#core/lane-spans.ts'
import type { Seat } from '#core/seats-timeline.ts'
import { nameOf } from '#core/subject-line.ts'
import { someDay } from '#core/tenure-words.ts'
import type { Words } from '#core/words.ts'
import { tenureTable } from './tenures.ts'

/** Who held a post, oldest first, each end with its sources; with the case of who still holds it. */
export const holdersTable = (
  tenures: readonly Tenure[],
  clocks: Clocks,
  desk: Desk,
  notes: Footnotes,
): Block =>
  tenureTable(
    desk.words.tenures.columns.holder,
    tenures,
    (tenure) => [nameOf(tenure.person, desk.words), ...caseNote(tenure, clocks, desk, notes)],
    { clocks, words: desk.words, notes },
  )

/** What the last announced step says of somebody still shown in a post: `; under investigation …`. */
export function caseNote(
  { held, person }: Tenure,
  clocks: Clocks,
  { facts, words }: Desk,
  notes: Footnotes,
): Line {
  const caseFile = held === 'no' ? undefined : facts.findCaseOf(person.id, clocks)
  if (!caseFile) return []
  const { stage, stageDate, reached } = caseFile
  return line`${words.tenures.withCase(words.stage[stage], words.date(stageDate))} · ${certaintyOf(reached, words)}${notes.cite(reached.citations)}`
}

/**
 * Whether a seat is filled, empty since a day, or not to be said from what this store knows; then, if
 * so, that nobody is known in it between two holders.
 */
export const vacancyLines = (
  { tenures, seats }: Pick<Seat, 'tenures' | 'seats'>,
  clocks: Clocks,
  desk: Desk,
): readonly Line[] => [
  nowLine(tenures, seats, clocks, desk),
  ...betweenLines({ tenures, seats }, clocks, desk),
]

/** When nobody in this store held it between two holders; nothing where there is no such time. */
export function betweenLines(
  { tenures, seats }: Pick<Seat, 'tenures' | 'seats'>,
  clocks: Clocks,
  { words, now }: Desk,
): readonly Line[] {
  const write = (date: string) => someDay(date, words.date, words)
  const times = emptyStretches(tenures, seats, lastDayOf({ clocks, today: dayOf(now) })).flatMap(
    ({ from, to }) => (to === undefined ? [] : [{ from: write(from), to: write(to) }]),
  )
  // That it may be a gap of the store is also said where nobody holds it now.
  const isNoted = tenures.every(({ held }) => held === 'no')
  return times.length === 0 ? [] : [words.tenures.emptyBetween(times, isNoted)]
}

function nowLine(
  tenures: readonly Tenure[],
  seats: string | undefined,
  clocks: Clocks,
  { words }: Desk,
): Line {
  const holders = tenures.filter(({ held }) => held === 'yes')
  const said = words.tenures
  const names = words.frame.joined(holders.map(({ person }) => nameOf(person, words)))
  const limit = seats === undefined || seats === 'many' ? Number.POSITIVE_INFINITY : Number(seats)
  if (holders.length > limit) return said.tooMany(names)
  if (holders.length > 0) return said.held(names, holders.length, clocks.asof !== undefined)
  if (tenures.some(({ held }) => held === 'unclear')) return said.unclear
  return emptyLine(tenures, seats, clocks, words)
}

/** Nobody is known in it: since whose leaving, where that says anything, and that it may be a gap. */
function emptyLine(
  tenures: readonly Tenure[],
  seats: string | undefined,
  clocks: Clocks,
  words: Words,
): Line {
  const then = thenOf(clocks, words)
  if (then) return words.tenures.emptyThen(then)
  const end = ({ to }: Tenure) => parseEdtf(to ?? '')?.latest ?? ''
  const last = tenures.filter(({ to }) => to).toSorted((a, b) => (end(a) < end(b) ? 1 : -1))[0]
  return last && seats !== 'many'
    ? words.tenures.emptySince(
        someDay(last.to ?? '', words.date, words),
        nameOf(last.person, words),
      )
    : words.tenures.empty
}
