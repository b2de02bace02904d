import Fuse from 'fuse.js'
import { foldLatin } from '#store/names/fold.ts'
import type { Engine, Search } from './engines.ts'
import type { Person } from './people.ts'
import { wordsOf } from './words.ts'

/** Fuse.js, which compares what was typed to every name. */
export const fuse: Engine = { open: async (people) => open(people) }

function open(people: readonly Person[]): Search {
  const entries = people.map((person) => ({ subject: person.subject, names: wordsOf(person) }))
  const index = new Fuse(entries, { keys: ['names'], threshold: 0.3, ignoreLocation: true })
  return ({ typed }) => index.search(foldLatin(typed), { limit: 10 }).map((hit) => hit.item.subject)
}
