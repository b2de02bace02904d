import { describe, expect, it } from 'vitest'
import type { Bar } from '#core/brief.ts'
import { LANGUAGES } from '#core/words.ts'
import { wordsIn } from '#core/words-in.ts'
import { altText } from '../../src/charts/alt.ts'
import { barsSvg } from '../../src/charts/bars.ts'
import { themes } from '../../src/charts/theme.ts'
import { readChart, type Seen } from './read-chart.ts'

const en = wordsIn('en')
const { series: COLOURS, axis, label: OUTLINE } = themes.dark

const SERIES = ['under investigation', 'expelled', 'sentenced']

const bar = (label: string, ...shares: readonly number[]): Bar => ({
  label,
  value: shares.reduce((sum, share) => sum + share, 0),
  shares,
})

const chartOf = (bars: readonly Bar[], series: readonly string[] = SERIES) =>
  ({ kind: 'chart', title: 'Cases a year', bars, series }) as const

const draw = (bars: readonly Bar[], series = SERIES, words = en): Seen =>
  readChart(barsSvg(chartOf(bars, series), words, themes.dark) ?? '')

const said = ({ texts }: Seen): readonly string[] => texts.map(({ words }) => words)

/** The rectangles of a series, that of the legend first. */
const partsOf = ({ fills }: Seen, series: number) =>
  fills.filter(({ fill }) => fill === COLOURS[series])

const YEARS = [bar('2022', 4, 8, 4), bar('2023', 8, 0, 8), bar('2024', 2, 2, 2)]

describe('stacked bars', () => {
  const seen = draw(YEARS)

  it('are as high as what each series counts, from the ground up in the order of the series', () => {
    const [, first, second, third] = partsOf(seen, 0)
    const [, , above] = partsOf(seen, 2)
    const height = (box = seen.fills[0]) => (box ? box.bottom - box.top : 0)
    expect(height(first) / height(second)).toBeCloseTo(0.5, 1)
    expect(height(third) / height(second)).toBeCloseTo(0.25, 1)
    expect(above?.bottom).toBeLessThanOrEqual(second?.top ?? 0)
    const floors = [first, second, third].map((box) => box?.bottom)
    expect(new Set(floors).size).toBe(1)
  })

  it('have a gap between their parts, and no part where a series counts nothing', () => {
    const [, lower] = partsOf(seen, 0)
    const [, middle, ...others] = partsOf(seen, 1)
    expect((lower?.top ?? 0) - (middle?.bottom ?? 0)).toBeCloseTo(1.5)
    expect(others).toHaveLength(1)
  })

  it('have their total above them', () => {
    expect(said(seen)).toEqual(expect.arrayContaining(['2022', '16', '2023', '2024', '6']))
  })

  it('have each series in words, in their order, with what it counts in all', () => {
    const legend = said(seen).slice(1, 5)
    const names = ['under investigation 14', 'expelled 10', 'sentenced 14']
    expect(legend).toEqual(['From the bottom up:', ...names])
    expect(partsOf(seen, 1)[0]?.right).toBeGreaterThan(partsOf(seen, 0)[0]?.right ?? 0)
  })

  it('lie where labels are long, from left to right', () => {
    const seen = draw([
      bar('Ministry of Foreign Affairs', 4, 8, 4),
      bar('中央纪律检查委员会', 8, 0, 8),
    ])
    expect(said(seen)).toContain('From left to right:')
    const [, first] = partsOf(seen, 0)
    const [, next] = partsOf(seen, 1)
    expect(next?.left).toBeCloseTo((first?.right ?? 0) + 1.5)
  })

  it.each(LANGUAGES)('say in %s in which order their parts are', (language) => {
    const words = wordsIn(language)
    expect(said(draw(YEARS, SERIES, words))).toContain(words.pictures.upwards)
  })

  it('that are partial keep the dashed outline, the mark and the sentence', () => {
    const seen = draw([...YEARS, { ...bar('2025', 1, 2, 3), partial: true }])
    expect(said(seen)).toContain('6*')
    expect(said(seen).at(-1)).toMatch(/^\* partial/)
    expect(seen.drawn.filter(({ isDashed }) => isDashed)).toMatchObject([{ stroke: OUTLINE }])
  })
})

describe('shares that do not make up their bar', () => {
  it.each([
    ['missing', undefined],
    ['too few', [3]],
    ['of another sum', [3, 3, 3]],
    ['negative', [8, -4, 2]],
    ['no numbers', [Number.NaN, 3, 3]],
  ])('%s: the bar has the colour of no series', (_, shares) => {
    const seen = draw([...YEARS.slice(0, 2), { label: '2024', value: 6, shares }])
    expect(partsOf(seen, 0)).toHaveLength(3)
    expect(seen.fills.filter(({ fill }) => fill === axis).length).toBeGreaterThan(0)
    expect(said(seen)).toContain('6')
  })
})

describe('series', () => {
  it('of up to six are drawn', () => {
    const six = ['a', 'b', 'c', 'd', 'e', 'f']
    const seen = draw([bar('1', 1, 2, 3, 4, 5, 6)], six)
    for (const i of six.keys()) expect(partsOf(seen, i)).toHaveLength(2)
  })

  it('that are too many to be told apart have no picture', () => {
    const seven = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    const chart = chartOf([bar('1', 1, 1, 1, 1, 1, 1, 1)], seven)
    expect(barsSvg(chart, en, themes.dark)).toBeUndefined()
  })
})

describe('alt text of stacked bars', () => {
  it('names the series once, and has every total and every share', () => {
    const bars = [...YEARS.slice(0, 2), { ...bar('2024', 1, 2, 3), partial: true }]
    expect(altText(chartOf(bars), en)).toBe(
      'Stacked bar chart, Cases a year (under investigation, expelled, sentenced): ' +
        '2022 16 (4, 8, 4), 2023 16 (8, 0, 8), 2024 6 (1, 2, 3, partial).',
    )
    expect(altText(chartOf(bars, ['立案', '开除', '判决']), wordsIn('zh-CN'))).toBe(
      '堆叠柱状图，Cases a year（立案、开除、判决）：' +
        '2022 16（4、8、4），2023 16（8、0、8），2024 6（1、2、3、不完整）。',
    )
  })

  it('says no shares where they are not known', () => {
    const alt = altText(chartOf([{ label: '2024', value: 6, shares: [1] }]), en)
    expect(alt).toMatch(/: 2024 6\.$/)
  })
})
