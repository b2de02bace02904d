import { expect, it } from 'vitest'
import { en } from '#core/words-en.ts'
import { type Calendars, calendarsOf, isHolidayKnown, isQuiet } from '#digests/when/quiet.ts'
import { missedBetween, nextRuns, slotOf } from '#digests/when/runs.ts'
import { readSchedule } from '#digests/when/schedule.ts'

const CALENDARS: Calendars = {
  cn: new Set(['2026-10-01', '2026-10-02', '2026-10-05']),
  us: new Set(['2026-11-26']),
}
const timing = (typed: string, quiet: Parameters<typeof isQuiet>[1]) => ({
  schedule: readSchedule(typed, en).schedule,
  zone: 'Asia/Shanghai',
  quiet,
})
const days = (typed: string, quiet: Parameters<typeof isQuiet>[1], after: string, count: number) =>
  nextRuns(timing(typed, quiet), new Date(after), count, CALENDARS).map((at) =>
    slotOf(at, 'Asia/Shanghai').slice(0, 10),
  )

it('leaves out weekends and holidays, by the local day', () => {
  expect(days('daily 00:30', ['weekends', 'cn-holidays'], '2026-09-30T12:00Z', 3)).toEqual([
    '2026-10-06',
    '2026-10-07',
    '2026-10-08',
  ])
  expect(days('daily 00:30', ['us-holidays'], '2026-11-24T12:00Z', 3)).toEqual([
    '2026-11-25',
    '2026-11-27',
    '2026-11-28',
  ])
})

it('knows of which years the data holds holidays, and keeps no other day quiet', () => {
  expect(isHolidayKnown('cn', 2026, CALENDARS)).toBe(true)
  expect(isHolidayKnown('cn', 2027, CALENDARS)).toBe(false)
  expect(isQuiet('2027-10-01', ['cn-holidays'], CALENDARS)).toBe(false)
})

it('reads the holidays of a revision once', () => {
  const asked: string[] = []
  const facts = {
    holidays: (calendar: 'cn' | 'us') => {
      asked.push(calendar)
      return [{ calendar, day: '2026-10-01', name: 'National Day', citations: [] }]
    },
  }
  expect(calendarsOf(facts)).toBe(calendarsOf(facts))
  expect(asked).toEqual(['cn', 'us'])
})

it('is never due where every day of it is quiet', () => {
  expect(days('weekly sat,sun 09:00', ['weekends'], '2026-09-30T12:00Z', 1)).toEqual([])
})

it('counts what was missed without quiet days', () => {
  const missed = missedBetween(
    timing('daily 09:00', ['weekends']),
    new Date('2026-10-09T01:00Z'),
    new Date('2026-10-14T12:00Z'),
    CALENDARS,
  )
  expect(missed).toEqual({
    latest: new Date('2026-10-14T01:00Z'),
    count: 4,
    next: new Date('2026-10-15T01:00Z'),
  })
})
