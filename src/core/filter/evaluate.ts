import type { Traits } from '../traits.ts'
import { type Comparison, type Filter, ORDERS } from './filter.ts'

/** Whether a change with these traits is one of those a filter wants. */
export function matches(filter: Filter, traits: Traits): boolean {
  switch (filter.kind) {
    case 'everything':
      return true
    case 'term':
      return hasOne(filter.values, traits[filter.field])
    case 'comparison':
      return traits[filter.field].some((value) => isWithin(value, filter))
    case 'not':
      return !matches(filter.of, traits)
    case 'and':
      return filter.of.every((part) => matches(part, traits))
    case 'or':
      return filter.of.some((part) => matches(part, traits))
  }
}

/** A value outside the order, such as a stage beside the ladder, is on neither side of any other. */
function isWithin(value: string, { field, sign, value: than }: Comparison): boolean {
  const at = ORDERS[field].indexOf(value)
  const from = ORDERS[field].indexOf(than)
  if (at < 0 || from < 0) return false
  return at === from ? sign.endsWith('=') : at > from === sign.startsWith('>')
}

const hasOne = (wanted: readonly string[], has: readonly string[]): boolean =>
  has.some((one) => wanted.includes(one))
