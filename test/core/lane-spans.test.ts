import { describe, expect, it } from 'vitest'
import type { Claim, Subject, Tenure } from '#core/facts.ts'
import { isBeyond, lastDayOf, type Moment, spansOf } from '#core/lane-spans.ts'

const TODAY: Moment = { clocks: {}, today: '2026-11-23' }
const someone: Subject = { id: 'person-one', type: 'person', name: 'Person One' }
const start: Claim = {
  id: 'one',
  kind: 'role',
  line: 'Held a post.',
  certainty: 'official',
  reason: 'none-needed',
  citations: [],
  subjects: [],
  disputes: [],
}

const tenureWith = (parts: Partial<Tenure>): Tenure => ({
  person: someone,
  post: { id: 'post-one', type: 'post', name: 'Post One' },
  body: { id: 'body-one', type: 'organisation', name: 'Body One' },
  isOver: false,
  held: 'yes',
  start,
  ...parts,
})

describe('a tenure as a stretch of a lane', () => {
  it('goes from its beginning to its end, each as loose as it is known', () => {
    const tenure = tenureWith({ from: '2013', to: '2022-12', isOver: true, held: 'no' })
    expect(spansOf(tenure, TODAY, 'One')).toEqual([
      { from: '2013', to: '2022-12', isOver: true, state: 'held', label: 'One' },
    ])
  })

  it('has no end on the day it was last shown', () => {
    const tenure = tenureWith({ from: '2023-07-25', attested: '2026-03-08' })
    expect(spansOf(tenure, TODAY, 'One')).toEqual([
      { from: '2023-07-25', seen: '2026-03-08', isOver: false, state: 'held', label: 'One' },
    ])
  })

  it('was not shown in it on a day that is not known yet', () => {
    const at = { ...TODAY, clocks: { known: '2024-01-01' } }
    const tenure = tenureWith({ from: '2023-07-25', attested: '2026-03-08' })
    expect(spansOf(tenure, at)).toEqual([{ from: '2023-07-25', isOver: false, state: 'held' }])
  })

  it('is unclear where sources disagree', () => {
    const tenure = tenureWith({ from: '2020', to: '2021', isOver: true, disputed: 'One only.' })
    expect(spansOf(tenure, TODAY).map(({ state }) => state)).toEqual(['unclear'])
  })

  it('on a past day goes on to that day, whatever became of it', () => {
    const at = { ...TODAY, clocks: { asof: '2024-01-01' } }
    const tenure = tenureWith({ from: '2020', attested: '2023-03' })
    expect(spansOf(tenure, at)).toEqual([
      { from: '2020', to: undefined, isOver: false, state: 'held', label: undefined },
    ])
  })

  it('on a past day is unclear where its end lies around it, and says no later day', () => {
    const at = { ...TODAY, clocks: { asof: '2024-01-01' } }
    const tenure = tenureWith({ from: '2023-07-31', to: '2023-07-31/2025-10-17', isOver: true })
    expect(spansOf(tenure, at)).toEqual([
      { from: '2023-07-31', to: undefined, isOver: false, state: 'unclear', label: undefined },
    ])
  })

  it('is none where it may only have begun later, or where no day of it is known', () => {
    const at = { ...TODAY, clocks: { asof: '2023-10-23' } }
    expect(spansOf(tenureWith({ from: '../2023-10-24' }), at)).toEqual([])
    expect(spansOf(tenureWith({ isOver: true }), TODAY)).toEqual([])
  })
})

describe('the last day of a picture', () => {
  it('is the earliest of the clocks and today', () => {
    expect(lastDayOf(TODAY)).toBe('2026-11-23')
    expect(lastDayOf({ ...TODAY, clocks: { asof: '2024-01-01', known: '2023-01-01' } })).toBe(
      '2023-01-01',
    )
    expect(lastDayOf({ ...TODAY, clocks: { asof: '2030-01-01' } })).toBe('2026-11-23')
  })

  it('leaves out what surely reaches beyond it, and no month that has begun', () => {
    expect(isBeyond('2026-11', '2026-11-23')).toBe(false)
    expect(isBeyond('2026-12', '2026-11-23')).toBe(true)
    expect(isBeyond('../2026-12-01', '2026-11-23')).toBe(true)
    expect(isBeyond(undefined, '2026-11-23')).toBe(false)
  })
})
