import { expect, it } from 'vitest'
import { nearestWords } from '#core/near-words.ts'

const words = ['who', 'risks', 'timeline', 'cases', 'search', 'source', 'seats', 'link', 'help']

it.each([
  ['a letter too many', 'whoo', ['who']],
  ['a letter missing', 'riks', ['risks']],
  ['two letters off', 'tmelin', ['timeline']],
  ['the beginning', 'ti', ['timeline']],
  ['the best first', 'seach', ['search', 'seats']],
  ['nothing when nothing is close', 'xyz', []],
  ['nothing for nothing', '', []],
  ['nothing for a whole sentence', 'w'.repeat(41), []],
])('gives %s', (_, typed, near) => {
  expect(nearestWords(typed, words, 3).slice(0, Math.max(1, near.length))).toEqual(near)
})

it('gives at most as many as asked for', () => {
  expect(nearestWords('s', words, 2)).toHaveLength(2)
})
