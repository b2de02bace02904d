import FlexSearch from 'flexsearch'
import { tokens } from '#store/names/fold.ts'
import type { Engine, Search } from './engines.ts'
import type { Person } from './people.ts'
import { wordsOf } from './words.ts'

/** FlexSearch over the beginnings of words; it has no typos to allow for. */
export const flexSearch: Engine = { open: async (people) => open(people) }

function open(people: readonly Person[]): Search {
  const index = new FlexSearch.Index({
    tokenize: 'forward',
    encode: (text: string) => [...tokens(text)],
  })
  for (const person of people) index.add(person.subject, wordsOf(person).join(' '))
  return ({ typed }) => index.search(typed, { limit: 10, suggest: true }).map(Number)
}
