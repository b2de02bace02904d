import { isRetraction } from '#core/change-about.ts'
import type { CaseChange, ClaimChange, RecordedChange } from '#core/changes.ts'
import type { Case, Claim } from '#core/facts.ts'
import { replacedBy } from '#core/news.ts'
import { CERTAINTIES, LADDER } from '#core/vocabulary.ts'
import { isLowered } from '../compose/group.ts'

/** What a newer change does to something that was told: nothing, put it right, or take it back. */
export type Correction = 'none' | 'routine' | 'serious'

/**
 * Whether a message that told one change has to be put right because of a newer one. `serious`: what
 * was told of somebody is taken back, less is said of them now, it is less sure, or they were not
 * the one it is about.
 */
export function correctionOf(told: RecordedChange, now: RecordedChange): Correction {
  if (now.seq <= told.seq) return 'none'
  if (told.of === 'claim') return now.of === 'claim' ? ofClaim(told, now) : ofItsCase(told, now)
  return now.of === 'case' ? ofCase(told, now) : 'none'
}

function ofClaim(told: ClaimChange, now: ClaimChange): Correction {
  const isReplaced = replacedBy(now) === told.id
  if (isReplaced && (isRetraction(told) || isRetraction(now))) return 'none'
  if ((told.id !== now.id && !isReplaced) || told.afterHash === now.afterHash) return 'none'
  const before = told.after ?? told.before
  if (isRetraction(now)) return isRetraction(told) ? 'routine' : 'serious'
  return before && now.after && saysLess(before, now.after) ? 'serious' : 'routine'
}

/** Whether less is said of somebody now, it is less sure, or somebody is not meant any more. */
function saysLess(before: Claim, after: Claim): boolean {
  const isLower =
    before.stage !== undefined &&
    (after.stage === undefined || isLowered(before.stage, after.stage))
  const isLessSure = CERTAINTIES.indexOf(after.certainty) > CERTAINTIES.indexOf(before.certainty)
  const people = peopleIn(after)
  return isLower || isLessSure || peopleIn(before).some((id) => !people.includes(id))
}

const peopleIn = ({ subjects }: Claim): readonly string[] =>
  subjects.flatMap(({ subject }) => (subject.type === 'person' ? [subject.id] : []))

/** A case that goes on was told rightly; one that goes back, or whose file is mended, was not. */
function ofCase(told: CaseChange, now: CaseChange): Correction {
  if (told.id !== now.id || told.afterHash === now.afterHash) return 'none'
  if (!now.after) return told.after ? 'serious' : 'none'
  const before = told.after ?? told.before
  if (!before) return 'routine'
  if (isLowered(before.stage, now.after.stage)) return 'serious'
  if (before.person.id !== now.after.person.id) return 'serious'
  return isProgress(before, now.after) ? 'none' : 'routine'
}

/** A step of a case that was told, when the case itself is taken back or goes back below it. */
function ofItsCase(told: ClaimChange, now: CaseChange): Correction {
  const { stage, subjects = [] } = told.after ?? {}
  const isStep = subjects.some(({ role, subject }) => role === 'case' && subject.id === now.id)
  if (!isStep || stage === undefined || !now.before) return 'none'
  if (!now.after) return 'serious'
  const isBack = isLowered(now.before.stage, now.after.stage) && isLowered(stage, now.after.stage)
  return isBack ? 'serious' : 'none'
}

const isProgress = (before: Case, after: Case): boolean =>
  before.stage !== after.stage && fileOf(before) === fileOf(after)

const fileOf = ({ post, rank, body, sector, announced, person }: Case): string =>
  JSON.stringify([post, rank, body, sector, announced, person.id])

/** Ids that messages may have told of what a change is about: of a case also its steps, of a claim
 * also the one whose place it takes. */
export function toldIdsOf(
  change: RecordedChange,
  stepsOf: (caseId: string) => readonly string[],
): readonly string[] {
  if (change.of === 'claim') return [change.id, replacedBy(change) ?? []].flat()
  // One that is new may have been taken back for a time, and its steps with it.
  if (change.kind !== 'added' && !goesBack(change)) return [change.id]
  const reached = change.before ? [change.before.reached.id] : []
  return [...new Set([change.id, ...reached, ...stepsOf(change.id)])]
}

const goesBack = ({ before, after }: CaseChange): boolean =>
  before !== undefined &&
  (!after || isLowered(before.stage, after.stage)) &&
  LADDER.some((rung) => rung === before.stage)
