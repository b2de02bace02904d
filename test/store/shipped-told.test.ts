import { describe, expect, it } from 'vitest'
import type { ChangeKind, ClaimChange } from '#core/changes.ts'
import { addDays, type Day } from '#core/edtf.ts'
import type { Claim } from '#core/facts.ts'
import type { HolidayCalendar } from '#core/told.ts'
import { createReading } from '#digests/reading.ts'
import { shippedNewsroom } from '../fixtures/shipped.ts'

const { facts } = await shippedNewsroom()

const daysOf = (calendar: HolidayCalendar, year: number) =>
  facts.holidays(calendar).filter(({ day }) => day.startsWith(`${year}-`))

const weekday = (day: Day) => new Date(day).getUTCDay()

describe('the holidays of China', () => {
  /** First days and lengths, from the two notices. */
  const NOTICES = {
    2025: ['01-01 1', '01-28 8', '04-04 3', '05-01 5', '05-31 3', '10-01 8'],
    2026: ['01-01 3', '02-15 9', '04-04 3', '05-01 5', '06-19 3', '09-25 3', '10-01 7'],
  }

  it.each([2025, 2026] as const)('of %i are those of the State Council’s notice', (year) => {
    const days = daysOf('cn', year)
    expect(days.map(({ day }) => day)).toEqual(
      NOTICES[year].flatMap((spell) => {
        const [first = '', length] = spell.split(' ')
        return Array.from({ length: Number(length) }, (_, at) => addDays(`${year}-${first}`, at))
      }),
    )
    expect(
      new Set(days.flatMap(({ citations }) => citations.map(({ source }) => source.id))),
    ).toEqual(new Set([`state-council-holidays-${year}`]))
  })

  it('of years without a notice are not guessed', () => {
    expect(daysOf('cn', 2024)).toEqual([])
    expect(daysOf('cn', 2027)).toEqual([])
  })
})

describe('the federal holidays of the United States', () => {
  it.each([
    [2025, 11],
    [2026, 12],
    [2027, 15],
    [2028, 12],
  ])('of %i have %i days, those observed on another included', (year, count) => {
    expect(daysOf('us', year)).toHaveLength(count)
  })

  it('that fall on a weekend are observed on the nearest working day too', () => {
    const days = facts.holidays('us').map(({ day }) => day)
    for (const day of days) {
      if (weekday(day) === 6) expect(days).toContain(addDays(day, -1))
      if (weekday(day) === 0) expect(days).toContain(addDays(day, 1))
    }
    // New Year’s Day of 2028 is a Saturday, and observed in the year before.
    expect(days).toContain('2027-12-31')
    expect(facts.holidays('us').filter(({ name }) => name.includes('observed'))).toHaveLength(6)
    for (const { day, name } of facts.holidays('us')) {
      if (name.includes('observed')) expect([1, 5]).toContain(weekday(day))
    }
  })

  it.each([
    ['Birthday of Martin Luther King, Jr.', 1, 15, 21],
    ['Washington’s Birthday', 1, 15, 21],
    ['Memorial Day', 1, 25, 31],
    ['Labor Day', 1, 1, 7],
    ['Columbus Day', 1, 8, 14],
    ['Thanksgiving Day', 4, 22, 28],
  ])('%s is on its weekday of its week each year', (called, on, from, to) => {
    const days = facts.holidays('us').filter(({ name }) => name === called)
    expect(days).toHaveLength(4)
    for (const { day } of days) {
      expect(weekday(day)).toBe(on)
      expect(Number(day.slice(8))).toBeGreaterThanOrEqual(from)
      expect(Number(day.slice(8))).toBeLessThanOrEqual(to)
    }
  })
})

describe('how much a change matters', () => {
  const broken: string[] = []
  const read = createReading(facts, ({ id }) => broken.push(id))
  const of = (claim: Claim, kind: ChangeKind = 'added') => {
    const told = { n: 1, seq: 2, kind, of: 'claim', id: claim.id, day: '2026-11-25' } as const
    const change: ClaimChange = {
      ...told,
      before: kind === 'added' ? undefined : claim,
      after: claim,
    }
    return read(change).severity
  }
  const claims = facts.everyClaim()
  const all = (which: (claim: Claim) => boolean, kind?: ChangeKind) => {
    const found = claims.filter(which)
    expect(found.length).toBeGreaterThan(0)
    return new Set(found.map((claim) => of(claim, kind)))
  }

  it('is decided by rules that can all be read', () => {
    expect(facts.severityRules().length).toBeGreaterThanOrEqual(10)
    expect(broken).toEqual([])
  })

  it('is urgent for any step that is withdrawn, whoever it was about', () => {
    expect(all(({ stage }) => stage !== undefined, 'retracted')).toEqual(new Set(['urgent']))
  })

  it('is urgent from expulsion on', () => {
    for (const stage of ['expelled', 'arrested', 'indicted', 'sentenced'])
      expect(all((claim) => claim.stage === stage)).toEqual(new Set(['urgent']))
  })

  it('is never more than routine for a report that nobody confirmed', () => {
    expect(all(({ stage, certainty }) => stage === 'reported' && certainty !== 'official')).toEqual(
      new Set(['routine']),
    )
  })

  it('is at least notable for an investigation, a removal and an absence', () => {
    for (const stage of ['under-investigation', 'removed-from-post', 'resigned'])
      expect(all((claim) => claim.stage === stage)).not.toContain('routine')
    for (const kind of ['removed', 'absence']) {
      expect(all((claim) => claim.kind === kind)).not.toContain('routine')
    }
  })

  it('is routine for what is said, and for who was appointed', () => {
    for (const kind of ['statement', 'appointed', 'role'])
      expect(all((claim) => claim.kind === kind)).toEqual(new Set(['routine']))
  })

  it('is urgent where a minister leaves office', () => {
    const [removal] = claims.filter(({ id }) => id === 'qin-gang-removed-minister-2023-07-25')
    expect(removal && of(removal)).toBe('urgent')
  })
})
