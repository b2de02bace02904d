import { type Block, type Line, line, strong } from '#core/brief.ts'
import { certaintyOf } from '#core/claim-line.ts'
import type { Desk } from '#core/command.ts'
import { parseEdtf } from '#core/edtf.ts'
import type { Clocks, Tenure } from '#core/facts.ts'
import type { Footnotes } from '#core/footnotes.ts'
import { nameOf } from '#core/subject-line.ts'
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
  clocks: Clocks,
  { words }: Desk,
): Line {
  const holders = tenures.filter(({ held }) => held === 'yes')
  const names = holders.map(({ person }) => nameOf(person)).join(', ')
  const limit = seats === undefined || seats === 'many' ? Number.POSITIVE_INFINITY : Number(seats)
  if (holders.length > limit) {
    return line`${strong('More holders than seats')}: ${names}. The sources disagree or an end was not traced.`
  }
  const label = clocks.asof
    ? 'In post then'
    : holders.length === 1
      ? 'Last known holder'
      : 'Last known holders'
  if (holders.length > 0) return line`${label}: ${strong(names)}.`
  if (tenures.some(({ held }) => held === 'unclear')) {
    return line`Whether it was filled that day cannot be said from the dates known.`
  }
  return emptyLine(tenures, seats, clocks, words)
}

/** Nobody is known in it: since whose leaving, where that says anything, and that it may be a gap. */
function emptyLine(
  tenures: readonly Tenure[],
  seats: string | undefined,
  { asof, known }: Clocks,
  words: Words,
): Line {
  const gap = 'That may be a gap here rather than an empty seat.'
  const day = known ?? asof
  if (day)
    return line`No holder ${known ? 'known by' : 'by'} ${words.date(day)} in this store. ${gap}`
  const end = ({ to }: Tenure) => parseEdtf(to ?? '')?.latest ?? ''
  const last = tenures.filter(({ to }) => to).toSorted((a, b) => (end(a) < end(b) ? 1 : -1))[0]
  return last && seats !== 'many'
    ? line`No holder in this store since ${words.date(last.to)}, when ${nameOf(last.person)} left. ${gap}`
    : line`No present holder in this store. ${gap}`
}
