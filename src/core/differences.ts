import type { Case, Citation, Claim } from './facts.ts'
import { partsIn } from './load-diff.ts'
import { nameOf } from './subject-line.ts'
import type { Part } from './words/digests.ts'
import type { Words } from './words.ts'

/** A value of either version, as a reader sees it. */
type Compared = readonly [part: Part, from: string | undefined, to: string | undefined]

/** What differs between two versions of a claim, one entry a part, old → new. */
export function claimDifferences(before: Claim, after: Claim, words: Words): readonly string[] {
  const said = words.digests
  const compared: readonly Compared[] = [
    ['date', words.shortDate(before.date), words.shortDate(after.date)],
    ['certainty', words.certainty[before.certainty], words.certainty[after.certainty]],
    ['stage', stageOf(before, words), stageOf(after, words)],
    ['kind', words.kind[before.kind], words.kind[after.kind]],
    ['reason', words.reason[before.reason], words.reason[after.reason]],
    ...(isSame(partsIn(before), partsIn(after))
      ? []
      : [['subjects', subjectsOf(before, words), subjectsOf(after, words)] as const]),
  ]
  return [
    ...unequal(compared, words),
    ...(before.line === after.line ? [] : [said.wording(before.line)]),
    ...(before.retracted && !after.retracted ? [said.restored] : []),
    ...(isOnlyOfParts(before, after) ? [said.partsDiffer] : []),
    ...left(before.supersededBy, after.supersededBy).map(said.unreplaced),
    ...left(before.supersedes, after.supersedes).map(said.unreplacing),
    ...disputeDifferences(before, after, words),
    ...sourceDifferences(before.citations, after.citations, words),
    ...(before.note === after.note ? [] : [said.noteDiffers]),
  ]
}

/** What differs between two versions of a case file. */
export function caseDifferences(before: Case, after: Case, words: Words): readonly string[] {
  const said = words.digests
  const compared: readonly Compared[] = [
    ['stage', words.stage[before.stage], words.stage[after.stage]],
    ['date', words.shortDate(before.stageDate), words.shortDate(after.stageDate)],
    ['sentence', before.sentence, after.sentence],
    ['announced', words.shortDate(before.announced), words.shortDate(after.announced)],
    ['post', before.post, after.post],
    ['body', before.body, after.body],
    ['sector', before.sector, after.sector],
    ['rank', words.rank[before.rank], words.rank[after.rank]],
    ['outcome', said.outcome[before.outcome], said.outcome[after.outcome]],
    ...(before.person.id === after.person.id
      ? []
      : [['subjects', nameOf(before.person, words), nameOf(after.person, words)] as const]),
  ]
  return [
    ...unequal(compared, words),
    ...(isOnlyStatedAnew(before, after)
      ? [said.statedBy(before.reached.id, after.reached.id)]
      : []),
    ...(before.note === after.note ? [] : [said.noteDiffers]),
  ]
}

/** Whether two versions say the same, and only what they rest on or what is noted differs. */
export const isOnlySourced = (before: Claim, after: Claim): boolean =>
  sayings(before) === sayings(after)

const sayings = (claim: Claim): string =>
  JSON.stringify([
    claim.kind,
    claim.stage,
    claim.line,
    claim.date,
    claim.certainty,
    claim.reason,
    claim.disputes.toSorted(),
    claim.supersedes,
    claim.supersededBy,
    claim.retracted,
    partsIn(claim),
  ])

/** Whether two versions of a case show the same, and only its note differs. */
export const isOnlyNoted = (before: Case, after: Case): boolean => {
  const shown = ({ note, reached, person, ...rest }: Case) => JSON.stringify([rest, person.id])
  return shown(before) === shown(after)
}

const unequal = (compared: readonly Compared[], { digests }: Words): readonly string[] =>
  compared.flatMap(([part, from, to]) =>
    from === to ? [] : [digests.differs(part, from || digests.notStated, to || digests.notStated)],
  )

const stageOf = ({ stage }: Claim, words: Words): string | undefined => stage && words.stage[stage]

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  JSON.stringify(some) === JSON.stringify(others)

/** Whether two versions name the same ones, but not as the same: who succeeded whom, for one. */
const isOnlyOfParts = (before: Claim, after: Claim): boolean =>
  !isSame(partsIn(before), partsIn(after)) && isSame(idsIn(before), idsIn(after))

const idsIn = ({ subjects }: Claim): readonly string[] =>
  [...new Set(subjects.map(({ subject }) => subject.id))].toSorted()

/** Whether another claim states the same stage of a case by now. */
const isOnlyStatedAnew = (before: Case, after: Case): boolean =>
  before.reached.id !== after.reached.id &&
  before.stage === after.stage &&
  before.stageDate === after.stageDate

/** What was there and is not any more, or is another one. */
const left = (before: string | undefined, after: string | undefined): readonly string[] =>
  before === undefined || before === after ? [] : [before]

const subjectsOf = ({ subjects }: Claim, words: Words): string =>
  words.frame.joined([...new Set(subjects.map(({ subject }) => nameOf(subject, words)))])

function disputeDifferences(before: Claim, after: Claim, { digests }: Words): readonly string[] {
  const [now, then] = [
    missingFrom(after.disputes, before.disputes),
    missingFrom(before.disputes, after.disputes),
  ]
  return [
    ...(now.length > 0 ? [digests.disputed(now)] : []),
    ...(then.length > 0 ? [digests.settled(then)] : []),
  ]
}

function sourceDifferences(
  before: readonly Citation[],
  after: readonly Citation[],
  { digests }: Words,
): readonly string[] {
  const [old, now] = [before, after].map((all) => [...new Set(all.map(({ source }) => source.id))])
  const added = missingFrom(now ?? [], old ?? []).length
  const takenOut = missingFrom(old ?? [], now ?? []).length
  return added + takenOut > 0 ? [digests.sourcesDiffer(added, takenOut)] : []
}

const missingFrom = (these: readonly string[], others: readonly string[]): readonly string[] =>
  these.filter((one) => !others.includes(one))
