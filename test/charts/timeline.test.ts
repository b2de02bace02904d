import { describe, expect, it } from 'vitest'
import type { TimeSpan } from '#core/lanes.ts'
import { LANGUAGES } from '#core/words.ts'
import { wordsIn } from '#core/words-in.ts'
import { draw, filled, held, lane, mark, said, since, svgOf, theme, xOf } from './draw-timeline.ts'
import type { Seen } from './read-chart.ts'

const UNCLEAR = wordsIn('en').pictures.unclear

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

  it('have no end where somebody was only last seen in them, and are open from then on', () => {
    const seen: TimeSpan = { ...since('2017-01-01'), seen: '2020-01-24' }
    const drawn = draw({ lanes: [lane('Minister', seen)] })
    expect(said(drawn)).toContain('from 1 Jan 2017, no end known, seen 24 Jan 2020')
    expect(said(drawn)).toContain('last seen in post, no end known')
    const [bar] = filled(drawn, theme.bar)
    const [open] = drawn.drawn.filter(({ isDashed }) => isDashed)
    expect(open?.left).toBeCloseTo(bar?.right ?? 0, -0.5)
    expect(open?.right).toBeGreaterThan(xOf(drawn, '2026'))
  })

  it('that are too loose for two dates have them in words', () => {
    const words = said(
      draw({
        lanes: [
          lane('A', held('2023-07-31', '2023-07-31/2025-10-17')),
          lane('B', held('../2023-07-28', '2024-01-01')),
          lane('C', held('2016', '2016/2022')),
        ],
      }),
    )
    expect(words).toContain('from 31 Jul 2023, ended between 31 Jul 2023 and 17 Oct 2025')
    expect(words).toContain('begun by 28 Jul 2023, ended 1 Jan 2024')
    expect(words).toContain('from 2016, ended between 2016 and 2022')
  })

  it('that go on are drawn open, up to the day of the clocks, which is said', () => {
    const open = draw({ lanes: [lane('Minister', since('2024-06-01'))] })
    expect(said(open)).toContain('from 1 Jun 2024, no end known')
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

  it('reach to the edge where an end was not traced, which is said', () => {
    const seen = draw({ lanes: [lane('Minister', held(undefined, '2023-07-25'))] })
    expect(said(seen)).toContain('start not traced – 25 Jul 2023')
    expect(said(seen)).toContain('start or end not traced')
    const edge = Math.min(...seen.drawn.filter(({ isDashed }) => isDashed).map(({ left }) => left))
    expect(edge).toBeLessThanOrEqual(Math.min(...seen.texts.map(({ left }) => left)) + 1)
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
    expect(said(seen)).toContain(UNCLEAR)
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
    expect(said(seen)).toContain(UNCLEAR)
  })
})
