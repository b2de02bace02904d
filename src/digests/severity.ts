import type { RecordedChange } from '#core/changes.ts'
import { isOnlyNoted, isOnlySourced } from '#core/differences.ts'
import { Mistake } from '#core/errors.ts'
import type { Facts } from '#core/fact-store.ts'
import type { Claim } from '#core/facts.ts'
import { matches } from '#core/filter/evaluate.ts'
import type { Filter } from '#core/filter/filter.ts'
import { namesFrom } from '#core/filter/names.ts'
import { parseFilter } from '#core/filter/parse.ts'
import type { SeverityRule } from '#core/told.ts'
import type { Traits } from '#core/traits.ts'
import type { Severity } from '#core/vocabulary.ts'
import { en } from '#core/words-en.ts'

/**
 * What a change is weighed by. Of somebody who leaves an office only that office counts, not what
 * else they hold: a seat in parliament is not the ministry.
 */
export function weighed(change: RecordedChange, traits: Traits): Traits {
  if (change.of === 'case') return traits
  const left = [change.before, change.after].flatMap((claim) =>
    claim && (claim.kind === 'removed' || claim.kind === 'resigned') ? postsIn(claim) : [],
  )
  return left.length === 0 ? traits : { ...traits, post: [...new Set(left)] }
}

const postsIn = ({ subjects }: Claim): readonly string[] =>
  subjects.flatMap(({ subject }) => (subject.type === 'post' ? [subject.id] : []))

/**
 * Whether something says the same as before, and only what it rests on, what is noted or what else
 * contradicts it differs. That is routine, whatever it is about.
 */
export function isOnlyBacked(change: RecordedChange): boolean {
  if (change.kind !== 'altered') return false
  if (change.of === 'case') {
    return change.before && change.after ? isOnlyNoted(change.before, change.after) : false
  }
  const { before, after } = change
  return before && after
    ? isOnlySourced({ ...before, disputes: [] }, { ...after, disputes: [] })
    : false
}

/** Is told of a rule that cannot be read any more, and why. */
export type BrokenRule = (rule: SeverityRule, why: Mistake) => void

/**
 * How much a change matters: the first rule that fits it decides, else it is routine. A rule that
 * cannot be read, such as one that names somebody a revision no longer has, is told to `onBroken`
 * and left out: it must not hold up a digest.
 */
export function createSeverity(
  rules: readonly SeverityRule[],
  facts: Facts,
  onBroken: BrokenRule = () => {},
): (traits: Traits) => Severity {
  const names = namesFrom(facts)
  const read = rules.flatMap((rule): { filter: Filter; severity: Severity }[] => {
    try {
      return [{ filter: parseFilter(rule.filter, names, en), severity: rule.severity }]
    } catch (error) {
      if (!(error instanceof Mistake)) throw error
      onBroken(rule, error)
      return []
    }
  })
  return (traits) => read.find(({ filter }) => matches(filter, traits))?.severity ?? 'routine'
}
