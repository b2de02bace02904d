import { CHANGE_KINDS } from '../changes.ts'
import { PROVINCES } from '../provinces.ts'
import { createSeen } from '../seen.ts'
import { CERTAINTIES, CLAIM_KINDS, LADDER, RANKS, SEVERITIES, STAGES } from '../vocabulary.ts'
import { writeFilter } from './write.ts'

/** What a filter can ask of a change. */
export const FILTER_FIELDS = [
  'stage',
  'person',
  'body',
  'post',
  'sector',
  'rank',
  'kind',
  'certainty',
  'province',
  'change',
  'severity',
] as const
export type FilterField = (typeof FILTER_FIELDS)[number]

/** Fields whose values are things in the store; all others have a closed list of values. */
export const NAMED_FIELDS = ['person', 'body', 'post', 'sector'] as const
export type NamedField = (typeof NAMED_FIELDS)[number]
export type ClosedField = Exclude<FilterField, NamedField>

export const isNamedField = (field: FilterField): field is NamedField =>
  NAMED_FIELDS.some((one) => one === field)

/** The values of fields that take no others, as they are written. */
export const CLOSED_VALUES: Readonly<Record<ClosedField, readonly string[]>> = {
  stage: STAGES,
  rank: RANKS,
  kind: CLAIM_KINDS,
  certainty: CERTAINTIES,
  province: PROVINCES.map(({ id }) => id),
  change: CHANGE_KINDS,
  severity: SEVERITIES,
}

export type OrderedField = 'stage' | 'severity'

/**
 * The only fields with more and less. Ranks have none: a bank or the military is not above or below
 * a province, and stages beside the ladder stand on no rung of it.
 */
export const ORDERS: Readonly<Record<OrderedField, readonly string[]>> = {
  stage: LADDER,
  severity: SEVERITIES,
}

export const isOrdered = (field: FilterField): field is OrderedField => field in ORDERS

export const SIGNS = ['>', '>=', '<', '<='] as const
export type Sign = (typeof SIGNS)[number]

/** `person:qin-gang,li-shangfu`: at least one of the values. */
export type Term = {
  readonly kind: 'term'
  readonly field: FilterField
  readonly values: readonly string[]
}

/** `stage>=expelled`. */
export type Comparison = {
  readonly kind: 'comparison'
  readonly field: OrderedField
  readonly sign: Sign
  readonly value: string
}

/**
 * Which changes are wanted. As it is read it is in its normal form: no `and` right within an `and`,
 * no `or` within an `or`, neither with fewer than two parts, no `not` of a `not`, no `everything`
 * within anything, and nothing twice in the same list.
 */
export type Filter =
  | { readonly kind: 'everything' }
  | Term
  | Comparison
  | { readonly kind: 'and' | 'or'; readonly of: readonly Filter[] }
  | { readonly kind: 'not'; readonly of: Filter }

export const EVERYTHING: Filter = { kind: 'everything' }

/** The values a comparison holds for, in their order. */
export function valuesOf({ field, sign, value }: Comparison): readonly string[] {
  const order = ORDERS[field]
  const at = order.indexOf(value)
  if (at < 0) return []
  if (sign === '>') return order.slice(at + 1)
  if (sign === '>=') return order.slice(at)
  return order.slice(0, sign === '<' ? at : at + 1)
}

/** Parts joined as they are in the normal form; what says the same twice says it once. */
export function joined(kind: 'and' | 'or', parts: readonly Filter[]): Filter {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.of : [part]))
  const isNew = createSeen(Number.POSITIVE_INFINITY)
  const of = flat.filter((part) => isNew(writeFilter(part)))
  const [only] = of
  return only && of.length === 1 ? only : { kind, of }
}

export const negated = (filter: Filter): Filter =>
  filter.kind === 'not' ? filter.of : { kind: 'not', of: filter }

/** How deep parentheses and `not` stand within each other once it is written. */
export function depthOf(filter: Filter): number {
  if (filter.kind === 'and' || filter.kind === 'or') return Math.max(...filter.of.map(grouped))
  return filter.kind === 'not' ? 1 + grouped(filter.of) : 0
}

const grouped = (part: Filter): number =>
  depthOf(part) + (part.kind === 'and' || part.kind === 'or' ? 1 : 0)
