import { describe, expect, it } from 'vitest'
import type { Bar } from '#core/brief.ts'
import { LANGUAGES } from '#core/words.ts'
import { wordsIn } from '#core/words-in.ts'
import { barsSvg } from '../../src/charts/bars.ts'
import { themes } from '../../src/charts/theme.ts'
import { readChart, type Seen } from './read-chart.ts'

const en = wordsIn('en')

const draw = (bars: readonly Bar[], title = 'Events a year', words = en): Seen =>
  readChart(barsSvg({ kind: 'chart', title, bars }, words, themes.dark) ?? '')

const years = (first: number, ...values: readonly number[]): readonly Bar[] =>
  values.map((value, i) => ({ label: String(first + i), value }))

const said = ({ texts }: Seen): readonly string[] => texts.map(({ words }) => words)
const heights = ({ bars }: Seen): readonly number[] => bars.map(({ top, bottom }) => bottom - top)
const widths = ({ bars }: Seen): readonly number[] => bars.map(({ left, right }) => right - left)

describe('a few bars with short labels', () => {
  const seen = draw(years(2021, 3, 0, 12, 6))

  it('stand side by side, each as high as its value, from 0', () => {
    const [three = 0, twelve = 0, six = 0] = heights(seen)
    expect([twelve / three, twelve / six]).toEqual([expect.closeTo(4), expect.closeTo(2)])
    expect(new Set(seen.bars.map(({ bottom }) => bottom)).size).toBe(1)
  })

  it('have their label and their number, and a bar only where it counts something', () => {
    expect(said(seen)).toEqual(expect.arrayContaining(['2021', '3', '2022', '0', '2023', '12']))
    expect(seen.bars).toHaveLength(3)
  })

  it('stand on a scale that begins at 0 and holds the highest', () => {
    expect(said(seen).slice(0, 5)).toEqual(['Events a year', '0', '5', '10', '15'])
  })

  it('have nothing to say about partial bars', () => {
    expect(said(seen).join()).not.toContain('partial')
    expect(seen.bars.some(({ isDashed }) => isDashed)).toBe(false)
  })
})

describe('a partial bar', () => {
  const bars = [...years(2024, 63, 72), { label: '2026', value: 43, partial: true }]

  it('has a dashed outline, a mark on its number, and a sentence on what that means', () => {
    const seen = draw(bars)
    expect(seen.bars.map(({ isDashed }) => isDashed)).toEqual([false, false, true])
    expect(said(seen)).toContain('43*')
    expect(said(seen).at(-1)).toBe('* partial: a period still running, or not covered whole')
  })

  it('says so in the language of the reader', () => {
    expect(said(draw(bars, '', wordsIn('zh-CN'))).at(-1)).toMatch(/^\* 不完整：.*未完整覆盖$/)
    expect(said(draw(bars, '', wordsIn('zh-TW'))).at(-1)).toMatch(/^\* 不完整：.*未完整涵蓋$/)
  })

  it('needs no length to be marked', () => {
    expect(said(draw([{ label: 'x', value: 0, partial: true }]))).toContain('0*')
  })
})

describe('years', () => {
  it('that would touch are short after the first of their century', () => {
    const seen = said(draw(years(1996, ...Array<number>(15).fill(7))))
    expect(seen).toEqual(expect.arrayContaining(['1996', "'97", "'99", '2000', "'01", "'10"]))
    expect(seen).not.toContain('1997')
  })

  it('that are too many for one shelf stand on several, all to one scale, in full', () => {
    const seen = draw(years(1967, ...Array.from({ length: 60 }, (_, i) => i + 2)))
    const floors = Map.groupBy(seen.bars, ({ bottom }) => bottom)
    expect([...floors.values()].map(({ length }) => length)).toEqual([12, 12, 12, 12, 12])
    const [two = 0] = heights(seen)
    for (const [i, height] of heights(seen).entries()) expect(height / (i + 2)).toBeCloseTo(two / 2)
    for (let year = 1967; year < 2027; year += 1) expect(said(seen)).toContain(String(year))
  })

  it('of two hundred, too, and the picture stays on a few screens', () => {
    const seen = draw(years(1825, ...Array<number>(200).fill(3)))
    expect(seen.bars).toHaveLength(200)
    expect(seen.height).toBeLessThan(2_500)
  })
})

