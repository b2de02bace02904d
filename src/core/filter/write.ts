import type { Filter } from './filter.ts'

/**
 * A filter in its normal form, which `parseFilter` reads back as the same filter: ids only, so that
 * it means the same in every language. Empty for everything.
 */
export function writeFilter(filter: Filter): string {
  switch (filter.kind) {
    case 'everything':
      return ''
    case 'term':
      return `${filter.field}:${filter.values.join(',')}`
    case 'comparison':
      return `${filter.field}${filter.sign}${filter.value}`
    case 'not':
      return `-${part(filter.of)}`
    case 'and':
      return filter.of.map(part).join(' ')
    case 'or':
      return filter.of.map(part).join(' or ')
  }
}

/** Within something else a list stands in parentheses, so that nobody has to know what binds closer. */
const part = (filter: Filter): string =>
  filter.kind === 'and' || filter.kind === 'or' ? `(${writeFilter(filter)})` : writeFilter(filter)
