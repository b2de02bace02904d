import { isRetraction } from './change-about.ts'
import type { CaseChange, ClaimChange, RecordedChange } from './changes.ts'
import { isOnlySourced } from './differences.ts'
import { claimText, isRetracted, kindOf } from './load-diff.ts'

/**
 * What a window says about each claim and case once all its loads are taken together: one change a
 * thing, from what it was before the window to what it is at its end, in the order of the record.
 *
 * Whoever knew what came before is told what is so now, whatever came between: what ended as it
 * began is left out, such as a rollback that was taken back, and so is what came and was withdrawn,
 * of which nobody was told.
 */
export function newsOf(changes: readonly RecordedChange[]): readonly RecordedChange[] {
  return [...Map.groupBy(changes, keyOf).values()]
    .flatMap(asOne)
    .toSorted((one, other) => one.n - other.n)
}

const keyOf = ({ of, id }: Pick<RecordedChange, 'of' | 'id'>): string => `${of} ${id}`

function asOne(changes: readonly RecordedChange[]): readonly RecordedChange[] {
  const [first, last] = [changes[0], changes.at(-1)]
  if (!first || !last || first.beforeHash === last.afterHash) return []
  const isWithdrawn = first.kind === 'added' && !isRetraction(first) && isRetraction(last)
  return isWithdrawn ? [] : [together(first, last)]
}

/** Changes of one thing as a single one: what the last says, held against what the first ended. */
export function together(first: RecordedChange, last: RecordedChange): RecordedChange {
  if (first.n === last.n) return last
  const ends = {
    kind: kindOf(first.before, last.after),
    first: first.n,
    beforeHash: first.beforeHash,
  }
  if (first.of === 'claim' && last.of === 'claim') {
    return { ...last, ...ends, before: first.before }
  }
  if (first.of === 'case' && last.of === 'case') return { ...last, ...ends, before: first.before }
  return last
}

/** Without what another one of them tells. */
export function withoutTold(changes: readonly RecordedChange[]): readonly RecordedChange[] {
  const known = Map.groupBy(changes, keyOf)
  return changes.filter((change) => {
    const among = possibleTellers(change).flatMap((key) => known.get(key) ?? [])
    return tellersOf(change, among).length === 0
  })
}

/** Only the claims a case stands on can tell it, and a step only the case it is a step of. */
const possibleTellers = (change: RecordedChange): readonly string[] =>
  change.of === 'case'
    ? [change.before, change.after].flatMap((one) => (one ? [`claim ${one.reached.id}`] : []))
    : casesIn(change).map((id) => `case ${id}`)

/**
 * The changes that tell all there is to another. A new stage comes as the claim that states it as
 * well as a change of the case, and is told once, by the claim. A post that is put right in the file
 * of a case is put right in the wording of its steps too, and is told by the case.
 */
export function tellersOf(
  change: RecordedChange,
  among: readonly RecordedChange[],
): readonly RecordedChange[] {
  if (change.of === 'claim') {
    const cases = isOnlyReworded(change) ? casesIn(change) : []
    return cases.length === 0
      ? []
      : among.filter((one) => cases.includes(one.id) && hasNewPost(one))
  }
  if (!isOnlyItsStage(change)) return []
  const { before, after } = change
  return among.filter(
    (one) =>
      one.of === 'claim' &&
      ((one.id === after?.reached.id && saysMore(one)) ||
        (one.kind === 'retracted' && one.id === before?.reached.id)),
  )
}

/** Whether nothing of the case differs but how far it came; a new case is its first stage. */
function isOnlyItsStage({ before, after }: CaseChange): boolean {
  if (!before || !after) return true
  const rest = ({ stage, stageDate, reached, sentence, outcome, ...others }: typeof before) =>
    JSON.stringify({ ...others, person: others.person.id })
  return rest(before) === rest(after)
}

/** Whether a claim says something else than before, not only on other sources. */
const saysMore = ({ before, after }: ClaimChange): boolean =>
  !before || !after || !isOnlySourced(before, after)

/** The cases that a claim is a step of. */
const casesIn = ({ before, after }: ClaimChange): readonly string[] =>
  ((after ?? before)?.subjects ?? []).flatMap(({ role, subject }) =>
    role === 'case' ? [subject.id] : [],
  )

function isOnlyReworded({ kind, before, after }: ClaimChange): boolean {
  if (kind !== 'altered' || !before || !after) return false
  return claimText({ ...before, line: '' }) === claimText({ ...after, line: '' })
}

const hasNewPost = (change: RecordedChange): boolean =>
  change.of === 'case' &&
  change.before !== undefined &&
  change.after !== undefined &&
  change.before.post !== change.after.post

/** The id of the claim that a claim takes the place of, if it did not before. */
export function replacedBy(change: RecordedChange): string | undefined {
  if (change.of !== 'claim' || !change.after || isRetracted(change.after)) return undefined
  const { supersedes } = change.after
  return supersedes === change.before?.supersedes ? undefined : supersedes
}
