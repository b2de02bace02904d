import { describe, expect, it } from 'vitest'
import type { QuietDays } from '#core/subscription.ts'
import { en } from '#core/words-en.ts'
import type { Calendars } from '#digests/when/quiet.ts'
import { nextRun, nextRuns, slotOf, type Timing } from '#digests/when/runs.ts'
import { readSchedule } from '#digests/when/schedule.ts'

const NO_HOLIDAYS: Calendars = { cn: new Set(), us: new Set() }

const timing = (typed: string, zone: string, quiet: readonly QuietDays[] = []): Timing => ({
  schedule: readSchedule(typed, en).schedule,
  zone,
  quiet,
})

/**
 * What is due next: schedule, zone, after which moment, and the moments in UTC. In spring 02:00
 * becomes 03:00, so 02:30 is due at the first moment after the gap; in autumn 02:30 comes twice and
 * is due the first time. São Paulo changed at midnight, Lord Howe changes by half an hour, and Samoa
 * went from the 29th to the 31st.
 */
const ANSWERS = `
the gap of Berlin 2026 | daily 02:30 | Europe/Berlin | 2026-03-28T12:00Z | 2026-03-29T01:00Z 2026-03-30T00:30Z
the gap of Berlin 2027 | daily 02:30 | Europe/Berlin | 2027-03-27T12:00Z | 2027-03-28T01:00Z 2027-03-29T00:30Z
the gap of New York 2026 | daily 02:30 | America/New_York | 2026-03-07T12:00Z | 2026-03-08T07:00Z 2026-03-09T06:30Z
the gap of New York 2027 | daily 02:30 | America/New_York | 2027-03-13T12:00Z | 2027-03-14T07:00Z 2027-03-15T06:30Z
03:00 after the gap of Berlin | daily 03:00 | Europe/Berlin | 2026-03-28T12:00Z | 2026-03-29T01:00Z 2026-03-30T01:00Z
09:00 over the gap of Berlin | daily 09:00 | Europe/Berlin | 2026-03-28T12:00Z | 2026-03-29T07:00Z 2026-03-30T07:00Z
a weekly digest in the gap | weekly sun 02:00 | Europe/Berlin | 2026-03-23T12:00Z | 2026-03-29T01:00Z 2026-04-05T00:00Z
the fold of Berlin 2026 | daily 02:30 | Europe/Berlin | 2026-10-24T12:00Z | 2026-10-25T00:30Z 2026-10-26T01:30Z
the fold of Berlin 2027 | daily 02:30 | Europe/Berlin | 2027-10-30T12:00Z | 2027-10-31T00:30Z 2027-11-01T01:30Z
the fold of New York 2026 | daily 01:30 | America/New_York | 2026-10-31T12:00Z | 2026-11-01T05:30Z 2026-11-02T06:30Z
the fold of New York 2027 | daily 01:30 | America/New_York | 2027-11-06T12:00Z | 2027-11-07T05:30Z 2027-11-08T06:30Z
between the two 02:30 of Berlin | daily 02:30 | Europe/Berlin | 2026-10-25T00:45Z | 2026-10-26T01:30Z
at the second 02:10 of Berlin | daily 02:30 | Europe/Berlin | 2026-10-25T01:10Z | 2026-10-26T01:30Z
09:00 over the fold of New York | daily 09:00 | America/New_York | 2026-10-31T12:00Z | 2026-10-31T13:00Z 2026-11-01T14:00Z
the midnight gap of São Paulo 2018 | daily 00:00 | America/Sao_Paulo | 2018-11-03T12:00Z | 2018-11-04T03:00Z 2018-11-05T02:00Z
the midnight fold of São Paulo 2018 | daily 23:30 | America/Sao_Paulo | 2018-02-17T12:00Z | 2018-02-18T01:30Z 2018-02-19T02:30Z
the gap of Lord Howe 2026 | daily 02:15 | Australia/Lord_Howe | 2026-10-03T12:00Z | 2026-10-03T15:30Z 2026-10-04T15:15Z
the fold of Lord Howe 2026 | daily 01:45 | Australia/Lord_Howe | 2026-04-04T00:00Z | 2026-04-04T14:45Z 2026-04-05T15:15Z
the day Samoa left out | daily 09:00 | Pacific/Apia | 2011-12-29T12:00Z | 2011-12-29T19:00Z 2011-12-30T19:00Z
a leap day | daily 09:00 | Europe/Berlin | 2028-02-28T12:00Z | 2028-02-29T08:00Z 2028-03-01T08:00Z
the 29th in and out of leap years | monthly 29 09:00 | UTC | 2027-01-30T00:00Z | 2027-02-28T09:00Z 2027-03-29T09:00Z
the 29th of a leap February | monthly 29 09:00 | UTC | 2028-01-30T00:00Z | 2028-02-29T09:00Z 2028-03-29T09:00Z
the 30th | monthly 30 09:00 | UTC | 2026-01-30T12:00Z | 2026-02-28T09:00Z 2026-03-30T09:00Z 2026-04-30T09:00Z
the 31st | monthly 31 09:00 | UTC | 2026-03-01T00:00Z | 2026-03-31T09:00Z 2026-04-30T09:00Z 2026-05-31T09:00Z
the last day | monthly last 09:00 | UTC | 2028-01-31T12:00Z | 2028-02-29T09:00Z 2028-03-31T09:00Z
a year’s end in Shanghai | daily 00:00 | Asia/Shanghai | 2026-12-30T16:00Z | 2026-12-31T16:00Z 2027-01-01T16:00Z
weekdays over a year’s end | weekdays 08:30 | America/New_York | 2026-12-31T12:00Z | 2026-12-31T13:30Z 2027-01-01T13:30Z 2027-01-04T13:30Z
`
  .trim()
  .split('\n')
  .map((row) => row.split(' | '))

