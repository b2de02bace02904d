import { describe, expect, it } from 'vitest'
import { ageCheckups } from '#root/tools/doctor-age.ts'
import { saying } from './checkups.ts'

describe('the age of the data', () => {
  const now = new Date('2026-11-25T12:00:00Z')

  it.each([
    ['2026-11-25', 'well', 'today.'],
    ['2026-11-24', 'well', '1 day ago.'],
    ['2026-10-26', 'well', '30 days ago.'],
    ['2026-10-25', 'doubtful', '31 days ago. That is more than 30 days.'],
    ['2026-12-01', 'well', 'today.'],
  ])('of %s is %s', (day, state, ago) => {
    const [event, compiled] = ageCheckups({ newestEvent: day, compiled: day }, now)
    expect(event).toMatchObject({ state, what: expect.stringContaining(ago) })
    expect(compiled).toMatchObject({ state, what: expect.stringContaining(ago) })
  })

  it('is said in full, with what to do', () => {
    expect(ageCheckups({ newestEvent: '2026-08-23', compiled: '2026-11-23' }, now)).toEqual([
      {
        state: 'doubtful',
        what: 'The newest event in the data is of 23 August 2026, 94 days ago. That is more than 30 days.',
        fix: 'Load newer data, or add what happened since as data/README.md says.',
      },
      { state: 'well', what: 'The data was compiled on 23 November 2026, 2 days ago.' },
    ])
  })

  it('is doubtful when there is no event with a date', () => {
    expect(ageCheckups({ newestEvent: 'null', compiled: '2026-11-23' }, now)[0]).toEqual(
      saying('doubtful', 'The newest event in the data has no date.', 'Load newer data'),
    )
  })
})
