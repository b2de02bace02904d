import { Mistake } from '#core/errors.ts'
import type { Facts } from '#core/fact-store.ts'
import { matches } from '#core/filter/evaluate.ts'
import type { Filter } from '#core/filter/filter.ts'
import { namesFrom } from '#core/filter/names.ts'
import { parseFilter } from '#core/filter/parse.ts'
import type { SeverityRule } from '#core/told.ts'
import type { Traits } from '#core/traits.ts'
import type { Severity } from '#core/vocabulary.ts'
import { en } from '#core/words-en.ts'

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
