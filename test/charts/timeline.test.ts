import { describe, expect, it } from 'vitest'
import type { TimeSpan } from '#core/lanes.ts'
import { LANGUAGES } from '#core/words.ts'
import { wordsIn } from '#core/words-in.ts'
import { draw, filled, held, lane, mark, said, since, svgOf, theme, xOf } from './draw-timeline.ts'
import type { Seen } from './read-chart.ts'

describe('a person’s posts', () => {
  const seen = draw({
    lanes: [
      lane('Vice Minister', held('2018-01-01', '2020-12-31')),
      lane('Minister', held('2021-01-01', '2023-12-31')),
    ],
  })

  it('are bars in lanes, each with its label and its dates', () => {
    const dates = ['1 Jan 2018 – 31 Dec 2020', '1 Jan 2021 – 31 Dec 2023']
    expect(said(seen)).toEqual(expect.arrayContaining(['Vice Minister', 'Minister', ...dates]))
    const [first, second] = filled(seen, theme.bar)
    expect(second?.top).toBeGreaterThan(first?.bottom ?? 0)
  })

  it('lie on one line of time, on the axis as on the bars', () => {
    const [first, second] = filled(seen, theme.bar)
    expect(first?.right).toBeCloseTo(second?.left ?? 0, -0.5)
    expect(xOf(seen, '2021')).toBeCloseTo(second?.left ?? 0, -0.5)
    const [years = 0, more = 0] = [
      xOf(seen, '2020') - xOf(seen, '2019'),
      xOf(seen, '2023') - xOf(seen, '2022'),
    ]
    expect(years).toBeCloseTo(more, 0)
  })

  it('have no legend where all is known', () => {
    expect(said(seen).at(-1)).toMatch(/^\d{4}$/)
  })

  it('have the dates of what was held alone, where it is unclear what came after', () => {
    const after: TimeSpan = { from: '2026-01-24', isOver: false, state: 'unclear' }
    const words = said(draw({ lanes: [lane('Minister', held('2017-01-01', '2026-01-24'), after)] }))
    expect(words).toContain('1 Jan 2017 – 24 Jan 2026')
    expect(words).toContain('unclear from the dates known')
  })

  it('that go on are drawn open, up to the day of the clocks, which is said', () => {
    const open = draw({ lanes: [lane('Minister', since('2024-06-01'))] })
    expect(said(open)).toContain('1 Jun 2024 – no end known')
    expect(said(open)).toContain('no end known by 24 Nov 2026')
    expect(open.drawn.filter(({ fill }) => fill === theme.bar)).toHaveLength(2)
  })
})

describe('dates that are no days', () => {
  const bandsOf = (seen: Seen) => seen.drawn.filter(({ fill }) => fill === theme.partial)

  it('are bands as wide as what is known, beside what is sure', () => {
    const seen = draw({ lanes: [lane('Minister', held('2020', '2023-07'))] })
    const [year, month] = bandsOf(seen)
    const width = (box = seen.fills[0]) => (box ? box.right - box.left : 0)
    expect(width(year) / width(month)).toBeCloseTo(12, -0.5)
    const [sure] = filled(seen, theme.bar)
    expect(sure?.left).toBeGreaterThanOrEqual(year?.right ?? 999)
    expect(said(seen)).toContain('exact day not known')
  })

  it('leave nothing sure of a post of which begin and end fall into one year', () => {
    const seen = draw({ lanes: [lane('Minister', held('2020', '2020'))] })
    expect(filled(seen, theme.bar)).toEqual([])
    expect(bandsOf(seen)).toHaveLength(2)
  })

  it('fade where an end was not traced, which is said', () => {
    const seen = draw({ lanes: [lane('Minister', held(undefined, '2023-07-25'))] })
    expect(said(seen)).toContain('start not traced – 25 Jul 2023')
    expect(said(seen)).toContain('start or end not traced')
    const widths = filled(seen, theme.bar).map(({ left, right }) => right - left)
    expect(widths.slice(0, 3)).toEqual([8, 5, 3])
  })

  it('of events are bands too, and days are dots', () => {
    const seen = draw({ marks: [mark('2023-07'), mark('2024-07-25')] })
    expect(seen.drawn.filter(({ fill }) => fill === theme.loose)).toHaveLength(2)
    expect(said(seen)).toContain('exact day not known')
  })
})

