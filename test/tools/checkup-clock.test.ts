import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockAhead, clockCheckup, type Heard } from '#core/checkup-clock.ts'

const NOON_MS = Date.parse('2026-11-25T12:00:00Z')

/** An answer of a server whose clock shows `theirsMs` half-way between asking and answering. */
const heard = (theirsMs: number, oursMs: number, tripMs: number): Heard => ({
  date: new Date(theirsMs).toUTCString(),
  askedMs: oursMs - tripMs / 2,
  answeredMs: oursMs + tripMs / 2,
})

describe('how far this clock is ahead', () => {
  it('is found to half a second, whatever the time of day and however long an answer takes', () => {
    const offset = fc.integer({ min: -1_000_000, max: 1_000_000 })
    const trip = fc.integer({ min: 0, max: 9_000 })
    fc.assert(
      fc.property(offset, fc.nat(86_400_000), trip, (aheadMs, later, tripMs) => {
        const theirs = NOON_MS + later
        const found = clockAhead([heard(theirs, theirs + aheadMs, tripMs)]) ?? Number.NaN
        expect(Math.abs(found - aheadMs)).toBeLessThanOrEqual(500)
      }),
    )
  })

  it('is not decided by one answer that came back late', () => {
    const good = heard(NOON_MS, NOON_MS + 500, 100)
    const late = { ...good, answeredMs: good.answeredMs + 9_000 }
    expect(clockAhead([good, late, good])).toBe(0)
    expect(clockAhead([good, late])).toBe(2_250)
  })

  it('is not known when no answer said the time', () => {
    const silent = { date: null, askedMs: NOON_MS, answeredMs: NOON_MS }
    expect(clockAhead([])).toBeUndefined()
    expect(clockAhead([silent, { ...silent, date: 'tomorrow' }])).toBeUndefined()
    expect(clockCheckup('Discord', [silent])).toEqual([])
  })
})

describe('a clock', () => {
  const off = (ms: number, beyondMs?: number) =>
    clockCheckup(
      'Slack',
      [heard(NOON_MS, NOON_MS + 500 + ms, 0)],
      beyondMs === undefined ? undefined : { beyondMs, because: 'nothing works' },
    )[0]

  it.each([
    [0, 'well'],
    [2_000, 'well'],
    [-2_000, 'well'],
    [2_001, 'doubtful'],
    [-2_001, 'doubtful'],
    [60_000, 'doubtful'],
    [60_001, 'ill'],
    [-60_001, 'ill'],
  ])('that is %d ms ahead is %s', (ms, state) => {
    expect(off(ms, 60_000)?.state).toBe(state)
  })

  it('is never more than doubtful where nothing depends on it', () => {
    expect(off(9_000_000)).toMatchObject({
      state: 'doubtful',
      what: 'This clock is 9000 seconds ahead of Slack’s.',
    })
  })
})
