import fc from 'fast-check'
import { expect, it } from 'vitest'
import { depthOf } from '#core/filter/filter.ts'
import { savedNames } from '#core/filter/names.ts'
import { DEPTH_MAX, FILTER_MAX, parseFilter } from '#core/filter/parse.ts'
import { writeFilter } from '#core/filter/write.ts'
import { en } from '#core/words-en.ts'
import { anyFilter } from './filters.ts'

const parse = (typed: string) => parseFilter(typed, savedNames, en)

it('what is written is read back as the same filter, and written the same again', () => {
  const short = anyFilter.filter(
    (filter) => writeFilter(filter).length <= FILTER_MAX && depthOf(filter) <= DEPTH_MAX,
  )
  fc.assert(
    fc.property(short, (filter) => {
      const written = writeFilter(filter)
      expect(parse(written)).toEqual(filter)
      expect(writeFilter(parse(written))).toBe(written)
    }),
    { numRuns: 2_000 },
  )
})

it('everything is written as nothing', () => {
  expect(writeFilter({ kind: 'everything' })).toBe('')
})

it('lists within something else stand in parentheses', () => {
  expect(writeFilter(parse('person:a body:b or -(post:c or post:d)'))).toBe(
    '(person:a body:b) or -(post:c or post:d)',
  )
})