describe('long labels', () => {
  const seen = draw([
    { label: 'Ministry of Foreign Affairs and everything that belongs to it', value: 10 },
    { label: 'PLA Rocket Force', value: 40 },
    { label: '中央纪律检查委员会', value: 20 },
  ])

  it('lie beside lying bars, each as long as its value, from 0', () => {
    const [ten = 0, forty = 0, twenty = 0] = widths(seen)
    expect([forty / ten, forty / twenty]).toEqual([expect.closeTo(4), expect.closeTo(2)])
    expect(new Set(seen.bars.map(({ left }) => left)).size).toBe(1)
  })

  it('go on below where they are longer than a third of the width', () => {
    const words = said(seen).join(' ')
    expect(words).toContain('Ministry of Foreign Affairs and everything that belongs to it')
    expect(said(seen)).toContain('PLA Rocket Force')
  })
})

describe('values that are no counts', () => {
  const values = [1.7e308, 5e-324, 0, -5, Number.NaN, Infinity, -Infinity]
  const seen = draw(values.map((value) => ({ label: `value ${value} in words`, value })))

  it('are shown as their words, with no bar', () => {
    for (const words of ['0', '-5', 'NaN', 'Infinity', '-Infinity'])
      expect(said(seen)).toContain(words)
    expect(seen.bars).toHaveLength(2)
  })

  it('more than nothing is never drawn as nothing', () => {
    expect(Math.min(...widths(seen))).toBeGreaterThanOrEqual(1.5)
  })

  it.each([
    ['huge', 1.7e308],
    ['tiny', 5e-324],
    ['all zero', 0],
    ['all negative', -3],
    ['not numbers', Number.NaN],
  ])('also where all are %s', (_, value) => {
    const same = draw(years(2020, value, value, value))
    expect(said(same)).toEqual(expect.arrayContaining(['2020', '2021', '2022']))
    for (const height of heights(same)) expect(height).toBe(heights(same)[0])
  })
})

describe('titles and labels', () => {
  it.each(LANGUAGES)('in %s stand there as they are', (language) => {
    const words = wordsIn(language)
    expect(said(draw(years(2020, 1, 2, 3), words.cases.chart, words))).toContain(words.cases.chart)
  })

  it('that are longer than a line are wrapped, none of it lost', () => {
    const title = 'A title that goes on and on, as titles in reports about reports do, and on'
    const seen = said(draw(years(2020, 1, 2, 3), title))
    expect(seen.slice(0, 2).join(' ')).toBe(title)
  })

  it('are shown, not obeyed', () => {
    const seen = draw([{ label: '\u202egnp\u0000<rect/>&amp;', value: 1 }], '</svg>\n]]>\ufffe"')
    expect(said(seen)[0]).toBe('</svg> ]]>\ufffd"')
    expect(said(seen)).toContain('gnp<rect/>&amp;')
  })

  it('in composed characters, because those are in fonts', () => {
    expect(said(draw(years(2020, 1, 2, 3), 'Lu\u0308 Qi\u0304n'))[0]).toBe('Lü Qīn')
  })
})

describe('the picture', () => {
  it('is 520 wide on a ground of the theme', () => {
    expect(draw(years(2020, 1))).toMatchObject({ width: 520, ground: themes.dark.ground })
  })

  it('is none where there is no bar', () => {
    expect(barsSvg({ kind: 'chart', title: 'x', bars: [] }, en, themes.dark)).toBeUndefined()
  })

  it('is none rather than cut where it would be endless', () => {
    const bars = years(2020, ...Array<number>(9_000).fill(1))
    for (const chart of [
      { title: 'x', bars },
      { title: '秦'.repeat(39_000), bars: years(2020, 1) },
      { title: 'a '.repeat(1e6), bars: years(2020, 1) },
    ])
      expect(barsSvg({ kind: 'chart', ...chart }, en, themes.dark)).toBeUndefined()
  })
})
