import { describe, expect, it } from 'vitest'
import { edited } from '../fixtures/packs.ts'
import { factsOver } from './built.ts'

const { facts } = await factsOver(
  edited(
    'cases/2020.yaml',
    '      hans: 丁某\n    distinguish: head of the northern office',
    '      hans: 丁某\n      hant: 丁某\n    distinguish: head of the northern office',
  ),
)

const both = { zh: '甲国某', hant: '甲國某' }

describe('a subject is called in both ways of writing Chinese', () => {
  it('where the two differ', () => {
    expect(facts.findSubject('person-one')).toMatchObject(both)
    expect(facts.findSubject('person-four')?.zh).toBe('丁某')
    expect(facts.findSubject('person-four')).not.toHaveProperty('hant')
  })

  it('in everything that names it', () => {
    const about = facts.claimsAbout('person-one', {}).claims[0]
    expect(about?.subjects.map(({ subject }) => subject)).toContainEqual(
      expect.objectContaining(both),
    )
    const live = facts.claimsAbout('person-one', { known: '2030-01-01' }).claims[0]
    expect(live?.subjects).toEqual(about?.subjects)
    expect(facts.tenures({ person: 'person-one' }, {})[0]?.person).toMatchObject(both)
    expect(facts.findCard('person-one')?.subject).toMatchObject(both)
    expect(facts.exactly('甲國某')[0]?.subject).toMatchObject(both)
    const { rows } = facts.search('甲国某', { offset: 0, limit: 9 })
    expect(rows.find(({ id }) => id === 'person-one')).toMatchObject(both)
  })
})

it('the post somebody held last is kept with its names and whether it is over', () => {
  expect(facts.findSubject('person-one')?.lastPost).toEqual({
    name: 'Minister of Examples',
    zh: '示例部长',
    hant: '示例部長',
    isOver: true,
  })
  expect(facts.findSubject('example-ministry')).not.toHaveProperty('lastPost')
})
