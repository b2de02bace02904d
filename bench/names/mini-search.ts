import MiniSearch from 'minisearch'
import { tokens } from '#store/names/fold.ts'
import type { Engine, Search } from './engines.ts'
import type { Person } from './people.ts'
import { wordsOf } from './words.ts'

/** MiniSearch with one typo a word, beginnings where asked for, and prominence as a boost. */
export const miniSearch: Engine = { open: async (people) => open(people) }

function open(people: readonly Person[]): Search {
  const index = new MiniSearch<{ id: number; names: string; prominence: number }>({
    fields: ['names'],
    storeFields: ['prominence'],
    tokenize: (text) => [...tokens(text)],
  })
  index.addAll(
    people.map((person) => ({
      id: person.subject,
      names: wordsOf(person).join(' '),
      prominence: person.prominence,
    })),
  )
  return ({ typed, prefix }) => {
    const hits = index.search(typed, {
      prefix,
      fuzzy: (word) => (word.length >= 4 ? 1 : false),
      combineWith: 'AND',
      boostDocument: (_id, _word, stored) => 1 + Math.log(Number(stored?.['prominence'] ?? 1)) / 20,
    })
    return hits.slice(0, 10).map((hit) => Number(hit.id))
  }
}