describe('what is due next', () => {
  it.each(ANSWERS)('over %s', (_, typed = '', zone = '', after = '', moments = '') => {
    const expected = moments.split(' ')
    const runs = nextRuns(timing(typed, zone), new Date(after), expected.length, NO_HOLIDAYS)
    expect(runs).toEqual(expected.map((moment) => new Date(moment)))
  })

  it('is each local time once when a schedule runs through the night of a change', () => {
    const hourly = timing('0 * * * *', 'Europe/Berlin')
    const slots = (after: string) =>
      nextRuns(hourly, new Date(after), 4, NO_HOLIDAYS).map((at) => slotOf(at, 'Europe/Berlin'))
    expect(slots('2026-10-24T22:30Z')).toEqual([
      '2026-10-25T01:00[Europe/Berlin]',
      '2026-10-25T02:00[Europe/Berlin]',
      '2026-10-25T03:00[Europe/Berlin]',
      '2026-10-25T04:00[Europe/Berlin]',
    ])
    expect(slots('2026-03-28T23:30Z')).toEqual([
      '2026-03-29T01:00[Europe/Berlin]',
      '2026-03-29T03:00[Europe/Berlin]',
      '2026-03-29T04:00[Europe/Berlin]',
      '2026-03-29T05:00[Europe/Berlin]',
    ])
  })

  it.each([
    'Europe/Berlin',
    'America/New_York',
    'America/Sao_Paulo',
    'Australia/Lord_Howe',
  ])('is every local day of three years once in %s, whatever the time', (zone) => {
    for (const time of ['00:00', '01:45', '02:15', '02:30', '23:30']) {
      let at: Date | undefined = new Date('2017-12-31T00:00Z')
      const days: string[] = []
      while (at && at < new Date('2021-01-02T00:00Z')) {
        at = nextRun(timing(`daily ${time}`, zone), at, NO_HOLIDAYS)
        if (at) days.push(slotOf(at, zone).slice(0, 10))
      }
      expect(new Set(days).size).toBe(days.length)
      const span = Date.parse(days.at(-1) ?? '') - Date.parse(days[0] ?? '')
      expect(days.length).toBe(span / 86_400_000 + 1)
    }
  })
})
