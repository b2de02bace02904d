import { describe, expect, it } from 'vitest'
import type { ClaimList } from '#core/facts.ts'
import { edited, goodFiles } from '../fixtures/packs.ts'
import { factsOver } from './built.ts'

const { facts } = await factsOver(goodFiles())

const idsOf = (claims: readonly { id: string }[]) =>
  claims.map(({ id }) => id.replace('person-one-', ''))
const told = ({ claims, unplaced, unpublished }: ClaimList) => ({
  claims: idsOf(claims),
  unplaced: idsOf(unplaced),
  unpublished,
})
const one = (clocks = {}) => told(facts.claimsAbout('person-one', clocks))

const APPOINTED = 'appointed'

describe('what is known about somebody', () => {
  it('comes in order of date, what is dated loosely by its first day, the undated last', () => {
    expect(one().claims).toEqual([
      APPOINTED,
      'absence',
      'rumour',
      'removed',
      'person-two-appointed',
      'investigated',
      'expelled',
      'case-sentenced',
      'talk',
    ])
    expect(one()).toMatchObject({ unplaced: [], unpublished: 0 })
  })

  it('as of a day holds that day’s events and none of the day after', () => {
    expect(one({ asof: '2020-05-01' }).claims).toContain('removed')
    expect(one({ asof: '2020-04-30' }).claims).not.toContain('removed')
  })

  it('as of a day inside a loosely dated month or year says that it cannot be placed', () => {
    expect(one({ asof: '2020-04-29' })).toEqual({
      claims: [APPOINTED],
      unplaced: ['absence', 'rumour', 'talk'],
      unpublished: 0,
    })
    expect(one({ asof: '2020-04-30' }).claims).toEqual([APPOINTED, 'rumour'])
    expect(one({ asof: '2019-12-31' }).unplaced).toEqual(['talk'])
  })

  it('known by a day uses what was in print that day, and counts what was not', () => {
    expect(one({ known: '2015-01-10' }).claims).toEqual([])
    expect(one({ known: '2015-01-11' }).claims).toEqual([APPOINTED])
    expect(one({ known: '2020-06-15' })).toMatchObject({
      claims: [APPOINTED, 'rumour', 'removed'],
      unpublished: 6,
    })
  })

  it('known by a day inside a source’s month waits for the end of that month', () => {
    expect(one({ known: '2021-09-29' }).claims).not.toContain('absence')
    expect(one({ known: '2021-09-30' }).claims).toContain('absence')
  })

  it('known by any day leaves out what rests on undated sources alone', () => {
    expect(one({ known: '9999-12-31' })).toMatchObject({ unpublished: 1 })
    expect(one({ known: '9999-12-31' }).claims).not.toContain('talk')
  })

  it('known by a day cites only the sources of that day', () => {
    const removed = (known?: string) =>
      facts
        .claimsAbout('person-one', { known })
        .claims.find(({ id }) => id === 'person-one-removed')
        ?.citations.map(({ source }) => source.id)
    expect(removed()).toEqual(['notice-2020', 'mirrored-report'])
    expect(removed('2020-06-15')).toEqual(['mirrored-report'])
  })

  it('both clocks together are what could fairly have been written that day', () => {
    expect(one({ asof: '2020-06-15', known: '2020-06-15' }).claims).toEqual([
      APPOINTED,
      'rumour',
      'removed',
    ])
  })

  it('is nothing for an id that names nobody', () => {
    expect(facts.claimsAbout('nobody', {})).toEqual({ claims: [], unplaced: [], unpublished: 0 })
  })
})

describe('a claim', () => {
  it('says who took which part, and where in the source it stands', () => {
    const claim = facts.findClaim('person-one-removed')
    expect(claim?.subjects.map(({ role, subject }) => `${role} ${subject.id}`)).toEqual([
      'about person-one',
      'body example-ministry',
      'body example-council',
      'post example-minister',
      'successor person-two',
    ])
    expect(facts.findClaim('person-one-investigated')?.citations[0]?.where).toBe('second paragraph')
  })

  it('that was corrected, retracted or disputed says so from both sides', () => {
    expect(facts.findClaim('person-two-first-count')).toMatchObject({
      supersededBy: 'person-two-second-count',
      retracted: { on: '2021-10-01', why: 'The newspaper took it back' },
      disputes: ['person-two-second-count'],
    })
    expect(facts.findClaim('person-two-second-count')).toMatchObject({
      supersedes: 'person-two-first-count',
      disputes: ['person-two-first-count'],
    })
  })

  it('that two others correct names the same one in whichever order a pack holds them', async () => {
    const file = 'people/person-two.yaml'
    const begin = '  - id: person-two-second-count\n'
    const third = `  - id: person-two-a-count
    kind: other
    line: Opened four offices.
    date: "2020-07-01"
    certainty: official
    reason: none-needed
    citations: [notice-2021]
    supersedes: person-two-first-count
`
    const { facts: turned } = await factsOver(edited(file, begin, `${third}\n${begin}`))
    const end = '    supersedes: person-two-first-count\n'
    const { facts: inOrder } = await factsOver(edited(file, end, `${end}\n${third}`))
    for (const one of [turned, inOrder]) {
      expect(one.findClaim('person-two-first-count')?.supersededBy).toBe('person-two-a-count')
    }
  })

  it('asked for by several ids comes in the order asked, without those that are not there', () => {
    const ids = ['person-two-appointed', 'no-such-claim', 'person-one-appointed']
    expect(facts.claims(ids).map(({ id }) => id)).toEqual([ids[0], ids[2]])
  })
})
