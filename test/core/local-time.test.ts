import { expect, it } from 'vitest'
import { localTime } from '#core/local-time.ts'

it.each([
  ['2026-11-26T23:30:00Z', 'Europe/Berlin', { day: '2026-11-27', time: '00:30', weekday: 5 }],
  ['2026-11-26T23:30:00Z', 'America/New_York', { day: '2026-11-26', time: '18:30', weekday: 4 }],
  ['2026-10-25T00:59:00Z', 'Europe/Berlin', { day: '2026-10-25', time: '02:59', weekday: 0 }],
  ['2026-10-25T01:00:00Z', 'Europe/Berlin', { day: '2026-10-25', time: '02:00', weekday: 0 }],
  ['2028-02-29T00:00:00Z', 'UTC', { day: '2028-02-29', time: '00:00', weekday: 2 }],
])('%s is in %s what its clocks and calendars show', (at, zone, local) => {
  expect(localTime(new Date(at), zone)).toEqual(local)
})

it('knows no zone that there is not', () => {
  expect(() => localTime(new Date(0), 'Europe/Nowhere')).toThrow(RangeError)
})
