import { Mistake } from '#core/errors.ts'
import type { Facts } from '#core/fact-store.ts'
import { type Filter, isNamedField } from '#core/filter/filter.ts'
import { namesFrom, type StoreNames, savedNames } from '#core/filter/names.ts'
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

/** Says of each saved filter which of its ids nothing has any more, by the facts that serve now. */
export function createGone(facts: () => Facts): (text: string) => readonly string[] {
  let last: { of: Facts; names: StoreNames; known: Map<string, readonly string[]> } | undefined
  return (text) => {
    const of = facts()
    if (last?.of !== of) last = { of, names: namesFrom(of), known: new Map() }
    const filter = savedFilter(text)
    const gone =
      last.known.get(text) ?? (filter instanceof Mistake ? [] : goneFrom(filter, last.names))
    last.known.set(text, gone)
    return gone
  }
}

function goneFrom(filter: Filter, names: StoreNames): readonly string[] {
  switch (filter.kind) {
    case 'everything':
    case 'comparison':
      return []
    case 'term': {
      const { field, values } = filter
      if (!isNamedField(field)) return []
      return values.filter((id) => names.find(field, id) === undefined)
    }
    case 'not':
      return goneFrom(filter.of, names)
    default:
      return filter.of.flatMap((part) => goneFrom(part, names))
  }
}
