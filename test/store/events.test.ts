import { describe, expect, it } from 'vitest'
import { goodFiles } from '../fixtures/packs.ts'
import { factsOver } from './built.ts'

const { facts } = await factsOver(goodFiles())

describe('events', () => {
  it('come newest first, and a window says how many there are in all', () => {
    const range = { from: '2020-06-01', to: '2020-12-31' }
    const page = facts.events(range, {}, { offset: 1, limit: 2 })
    expect(page.total).toBe(facts.events(range, {}, { offset: 0, limit: 99 }).rows.length)
    expect(page.rows.map(({ id }) => id)).toEqual([
      'case-person-four-south-died',
      'case-person-four-under-investigation',
    ])
  })

  it('hold only what surely happened in the range, however loosely it is dated', () => {
    const ids = (from: string, to: string) =>
      facts.events({ from, to }, {}, { offset: 0, limit: 99 }).rows.map(({ id }) => id)
    expect(ids('2020-04-10', '2020-04-11')).toEqual([])
    expect(ids('2020-04-01', '2020-04-30')).toEqual(['person-one-rumour'])
  })
})

it('what a reader missed holds news, corrections and retractions, newest first', () => {
  const { rows, total } = facts.changesSince('2021-06-01', undefined, { offset: 0, limit: 9 })
  expect(rows.map(({ kind, on, claim }) => `${on} ${kind} ${claim.id}`)).toEqual([
    '2021-10-01 retracted person-two-first-count',
    // What happened before, but which no dated source had before that day.
    '2021-09-30 published person-one-absence',
    '2021-09-01 published fig-examples-2020',
    '2021-09-01 published example-wall-rebuilt',
    '2021-09-01 published case-person-five-under-investigation',
    '2021-09-01 corrected person-two-second-count',
    '2021-08-31 event case-person-one-sentenced',
    '2021-06-01 published case-person-five-arrested',
  ])
  expect(total).toBe(8)
})
