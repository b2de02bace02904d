import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf, daysBetween, FIRST_DAY, isDay, LAST_DAY, parseEdtf } from '#core/edtf.ts'

const pad = (value: number, width: number) => String(value).padStart(width, '0')

const day = fc
  .date({
    min: new Date('0001-01-01T00:00:00Z'),
    max: new Date('9999-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((moment) => moment.toISOString().slice(0, 10))
const point = fc
  .tuple(day, fc.constantFrom(4, 7, 10), fc.constantFrom('', '~', '?', '%'))
  .map(([text, length, mark]) => text.slice(0, length) + mark)
const edtf = fc.oneof(
  point,
  fc
    .tuple(point, point)
    .map((ends) => ends.toSorted((a, b) => (a < b ? -1 : 1)).join('/'))
    .filter((text) => parseEdtf(text) !== undefined),
  point.map((start) => `${start}/..`),
  point.map((end) => `../${end}`),
)

describe('a date as it is known', () => {
  it.each([
    ['2023', 'year', '2023-01-01', '2023-12-31'],
    ['2023-02', 'month', '2023-02-01', '2023-02-28'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2023-07-25', 'day', '2023-07-25', '2023-07-25'],
    ['2023-07~', 'month', '2023-07-01', '2023-07-31'],
    ['2012-11/2022-10', 'interval', '2012-11-01', '2022-10-31'],
    ['../2024', 'interval', FIRST_DAY, '2024-12-31'],
    ['2023-03/..', 'interval', '2023-03-01', LAST_DAY],
  ])('%s is a %s from %s to %s', (text, precision, earliest, latest) => {
    expect(parseEdtf(text)).toMatchObject({ text, precision, earliest, latest })
  })

  it.each([
    ['2023?', false, true],
    ['2023~', true, false],
    ['2023-07-25%', true, true],
    ['2020~/2022?', true, true],
  ])('%s: about %s, uncertain %s', (text, approximate, uncertain) => {
    expect(parseEdtf(text)).toMatchObject({ approximate, uncertain })
  })

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2023-02-30',
    '2023-04-31',
    '2023-00',
    '2023-13',
    '2023-01-00',
    '2023-01-32',
    '0000',
    '23',
    '20230725',
    '2023-7',
    '2023-7-25',
    '2023-07-25T00:00',
    ' 2023',
    '2023 ',
    '2023~~',
    '~2023',
    '',
    '/',
    '../..',
    '2024/2023',
    '2023/2024/2025',
    '2023/',
    '/2023',
    '...',
    '2023-',
    '-2023',
    '２０２３',
  ])('%j is none', (text) => expect(parseEdtf(text)).toBeUndefined())

  it.each(['2000-02-29', '2024-02-29', '0001-01-01', '9999-12-31'])('%s exists', (text) => {
    expect(isDay(text)).toBe(true)
  })

  it('is kept as it was written, and its first day never follows its last', () => {
    fc.assert(
      fc.property(edtf, (text) => {
        const date = parseEdtf(text)
        expect(date?.text).toBe(text)
        expect((date?.earliest ?? '') <= (date?.latest ?? '')).toBe(true)
        expect([date?.earliest, date?.latest].map((end) => isDay(end ?? ''))).toEqual([true, true])
      }),
    )
  })

  it('exists exactly where the calendar has that day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.nat(13), fc.nat(32), (y, m, d) => {
        const text = `${pad(y, 4)}-${pad(m, 2)}-${pad(d, 2)}`
        const moment = new Date(`${text}T00:00:00Z`)
        const exists = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
        expect(parseEdtf(text) !== undefined).toBe(exists)
      }),
      { numRuns: 2_000 },
    )
  })

  it('is none in any other text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const date = parseEdtf(text)
        if (date) expect(text).toMatch(/^[\d~?%./-]+$/)
      }),
    )
  })
})

describe('days are counted on the calendar', () => {
  it('there and back', () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to)
        expect(daysBetween(from, to)).toBe(0 - daysBetween(to, from) + 0)
      }),
    )
  })

  it('over the leap day, the end of a year, and whatever a clock does in spring', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01')
    expect(daysBetween('2024-03-30', '2024-04-01')).toBe(2)
    expect(dayOf(new Date('2024-03-31T23:59:59.999Z'))).toBe('2024-03-31')
  })
})
