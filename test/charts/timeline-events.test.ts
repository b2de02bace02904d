import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#core/words.ts'
import { wordsIn } from '#core/words-in.ts'
import { draw, filled, held, lane, mark, said, theme } from './draw-timeline.ts'

describe('events', () => {
  const marks = [
    mark('2023-10-24', 'removed', 'official'),
    mark('2023-06-25', 'last seen', 'reported'),
    mark('2024-09', 'at a publishing house', 'alleged'),
  ]
  const seen = draw({ lanes: [lane('Minister', held('2022-12-30', '2023-07-25'))], marks })

  it('are numbered in the order they happened, on the axis and in the list', () => {
    const numbers = said(seen).filter((words) => /^\d$/.test(words))
    expect(numbers).toEqual(['1', '2', '3', '1', '2', '3'])
    const dates = said(seen).filter((words) => /^\d* ?(Jun|Oct|Sep) \d{4}$/.test(words))
    expect(dates.slice(-3)).toEqual(['25 Jun 2023', '24 Oct 2023', 'Sep 2024'])
  })

  it('say what happened and how sure it is', () => {
    const list = ['last seen (reported)', 'removed (official)', 'at a publishing house (alleged)']
    expect(said(seen)).toEqual(expect.arrayContaining(list))
  })

  it('have shapes that say how sure they are: disc, square, open diamond', () => {
    expect(filled(seen, theme.mark)).toHaveLength(2)
    const open = seen.drawn.filter(
      ({ fill, stroke }) => fill === theme.ground && stroke === theme.mark,
    )
    expect(open).toHaveLength(2)
  })

  it('without a date stand last, in the list alone', () => {
    const seen = draw({ marks: [mark('soon', 'undated'), mark('2023-01-01', 'dated')] })
    expect(said(seen).filter((words) => /^\d$/.test(words))).toEqual(['1', '1', '2'])
    expect(said(seen)).toContain('date not traced')
  })

  it.each(LANGUAGES)('are dated in %s as its other dates are', (language) => {
    const words = wordsIn(language)
    expect(said(draw({ marks }, words))).toContain(words.shortDate('2024-09'))
  })
})

describe('many years and many events in few days', () => {
  const days = ['2026-08-16', '2026-08-20', '2026-09-01', '2026-09-15', '2026-10-30', '2026-11-20']
  const seen = draw({
    lanes: [lane('A post', held('1996-01-01', '2003-05-01'))],
    marks: days.map((day) => mark(day)),
  })

  it('have markers apart from each other, in their order', () => {
    const markers = seen.texts.filter(({ words }) => /^\d$/.test(words)).slice(0, days.length)
    const middles = markers.map(({ left, right }) => (left + right) / 2)
    for (const [i, middle] of middles.entries())
      if (i > 0) expect(middle - (middles[i - 1] ?? 0)).toBeGreaterThanOrEqual(23.9)
  })

  it('have years thinned, so that none touches the next', () => {
    const years = seen.texts.filter(({ words }) => /^\d{4}$/.test(words))
    expect(years.length).toBeGreaterThan(4)
    expect(years.length).toBeLessThan(12)
  })
})

describe('few days', () => {
  it('have months on the axis', () => {
    const seen = draw({ marks: [mark('2026-10-02'), mark('2026-10-09')] })
    expect(said(seen)).toEqual(expect.arrayContaining(['Oct 2026', 'Nov 2026']))
  })
})
