import { Mistake } from '#core/errors.ts'
import { type Filter, isNamedField } from '#core/filter/filter.ts'
import { type FilterNames, savedNames } from '#core/filter/names.ts'
import { parseFilter } from '#core/filter/parse.ts'
import { en } from '#core/words-en.ts'

const kept = new Map<string, Filter | Mistake>()

/** How many filters are kept read; beyond that the oldest is read again when it is needed. */
const KEPT_MAX = 20_000

/**
 * A filter as it was saved. Ids stand for themselves: one that a later revision no longer has
 * matches nothing, and the rest of the filter goes on working. A mistake is only given for text
 * that is no filter at all, as the language of filters once was another.
 */
export function savedFilter(text: string): Filter | Mistake {
  const before = kept.get(text)
  if (before) return before
  const filter = read(text)
  if (kept.size >= KEPT_MAX) kept.delete(kept.keys().next().value ?? '')
  kept.set(text, filter)
  return filter
}

function read(text: string): Filter | Mistake {
  try {
    return parseFilter(text, savedNames, en)
  } catch (error) {
    if (error instanceof Mistake) return error
    throw error
  }
}

/** The ids in a filter that nothing has any more, so that whoever set it up can be told. */
export function goneFrom(filter: Filter, names: FilterNames): readonly string[] {
  switch (filter.kind) {
    case 'everything':
    case 'comparison':
      return []
    case 'term': {
      const { field, values } = filter
      if (!isNamedField(field)) return []
      return values.filter((id) => names.exactly(field, id).length === 0)
    }
    case 'not':
      return goneFrom(filter.of, names)
    default:
      return filter.of.flatMap((part) => goneFrom(part, names))
  }
}
