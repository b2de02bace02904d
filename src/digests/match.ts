import { matches } from '#core/filter/evaluate.ts'
import { type Filter, type FilterField, valuesOf } from '#core/filter/filter.ts'
import type { Traits } from '#core/traits.ts'

/** A filter with a name of its own, such as a subscription’s id. */
export type MatchRule = { readonly id: string; readonly filter: Filter }

/**
 * The ids of the rules whose filter a change with these traits matches, each once, in no order that
 * means anything.
 */
export type Match = (traits: Traits) => readonly string[]

/**
 * How many changes one value of a field finds, roughly, against one value of another: of conditions
 * that must all hold, a rule is filed under the one that finds least.
 */
const BREADTH: Readonly<Record<FilterField, number>> = {
  person: 1,
  post: 2,
  province: 4,
  sector: 5,
  body: 6,
  rank: 20,
  stage: 25,
  severity: 30,
  kind: 35,
  certainty: 50,
  change: 60,
}

/** What a change must have at least one of for a rule to match it, and what that costs. */
type Required = {
  readonly keys: readonly (readonly [FilterField, string])[]
  readonly breadth: number
  /** Whether having one of them is all the rule asks. */
  readonly isEnough: boolean
}

type Filed = { readonly id: string; readonly filter: Filter; readonly isEnough: boolean }

/**
 * Files rules under what they require, so that a change is compared with those alone that could
 * match it, not with all. Rules that require nothing, such as `-rank:military`, are asked each time.
 */
export function createMatcher(rules: readonly MatchRule[]): Match {
  const postings = new Map<FilterField, Map<string, number[]>>()
  const always: number[] = []
  const filed: Filed[] = []
  for (const { id, filter } of rules) {
    const required = requiredBy(filter)
    const at = filed.push({ id, filter, isEnough: required?.isEnough ?? false }) - 1
    if (!required) always.push(at)
    for (const [field, value] of required?.keys ?? []) {
      const values = postings.get(field) ?? new Map<string, number[]>()
      postings.set(field, values)
      const posting = values.get(value)
      if (posting) posting.push(at)
      else values.set(value, [at])
    }
  }
  const fields = [...postings]
  // The change each rule was last looked at for, so that none is looked at twice for one.
  const seen = new Uint32Array(filed.length)
  let change = 0
  return (traits) => {
    change += 1
    const found: string[] = []
    const look = (at: number) => {
      if (seen[at] === change) return
      seen[at] = change
      const rule = filed[at]
      if (rule && (rule.isEnough || matches(rule.filter, traits))) found.push(rule.id)
    }
    for (const [field, values] of fields) {
      for (const value of traits[field]) values.get(value)?.forEach(look)
    }
    always.forEach(look)
    return found
  }
}

/** Undefined where a change may match without having anything in particular. */
function requiredBy(filter: Filter): Required | undefined {
  switch (filter.kind) {
    case 'term':
      return under(filter.field, filter.values)
    case 'comparison':
      return under(filter.field, valuesOf(filter))
    case 'or': {
      const parts = filter.of.map(requiredBy)
      return parts.every((part) => part !== undefined) ? joined(parts) : undefined
    }
    case 'and': {
      const [least] = filter.of
        .flatMap((part) => requiredBy(part) ?? [])
        .toSorted((a, b) => a.breadth - b.breadth)
      return least && { ...least, isEnough: false }
    }
    default:
      return undefined
  }
}

const under = (field: FilterField, values: readonly string[]): Required => ({
  keys: [...new Set(values)].map((value) => [field, value] as const),
  breadth: BREADTH[field] * values.length,
  isEnough: true,
})

const joined = (parts: readonly Required[]): Required => ({
  keys: parts.flatMap(({ keys }) => keys),
  breadth: parts.reduce((sum, { breadth }) => sum + breadth, 0),
  isEnough: parts.every(({ isEnough }) => isEnough),
})
