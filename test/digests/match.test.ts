import fc from 'fast-check'
import { expect, it } from 'vitest'
import { matches } from '#core/filter/evaluate.ts'
import { savedNames } from '#core/filter/names.ts'
import { parseFilter } from '#core/filter/parse.ts'
import { en } from '#core/words-en.ts'
import { createMatcher } from '#digests/match.ts'
import { anyFilter, anyTraits, NO_TRAITS } from '../core/filter/filters.ts'

const rules = (...texts: readonly string[]) =>
  texts.map((text) => ({ id: text, filter: parseFilter(text, savedNames, en) }))

it('finds the same as asking every filter, over many changes', () => {
  fc.assert(
    fc.property(
      fc.array(anyFilter, { maxLength: 30 }),
      fc.array(anyTraits, { minLength: 1, maxLength: 10 }),
      (filters, changes) => {
        const all = filters.map((filter, i) => ({ id: String(i), filter }))
        const match = createMatcher(all)
        for (const traits of changes) {
          const asked = all.filter(({ filter }) => matches(filter, traits)).map(({ id }) => id)
          expect([...match(traits)].sort()).toEqual(asked.sort())
        }
      },
    ),
    { numRuns: 500 },
  )
})

it('finds a rule once, however often it is met', () => {
  const match = createMatcher(rules('person:a,b', 'person:a or body:m'))
  const traits = { ...NO_TRAITS, person: ['a', 'b', 'a'], body: ['m'] }
  expect(match(traits)).toEqual(['person:a,b', 'person:a or body:m'])
  expect(match(traits)).toEqual(['person:a,b', 'person:a or body:m'])
})

it('finds rules that ask for nothing in particular', () => {
  const match = createMatcher(rules('', '-person:a', 'body:m or -stage:tried'))
  expect(match(NO_TRAITS)).toEqual(['', '-person:a', 'body:m or -stage:tried'])
  expect(match({ ...NO_TRAITS, person: ['a'], stage: ['tried'] })).toEqual([''])
})

it('asks only the filters that could match, however many others there are', () => {
  const asked: string[] = []
  const watched = (id: string) => {
    const [{ filter } = { filter: undefined }] = rules(`person:${id} stage>=reported`)
    const spied = new Proxy(filter ?? { kind: 'everything' as const }, {
      get(target, key, receiver) {
        if (key === 'of') asked.push(id)
        return Reflect.get(target, key, receiver)
      },
    })
    return { id, filter: spied }
  }
  const match = createMatcher(Array.from({ length: 1_000 }, (_, i) => watched(`p-${i}`)))
  asked.length = 0
  expect(match({ ...NO_TRAITS, person: ['p-7'], stage: ['tried'] })).toEqual(['p-7'])
  expect(asked).toEqual(['p-7'])
})
