import { expect, it } from 'vitest'
import { goodFiles } from '../fixtures/packs.ts'
import { factsOver } from './built.ts'

const { facts } = await factsOver(goodFiles())

it('lists every subject once, each as it is found by its id', () => {
  const all = facts.everySubject()
  const { people, organisations, posts, cases } = facts.about().counts
  const count = (type: string) => all.filter((one) => one.type === type).length
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  expect([count('person'), count('organisation'), count('post'), count('case')]).toEqual([
    people,
    organisations,
    posts,
    cases,
  ])
  expect(all.map(({ id }) => facts.findSubject(id))).toEqual(all)
})

it('lists every source once, by id, each as it is found by its id', () => {
  const all = facts.everySource()
  expect(all).toHaveLength(facts.about().counts['sources'] ?? 0)
  expect(all.map(({ id }) => id)).toEqual(all.map(({ id }) => id).toSorted())
  expect(all.map(({ id }) => facts.findSource(id))).toEqual(all)
})
