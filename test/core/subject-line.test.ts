import { expect, it } from 'vitest'
import type { Subject } from '#core/facts.ts'
import { distinctNameOf, nameOf } from '#core/subject-line.ts'
import { LANGUAGES } from '#core/words.ts'
import { wordsIn } from '#core/words-in.ts'

const person: Subject = {
  id: 'person-one',
  type: 'person',
  name: 'Person One',
  zh: '甲国某',
  hant: '甲國某',
}
const post = { name: 'Councillor', zh: '国务某员', hant: '國務某員' }

const inAll = (write: (words: ReturnType<typeof wordsIn>) => string) =>
  LANGUAGES.map((language) => write(wordsIn(language)))

it('a name stands in the characters its reader writes', () => {
  expect(inAll((words) => nameOf(person, words))).toEqual([
    'Person One 甲国某',
    'Person One 甲国某',
    'Person One 甲國某',
  ])
})

it('in the only ones known where the traditional ones are the same, or were not traced', () => {
  const same = { ...person, hant: undefined }
  expect(nameOf(same, wordsIn('zh-TW'))).toBe('Person One 甲国某')
  expect(nameOf({ ...same, zh: undefined }, wordsIn('zh-TW'))).toBe('Person One')
})

it('what tells somebody apart is worded in the language of the answer', () => {
  const left = { ...person, lastPost: { ...post, isOver: true } }
  expect(inAll((words) => distinctNameOf(left, words))).toEqual([
    'Person One 甲国某, formerly Councillor',
    'Person One 甲国某，曾任国务某员',
    'Person One 甲國某，曾任國務某員',
  ])
  const held = { ...person, lastPost: { ...post, isOver: false } }
  expect(inAll((words) => distinctNameOf(held, words))).toEqual([
    'Person One 甲国某, Councillor',
    'Person One 甲国某，国务某员',
    'Person One 甲國某，國務某員',
  ])
})

it('and what the data says to tell them apart comes before any post', () => {
  const told = { ...person, hint: 'of the first office', lastPost: { ...post, isOver: true } }
  expect(distinctNameOf(told, wordsIn('en'))).toBe('Person One 甲国某, of the first office')
  expect(distinctNameOf(person, wordsIn('zh-CN'))).toBe('Person One 甲国某')
})
