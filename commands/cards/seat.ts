import { type Block, type Line, line, strong } from '#core/brief.ts'
import { certaintyOf } from '#core/claim-line.ts'
import type { Desk } from '#core/command.ts'
import type { Clocks, Tenure } from '#core/facts.ts'
import type { Footnotes } from '#core/footnotes.ts'
import { nameOf } from '#core/subject-line.ts'
import { tenureTable } from './tenures.ts'

/** Who held a post, oldest first, each end with its sources; with the case of who still holds it. */
export const holdersTable = (
  tenures: readonly Tenure[],
  clocks: Clocks,
  desk: Desk,
  notes: Footnotes,
): Block =>
  tenureTable(
    'Holder',
    tenures,
    (tenure) => [nameOf(tenure.person), ...caseNote(tenure, clocks, desk, notes)],
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
  return line`; ${strong(words.stage[stage])}, ${words.date(stageDate)} · ${certaintyOf(reached, words)}${notes.cite(reached.citations)}`
}

/** Whether a seat is filled, empty since a day, or not to be said from what this store knows. */
export function vacancyLine(
  tenures: readonly Tenure[],
  seats: string | undefined,
  { words }: Desk,
): Line {
  const holders = tenures.filter(({ held }) => held === 'yes')
  const limit = seats === undefined || seats === 'many' ? Number.POSITIVE_INFINITY : Number(seats)
  if (holders.length > limit) {
    return line`${strong('More holders than seats')}: ${holders.map(({ person }) => nameOf(person)).join(', ')}. The sources disagree or an end was not traced.`
  }
  if (holders.length > 0)
    return line`Last known ${holders.length === 1 ? 'holder' : 'holders'}: ${strong(holders.map(({ person }) => nameOf(person)).join(', '))}.`
  const last = tenures.findLast(({ to }) => to !== undefined)
  if (tenures.some(({ held }) => held === 'unclear'))
    return line`Whether it was filled that day cannot be said from the dates known.`
  return last?.to
    ? line`No holder in this store since ${words.date(last.to)}, when ${nameOf(last.person)} left. That may be a gap here rather than an empty seat.`
    : line`No holder in this store. That may be a gap here rather than an empty seat.`
}
