import type { CaseChange, RecordedChange } from './changes.ts'

/**
 * What a window says about each claim and case once all its loads are taken together, in order.
 *
 * What came and went within it is left out, as is what ended as it began, such as a rollback that
 * was taken back: whoever was told nothing of it has nothing to be told. Something new is told in
 * its newest form only, and something that ended retracted is told as that. Facts that were altered
 * several times are told each time.
 */
export function newsOf(changes: readonly RecordedChange[]): readonly RecordedChange[] {
  const byThing = Map.groupBy(changes, ({ of, id }) => `${of} ${id}`)
  const news = new Set([...byThing.values()].flatMap(together))
  return changes.filter((change) => news.has(change))
}

function together(changes: readonly RecordedChange[]): readonly RecordedChange[] {
  const [first, last] = [changes[0], changes.at(-1)]
  if (!first || !last || first === last) return changes
  const isNew = first.kind === 'added'
  if (first.beforeHash === last.afterHash || (isNew && last.kind === 'retracted')) return []
  return !isNew && changes.every(({ kind }) => kind === 'altered') ? changes : [last]
}

/**
 * The claim changes that tell all there is to a change of a case: a new stage comes as the claim
 * that states it as well as a change of the case, and is told once, by the claim; in a longer
 * window by its newest form.
 */
export function tellersOf(
  change: RecordedChange,
  among: readonly RecordedChange[],
): readonly RecordedChange[] {
  if (change.of !== 'case' || !isOnlyItsStage(change)) return []
  const { before, after, seq } = change
  return among.filter(
    (one) =>
      one.of === 'claim' &&
      one.seq >= seq &&
      (one.id === after?.reached.id || (one.kind === 'retracted' && one.id === before?.reached.id)),
  )
}

/** Whether nothing of the case differs but how far it came; a new case is its first stage. */
function isOnlyItsStage({ before, after }: CaseChange): boolean {
  if (!before || !after) return true
  const rest = ({ stage, stageDate, reached, sentence, outcome, ...others }: typeof before) =>
    JSON.stringify({ ...others, person: others.person.id })
  return rest(before) === rest(after)
}

/** The id of the claim that a new claim takes the place of. */
export const replacedBy = (change: RecordedChange): string | undefined =>
  change.of === 'claim' && change.kind === 'added' ? change.after?.supersedes : undefined
