import type { CaseChange, ClaimChange, RecordedChange } from '#core/changes.ts'
import { isOnlyNoted, isOnlySourced } from '#core/differences.ts'
import { LADDER, STAGES, type Stage } from '#core/vocabulary.ts'
import type { Tally, ToldGroup } from '#core/words/digests.ts'
import type { Words } from '#core/words.ts'

/**
 * What happened, in the order it is told: first what was wrong, then cases from the last rung of
 * the ladder down, then the ends of posts and lives, then everything else.
 */
export const GROUPS = [
  'retracted',
  'corrected',
  'sentenced',
  'tried',
  'indicted',
  'arrested',
  'expelled',
  'detained',
  'under-investigation',
  'reported',
  'removed-from-post',
  'resigned',
  'died',
  'cleared',
  'absence',
  'appointed',
  'role',
  'sanction',
  'statement',
  'meeting',
  'other',
  'sources',
  'law',
  'measure',
  'risk',
  'figure',
  'description',
] as const satisfies readonly (ToldGroup | Stage)[]

export type Group = (typeof GROUPS)[number]

/** What a change is told under. */
export function groupOf(change: RecordedChange): Group {
  if (change.kind === 'retracted') return 'retracted'
  return change.of === 'case' ? groupOfCase(change) : groupOfClaim(change)
}

/**
 * What a change is told under after it was put right: by what stands now, so that no heading goes on
 * saying what was taken back.
 */
export function groupSince(change: RecordedChange, corrected: RecordedChange): Group {
  const since = groupOf(corrected)
  if (change.of !== corrected.of) return since === 'cleared' ? since : 'corrected'
  const isSettled = since === 'retracted' || (corrected.of === 'case' && goesBack(corrected))
  if (isSettled) return since
  const isFresh = change.kind === 'added' || isStage(groupOf(change))
  return isFresh ? groupOf(asNew(corrected)) : 'corrected'
}

/** Whether a case is less far than it was. */
export const goesBack = ({ before, after }: CaseChange): boolean =>
  before !== undefined && after !== undefined && isLowered(before.stage, after.stage)

/** What it says, whatever it said before. */
function asNew(change: RecordedChange): RecordedChange {
  const fresh = { kind: 'added', before: undefined, beforeHash: undefined } as const
  return change.of === 'case' ? { ...change, ...fresh } : { ...change, ...fresh }
}

function groupOfClaim({ kind, before, after }: ClaimChange): Group {
  if (!after || after.retracted) return 'retracted'
  if (kind === 'altered' && before) return isOnlySourced(before, after) ? 'sources' : 'corrected'
  if (after.supersedes) return 'corrected'
  if (after.stage) return after.stage
  switch (after.kind) {
    case 'removed':
      return 'removed-from-post'
    case 'case':
      return 'other'
    default:
      return after.kind
  }
}

/** A case that moves up is a new stage; one that moves down, or is told otherwise, is corrected. */
function groupOfCase({ before, after }: CaseChange): Group {
  if (!after) return 'retracted'
  if (!before) return after.stage
  if (isLowered(before.stage, after.stage)) {
    return after.stage === 'cleared' ? 'cleared' : 'corrected'
  }
  if (before.stage !== after.stage) return after.stage
  return isOnlyNoted(before, after) ? 'sources' : 'corrected'
}

/** Whether less is said of somebody than before: a rung further down, or cleared. */
export const isLowered = (before: Stage, after: Stage): boolean => {
  const [from, to] = [rungOf(before), rungOf(after)]
  return from >= 0 && ((to >= 0 && to < from) || after === 'cleared')
}

const RUNGS: readonly Stage[] = LADDER
const rungOf = (stage: Stage): number => RUNGS.indexOf(stage)

/** What a group is counted as in a summary. */
export const tallyOf = (group: Group): Tally =>
  group !== 'reported' && LADDER.some((rung) => rung === group) ? 'stage' : (group as Tally) // Every other group is a tally of its own.

/** The group's title; that of a stage is the stage's own word. */
export function titleOf(group: Group, words: Words): string {
  const title = isStage(group) ? words.stage[group] : words.digests.group[group]
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}`
}

const isStage = (group: Group): group is Group & Stage =>
  (STAGES as readonly string[]).includes(group)
