import { describe, expect, it } from 'vitest'
import { goodFiles } from '../fixtures/packs.ts'
import { factsOver } from './built.ts'

const { facts } = await factsOver(goodFiles())

describe('what digests go by', () => {
  it('holidays come by calendar, in order of the days, each with its sources', () => {
    expect(facts.holidays('cn').map(({ day, name }) => [day, name])).toEqual([
      ['2021-10-01', 'Day of examples'],
      ['2021-10-02', 'Day of examples'],
    ])
    expect(facts.holidays('us')).toEqual([
      {
        calendar: 'us',
        day: '2021-07-05',
        name: 'Day of offices (observed)',
        citations: [
          { source: facts.findSource('notice-2015'), where: 'second paragraph' },
          { source: facts.findSource('notice-2020') },
        ],
      },
    ])
  })

  it('severity rules come as they are written, in their order', () => {
    expect(facts.severityRules()).toEqual([
      {
        id: 'rule-withdrawn',
        severity: 'urgent',
        filter: 'change:retracted (person:person-one or body:example-ministry,example-works)',
        why: 'Something told of one person, or of two bodies, is withdrawn.',
      },
      {
        id: 'rule-office',
        severity: 'notable',
        filter: 'kind:removed post:example-minister -sector:industry',
        why: 'Somebody leaves an office.',
      },
    ])
  })
})
