import { Mistake } from '../errors.ts'
import type { Facts } from '../fact-store.ts'
import { nameOf } from '../subject-line.ts'
import { sectorName } from '../words/sectors.ts'
import type { Words } from '../words.ts'
import { type Filter, type FilterField, isNamedField } from './filter.ts'
import { namesFrom, type StoreNames, savedNames } from './names.ts'
import { parseFilter } from './parse.ts'
import { valueName } from './spoken.ts'

/**
 * A filter as a phrase in a language, for lists: "Ministry of Foreign Affairs 外交部; at least
 * expelled (开除); not rank military". Also takes one as it is saved; one that can no longer be read
 * is shown as it stands, and what the store no longer has by its id.
 */
export function describeFilter(filter: Filter | string, facts: Facts, words: Words): string {
  const read = typeof filter === 'string' ? readSaved(filter, words) : filter
  return read ? said(read, namesFrom(facts), words) : String(filter)
}

function readSaved(text: string, words: Words): Filter | undefined {
  try {
    return parseFilter(text, savedNames, words)
  } catch (error) {
    if (error instanceof Mistake) return undefined
    throw error
  }
}

function said(filter: Filter, names: StoreNames, words: Words): string {
  const { said: phrase } = words.filters
  const within = (part: Filter): string => {
    const text = said(part, names, words)
    return part.kind === 'and' || part.kind === 'or' ? phrase.group(text) : text
  }
  switch (filter.kind) {
    case 'everything':
      return phrase.everything
    case 'term': {
      const shown = filter.values.map((value) => nameOfValue(filter.field, value, names, words))
      return phrase.term(filter.field, shown)
    }
    case 'comparison': {
      const shown = nameOfValue(filter.field, filter.value, names, words)
      return phrase.comparison(filter.field, filter.sign, shown)
    }
    case 'not':
      return phrase.not(within(filter.of))
    case 'and':
      return phrase.all(filter.of.map(within))
    case 'or':
      return phrase.any(filter.of.map(within))
  }
}

/** What a value of a field is called in a language. */
export function nameOfValue(
  field: FilterField,
  value: string,
  names: Pick<StoreNames, 'find'>,
  words: Words,
): string {
  if (!isNamedField(field)) return valueName(field, value, words)
  const found = names.find(field, value)
  if (!found) return value
  return field === 'sector' ? sectorName(found.name, words) : nameOf(found, words)
}
