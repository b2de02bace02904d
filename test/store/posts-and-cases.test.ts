import { describe, expect, it } from 'vitest'
import type { CaseFilter } from '#core/fact-views.ts'
import type { Clocks } from '#core/facts.ts'
import { goodFiles } from '../fixtures/packs.ts'
import { factsOver } from './built.ts'

const { facts } = await factsOver(goodFiles())

/** Who is shown in a post, and whether they surely held it. */
const holders = (post: string, clocks: Clocks = {}) =>
  facts.tenures({ post }, clocks).map(({ person, held }) => `${person.id} ${held}`)

describe('a post was held', () => {
  it('surely not before it began, surely from that day on', () => {
    expect(holders('example-minister', { asof: '2015-01-09' })).toEqual([])
    expect(holders('example-minister', { asof: '2015-01-10' })).toEqual(['person-one yes'])
  })

  it('by the next one from the day of the change, and by the last one no more', () => {
    expect(holders('example-minister', { asof: '2020-04-30' })).toEqual(['person-one yes'])
    expect(holders('example-minister', { asof: '2020-05-01' })).toEqual([
      'person-one no',
      'person-two yes',
    ])
  })

  it('perhaps, inside a month or a year that is all that is known of its start or end', () => {
    expect(holders('example-councillor', { asof: '2018-03-30' })).toEqual(['person-two unclear'])
    expect(holders('example-councillor', { asof: '2018-03-31' })).toEqual(['person-two yes'])
    expect(holders('example-councillor', { asof: '2020-12-31' })).toEqual(['person-two yes'])
    expect(holders('example-councillor', { asof: '2021-06-01' })).toEqual(['person-two unclear'])
    expect(holders('example-councillor', { asof: '2021-12-31' })).toEqual(['person-two no'])
  })

  it('without an end where none is known today', () => {
    expect(holders('example-minister')).toEqual(['person-one no', 'person-two yes'])
  })

  it('and a day on which the end was not yet in print knows of no end', () => {
    const [first] = facts.tenures({ person: 'person-one' }, { known: '2020-06-14' })
    expect(first).toMatchObject({ held: 'yes', from: '2015-01-10' })
    expect(first).not.toHaveProperty('end.id')
    expect(first?.to).toBeUndefined()
  })

  it('in one body, by its posts, and shared by two people', () => {
    expect(facts.tenures({ body: 'example-ministry' }, {})).toHaveLength(2)
    expect(facts.postsOf('example-ministry').map(({ subject }) => subject.id)).toEqual([
      'example-minister',
    ])
    expect(facts.shared('person-one', 'person-two').map(({ body }) => body.id)).toEqual([
      'example-ministry',
    ])
    expect(facts.shared('person-one', 'nobody')).toEqual([])
  })
})

const found = (filter: CaseFilter, clocks: Clocks = {}) => {
  const { rows, total } = facts.cases(filter, clocks, { offset: 0, limit: 99 })
  expect(total).toBe(rows.length)
  return rows.map(({ id, stage }) => `${id.replace('case-person-', '')} ${stage}`)
}

describe('cases', () => {
  it('come newest first with the last rung reached, the undated last', () => {
    expect(found({})).toEqual([
      'five arrested',
      'four under-investigation',
      'one sentenced',
      'four-south died',
    ])
  })

  it.each<[string, CaseFilter, string[]]>([
    ['a stage', { stage: 'under-investigation' }, ['four']],
    [
      'a stage or beyond, but no end that proves nothing',
      { stage: 'under-investigation', isStageOrBeyond: true },
      ['five', 'four', 'one'],
    ],
    ['a later stage or beyond', { stage: 'arrested', isStageOrBeyond: true }, ['five', 'one']],
    [
      'a body of the store, and words of its name',
      { body: 'of a ministry', organisation: 'example-ministry' },
      ['one'],
    ],
    ['a part of a body’s name, in any case', { body: 'eXample B' }, ['five']],
    ['a body, not the post', { body: 'northern' }, []],
    ['a sector', { sector: 'BANK' }, ['five']],
    ['a rank', { rank: 'military' }, ['four-south']],
    ['a first day, surely after it', { since: '2020-09-01' }, ['five', 'four']],
    ['a first day within a loosely dated month', { since: '2020-09-30' }, ['five']],
    ['a last day, surely before it', { until: '2020-09-30' }, ['four', 'one']],
    ['a last day within a loosely dated month', { until: '2020-09-01' }, ['one']],
    [
      'everything at once',
      {
        stage: 'sentenced',
        rank: 'provincial-ministerial',
        sector: 'example',
        since: '2020-06-10',
        until: '2020-06-10',
      },
      ['one'],
    ],
    ['what none fits', { sector: 'examples', rank: 'military' }, []],
    ['text that is no pattern', { body: '%' }, []],
  ])('by %s', (_, filter, ids) => {
    expect(found(filter).map((row) => row.split(' ')[0])).toEqual(ids)
  })

  it('that may belong between two days are counted apart, and never in both', () => {
    expect(facts.casesTooLoose({ since: '2020-09-30' }, {})).toBe(1)
    expect(facts.casesTooLoose({ until: '2020-09-01' }, {})).toBe(1)
    expect(facts.casesTooLoose({ since: '2020-09-01', until: '2020-09-30' }, {})).toBe(0)
    expect(facts.casesTooLoose({}, {})).toBe(0)
  })

  it('as of a day stand at the rung of that day', () => {
    expect(found({ rank: 'provincial-ministerial' }, { asof: '2020-06-09' })).toEqual([])
    expect(found({ rank: 'provincial-ministerial' }, { asof: '2020-06-10' })).toEqual([
      'one under-investigation',
    ])
    expect(found({ rank: 'provincial-ministerial' }, { asof: '2021-08-30' })).toEqual([
      'one expelled',
    ])
  })

  it('known by a day stand at what was in print', () => {
    expect(facts.findCaseOf('person-one', { known: '2020-12-01' })).toBeUndefined()
    expect(facts.findCaseOf('person-one', { known: '2020-12-02' })?.stage).toBe('expelled')
    expect(facts.findCaseOf('person-one', {})).toMatchObject({
      stage: 'sentenced',
      stageDate: '2021-08-31',
      sentence: 'three made-up years',
    })
  })

  it('are counted by year, the military apart, and by how far they came', () => {
    expect(facts.casesByYear({}, {})).toEqual([
      {
        year: '2020',
        civilian: 2,
        military: 0,
        stages: { 'under-investigation': 1, sentenced: 1 },
      },
      { year: '2021', civilian: 1, military: 0, stages: { arrested: 1 } },
      { year: 'date not traced', civilian: 0, military: 1, stages: { died: 1 } },
    ])
  })

  it('never hold a rumour, which is listed apart', () => {
    const unconfirmed = facts.unconfirmed({ certainty: 'alleged' }, {})
    expect(unconfirmed.map(({ id }) => id)).toEqual(['person-one-rumour'])
    expect(facts.unconfirmed({ certainty: 'alleged', since: '2020-05-01' }, {})).toEqual([])
  })
})