describe('a body’s posts', () => {
  const seen = draw({
    lanes: [
      lane(
        'Minister',
        held('2018-03-19', '2023-03-12', 'Person One'),
        held('2023-03-12', '2023-10-24', 'Person Two'),
        { from: '2023-10-24', to: '2024-12-29', isOver: true, state: 'vacant' },
        { from: '2024-12-29', isOver: false, state: 'unclear', label: 'Person Three' },
      ),
    ],
  })

  it('have their holders on the bars, or below where a bar is too short', () => {
    const at = (words: string) => seen.texts.find((text) => text.words === words)
    const [bar] = filled(seen, theme.bar)
    expect(at('Person One')?.bottom).toBeLessThan(bar?.bottom ?? 0)
    expect(at('Person Two')?.top).toBeGreaterThan(bar?.bottom ?? 0)
    expect(at('Person Three')?.bottom).toBeLessThan(bar?.bottom ?? 0)
  })

  it('are hatched where nobody is known, and outlined where the dates do not say', () => {
    expect(said(seen)).toContain('nobody in this store')
    expect(said(seen)).toContain('unclear from the dates known')
    expect(said(seen).join()).not.toMatch(/vacant|empty/)
    const dotted = seen.drawn.filter(({ isDashed }) => isDashed)
    expect(dotted).toHaveLength(2)
  })

  it.each(LANGUAGES)('say so in %s', (language) => {
    const words = wordsIn(language)
    const { vacant, unclear } = words.pictures
    const spans: TimeSpan[] = [
      { from: '2020', to: '2021', isOver: true, state: 'vacant' },
      { from: '2022', to: '2023', isOver: true, state: 'unclear' },
    ]
    expect(said(draw({ lanes: [lane('x', ...spans)] }, words))).toEqual(
      expect.arrayContaining([vacant, unclear]),
    )
  })

  it('have what is sure over what is loose, and both over where nobody may have been', () => {
    const vacant: TimeSpan = { from: '2020', to: '2024-01-01', isOver: true, state: 'vacant' }
    const svg = svgOf({ lanes: [lane('x', held('2018-01-01', '2020', 'A'), vacant)] }) ?? ''
    const at = (colour: string) => svg.indexOf(`fill="${colour}"`, svg.indexOf('<path'))
    const hatch = svg.indexOf(`stroke="${theme.axis}"`)
    expect(at(theme.partial)).toBeGreaterThan(hatch)
    expect(at(theme.bar)).toBeGreaterThan(at(theme.partial))
  })

  it('stand below each other where two surely held one at the same time', () => {
    const both = draw({
      lanes: [
        lane(
          'Minister',
          held('2018-01-01', '2022-01-01', 'A'),
          held('2019-01-01', '2023-01-01', 'B'),
        ),
      ],
    })
    const [first, second] = filled(both, theme.bar)
    expect(second?.top).toBeGreaterThan(first?.bottom ?? 999)
  })

  it('name a holder of whom no date is known', () => {
    const seen = draw({
      lanes: [lane('Minister', held('2018', '2020', 'A'), held(undefined, undefined, 'B'))],
    })
    expect(said(seen)).toContain('B dates not traced')
  })
})

describe('what has no room', () => {
  it('is counted, where there are more than twelve rows or events', () => {
    const lanes = Array.from({ length: 15 }, (_, i) => lane(`Post ${i}`, held('2020', '2021')))
    const marks = Array.from({ length: 13 }, (_, i) => mark(String(2000 + i)))
    const seen = draw({ lanes, marks })
    expect(said(seen)).toContain('Post 11')
    expect(said(seen)).not.toContain('Post 12')
    expect(said(seen).at(-1)).toBe('Not in the picture: 3 more rows and 1 more event.')
  })

  it('is not drawn at all where it would be endless', () => {
    const spans = Array<TimeSpan>(200).fill(held('2020', '2021', 'x'))
    expect(svgOf({ lanes: [lane('x', ...spans)] })).toBeUndefined()
    expect(svgOf({ lanes: [lane('x'.repeat(30_000), held('2020'))] })).toBeUndefined()
  })
})

describe('nothing to draw', () => {
  it.each([
    ['nothing at all', {}],
    ['a lane without spans', { lanes: [lane('x')] }],
    ['dates that are none', { lanes: [lane('x', held('soon', 'later'))], marks: [mark('x')] }],
    ['spans without dates', { lanes: [lane('x', held())] }],
  ])('where there is %s', (_, parts) => {
    expect(svgOf(parts)).toBeUndefined()
  })
})

describe('a span that ends before it begins', () => {
  it('is unclear, from the one day to the other', () => {
    const seen = draw({ lanes: [lane('x', held('2023-07-25', '2020-01-01'))] })
    expect(filled(seen, theme.bar)).toEqual([])
    expect(said(seen)).toContain('unclear from the dates known')
  })
})
