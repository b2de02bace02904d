import fc from 'fast-check'
import { expect, it } from 'vitest'
import { matches } from '#core/filter/evaluate.ts'
import { CLOSED_VALUES, type Filter, ORDERS, SIGNS, valuesOf } from '#core/filter/filter.ts'
import { savedNames } from '#core/filter/names.ts'
import { parseFilter } from '#core/filter/parse.ts'
import type { Traits } from '#core/traits.ts'
import { en } from '#core/words-en.ts'
import { anyFilter, anyTraits, NO_TRAITS } from './filters.ts'

const finds = (typed: string, traits: Partial<Traits>) =>
  matches(parseFilter(typed, savedNames, en), { ...NO_TRAITS, ...traits })

it.each<[string, Partial<Traits>, boolean]>([
  ['', {}, true],
  ['person:a', { person: ['b', 'a'] }, true],
  ['person:a', { person: ['b'] }, false],
  ['person:a,b', { person: ['b'] }, true],
  ['person:a person:b', { person: ['a'] }, false],
  ['person:a or person:b', { person: ['a'] }, true],
  ['-person:a', {}, true],
  ['-person:a', { person: ['a'] }, false],
  ['-(person:a or body:m)', { body: ['m'] }, false],
  ['stage>=expelled', { stage: ['expelled'] }, true],
  ['stage>=expelled', { stage: ['sentenced'] }, true],
  ['stage>expelled', { stage: ['expelled'] }, false],
  ['stage<=expelled', { stage: ['reported'] }, true],
  ['stage<expelled', { stage: ['expelled'] }, false],
  // What stands beside the ladder is on neither side of a rung.
  ['stage>=reported', { stage: ['died'] }, false],
  ['stage:died', { stage: ['died'] }, true],
  ['stage>=expelled', {}, false],
  // Of something altered both versions count.
  ['stage:detained', { stage: ['detained', 'expelled'] }, true],
  ['severity>=notable', { severity: ['urgent'] }, true],
  ['severity>=notable', { severity: ['routine'] }, false],
])('“%s” over %j: %s', (typed, traits, is) => {
  expect(finds(typed, traits)).toBe(is)
})

it('a comparison finds what naming each of its values finds', () => {
  for (const field of ['stage', 'severity'] as const) {
    for (const sign of SIGNS) {
      for (const value of ORDERS[field]) {
        const comparison = { kind: 'comparison', field, sign, value } as const
        const named: Filter = { kind: 'term', field, values: valuesOf(comparison) }
        for (const has of CLOSED_VALUES[field]) {
          const traits: Traits = { ...NO_TRAITS, [field]: [has] }
          expect(matches(comparison, traits)).toBe(matches(named, traits))
        }
      }
    }
  }
})

it('not is the opposite, and joined by the laws of logic', () => {
  fc.assert(
    fc.property(anyFilter, anyFilter, anyTraits, (a, b, traits) => {
      const [isA, isB] = [matches(a, traits), matches(b, traits)]
      expect(matches({ kind: 'not', of: a }, traits)).toBe(!isA)
      expect(matches({ kind: 'and', of: [a, b] }, traits)).toBe(isA && isB)
      expect(matches({ kind: 'or', of: [a, b] }, traits)).toBe(isA || isB)
    }),
  )
})
