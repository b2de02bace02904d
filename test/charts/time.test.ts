import { describe, expect, it } from 'vitest'
import { extentOf } from '../../src/charts/extent.ts'
import { momentOf, numberOf, ticksOf } from '../../src/charts/time.ts'

describe('a date as days', () => {
  it.each([
    ['2023-07-25', '2023-07-25', '2023-07-26', true],
    ['2023-07-25~', '2023-07-25', '2023-07-26', true],
    ['2023-07', '2023-07-01', '2023-08-01', false],
    ['2023', '2023-01-01', '2024-01-01', false],
    ['2022-11/2023-02', '2022-11-01', '2023-03-01', false],
  ])('%s is from %s to before %s', (edtf, from, to, isDay) => {
    expect(momentOf(edtf)).toEqual({ from: numberOf(from), to: numberOf(to), isDay })
  })

  it('has no bound where it is open', () => {
    expect(momentOf('../2023')).toMatchObject({ from: -Infinity })
    expect(momentOf('2023/..')).toMatchObject({ to: Infinity })
    expect(momentOf('0001/..')).toMatchObject({ from: 0, to: Infinity })
  })

  it.each([undefined, '', 'soon', '2023-02-30'])('is none of %j', (edtf) => {
    expect(momentOf(edtf)).toBeUndefined()
  })
})

describe('ticks', () => {
  const between = (from: string, to: string, pixels = 480) =>
    ticksOf({ from: numberOf(from), to: numberOf(to) }, pixels, () => 40).map(({ edtf }) => edtf)

  it('are years where there are some', () => {
    expect(between('2020-06-01', '2024-06-01')).toEqual(['2021', '2022', '2023', '2024'])
  })

  it('are thinned to round years', () => {
    expect(between('1996-01-02', '2026-11-24')).toEqual([
      ...['2000', '2005', '2010', '2015', '2020', '2025'],
    ])
  })

  it('are months in a short time', () => {
    expect(between('2026-08-20', '2026-11-20')).toEqual(['2026-09', '2026-10', '2026-11'])
  })

  it('reach from the first year to the last', () => {
    expect(between('0001-01-01', '9999-12-31')).toEqual([
      ...['1000', '2000', '3000', '4000', '5000', '6000', '7000', '8000', '9000'],
    ])
  })
})

describe('a span', () => {
  const day = (text: string) => numberOf(text)
  const extent = (from?: string, to?: string, isOver = true) =>
    extentOf({ from, to, isOver, state: 'held' }, day('2026-11-25'))

  it('between two days is sure', () => {
    expect(extent('2023-01-01', '2023-07-25')).toMatchObject({
      sure: { from: day('2023-01-01'), to: day('2023-07-26') },
      loose: [],
      isOpen: false,
    })
  })

  it('between two months is sure from the end of the one to the beginning of the other', () => {
    expect(extent('2023-01', '2023-07')).toMatchObject({
      from: day('2023-01-01'),
      to: day('2023-08-01'),
      sure: { from: day('2023-02-01'), to: day('2023-07-01') },
    })
  })

  it('within one month is nowhere sure', () => {
    expect(extent('2023-01', '2023-01')?.sure).toBeUndefined()
  })

  it('that goes on reaches the day of the clocks', () => {
    const open = extent('2024-01-01', undefined, false)
    expect(open).toMatchObject({ to: day('2026-11-25'), isOpen: true, isLater: false })
  })

  it('of which an end was not traced reaches beyond what is known, by nobody knows how much', () => {
    expect(extent(undefined, '2023-07')).toMatchObject({ isEarlier: true, from: day('2023-07-01') })
    expect(extent('2023-07-25')).toMatchObject({ isLater: true, to: day('2023-07-26') })
    expect(extent('../2023', '2024-07-25')).toMatchObject({
      isEarlier: true,
      sure: { from: day('2023-12-31') },
    })
  })

  it('of somebody last seen in a post is sure up to then, and open from then on', () => {
    const seen = (from: string | undefined, day: string) =>
      extentOf({ from, seen: day, isOver: false, state: 'held' }, numberOf('2026-11-25'))
    expect(seen('2023-07-25', '2026-03-08')).toMatchObject({
      sure: { from: day('2023-07-25'), to: day('2026-03-09') },
      after: { from: day('2026-03-09'), to: day('2026-11-25') },
      isOpen: false,
      isLater: false,
    })
    // Begun by the day, or in the year, in which it was seen.
    const ofOneDay = { sure: { from: day('2026-01-24'), to: day('2026-01-25') }, isEarlier: true }
    expect(seen('../2026-01-24', '2026-01-24')).toMatchObject(ofOneDay)
    expect(seen(undefined, '2026-01-24')).toMatchObject(ofOneDay)
    expect(seen('2026', '2026-01-24')).toMatchObject({
      from: day('2026-01-01'),
      to: day('2026-01-25'),
      after: { from: day('2026-01-25') },
    })
  })

  it('without a date is nowhere', () => {
    expect(extent()).toBeUndefined()
    expect(extentOf({ isOver: false, state: 'held' }, undefined)).toBeUndefined()
  })

  it('that ends before it begins is unclear', () => {
    expect(extent('2023-07-25', '2020-01-01')).toMatchObject({ state: 'unclear', loose: [] })
  })
})
