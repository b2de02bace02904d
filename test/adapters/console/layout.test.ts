import { describe, expect, it } from 'vitest'
import { type Block, line, paragraph } from '#core/brief.ts'
import { renderConsole } from '../../../src/adapters/console/render.ts'
import { briefWith } from './briefs.ts'

/** Blocks at a width, without the title above them. */
const show = (blocks: readonly Block[], { columns = 80 } = {}) =>
  renderConsole(briefWith({ blocks }), { columns, colour: false, links: false })
    .split('\n')
    .slice(2)
    .join('\n')

describe('lines of Chinese', () => {
  it('break between characters, but not before a comma or after an opening mark', () => {
    const text = show([paragraph(['全国人大常委会决定：免去其《职务》，'.repeat(3)])], {
      columns: 46,
    })
    expect(text).toMatchInlineSnapshot(`
      "全国人大常委会决定：免去其《职务》，全国人大常
      委会决定：免去其《职务》，全国人大常委会决定：
      免去其《职务》，
      "
    `)
  })

  it('keep a name and an office that stand alone on one line', () => {
    const text = show([paragraph([`${'x'.repeat(40)} 外交部部长 王毅`])], { columns: 46 })
    expect(text).toBe(`${'x'.repeat(40)}\n外交部部长 王毅\n`)
  })

  it('keep the number of a footnote with the word before it', () => {
    const text = show([paragraph(line`${'x'.repeat(31)} in Beijing ${{ note: 12 }}`)], {
      columns: 46,
    })
    expect(text).toBe(`${'x'.repeat(31)} in\nBeijing [12]\n`)
  })
})

describe('a table', () => {
  const table = (cells: readonly string[], widths: readonly ('fit' | 'flex')[]): Block => ({
    kind: 'table',
    columns: cells.map((_, i) => ({ title: `C${i}`, width: widths[i] ?? 'fit' })),
    rows: [cells.map((cell) => [cell])],
  })

  it('stays a table at 46 columns when it fits', () => {
    expect(show([table(['秦刚', 'expelled'], [])], { columns: 46 })).toBe(
      'C0    C1\n────  ────────\n秦刚  expelled\n',
    )
  })

  it('wraps its flexible columns and keeps the others whole', () => {
    const words = 'word '.repeat(30).trim()
    expect(
      show([table(['2023-07-25', words], ['fit', 'flex'])], { columns: 70 }),
    ).toMatchInlineSnapshot(`
      "C0          C1
      ──────────  ──────────────────────────────────────────────────────────
      2023-07-25  word word word word word word word word word word word
                  word word word word word word word word word word word
                  word word word word word word word word
      "
    `)
  })

  it('becomes records when a flexible column would be a column of single words', () => {
    const cells = ['x'.repeat(40), 'some words in a row', 'and some more of them']
    expect(show([table(cells, ['fit', 'flex', 'flex'])], { columns: 70 })).toMatchInlineSnapshot(`
      "C0  xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
      C1  some words in a row
      C2  and some more of them
      "
    `)
  })

  it('shows its head when it has no rows, and nothing without columns', () => {
    const columns = [{ title: 'Name', width: 'fit' }] as const
    expect(show([{ kind: 'table', columns, rows: [] }])).toBe('Name\n────\n')
    expect(show([{ kind: 'table', columns: [], rows: [[]] }])).toBe('')
  })
})

describe('a chart', () => {
  const bar = (label: string, value: number, partial?: boolean) => ({
    label,
    value,
    ...(partial === undefined ? {} : { partial }),
  })
  const chart = (...bars: readonly ReturnType<typeof bar>[]): Block => ({
    kind: 'chart',
    title: 'Cases',
    bars,
  })

  it('says in words which bars are partial, and draws no bar for nothing', () => {
    expect(
      show([chart(bar('2023', 1204), bar('2024', 2, true), bar('2025', 0))], { columns: 46 }),
    ).toMatchInlineSnapshot(`
      "Cases
      2023  ███████████████████████████ 1,204
      2024  ▏ 2 (partial)
      2025  0
      partial: a period still running, or not
      covered whole
      "
    `)
  })

  it('says below a stacked bar what it is made of, and nothing of what is none', () => {
    const bars = [
      { label: '2023', value: 43, shares: [0, 3, 40] },
      { label: '2024', value: 0, shares: [0, 0, 0] },
    ]
    const series = ['under investigation', 'indicted', 'sentenced']
    expect(
      show([{ kind: 'chart', title: 'Cases', bars, series }], { columns: 46 }),
    ).toMatchInlineSnapshot(`
      "Cases
      2023  ████████████████████████████████████ 43
            3 indicted · 40 sentenced
      2024  0
      "
    `)
  })

  it('leaves a timeline out, whose words stand beside it', () => {
    const lanes = [{ label: 'Post', spans: [] }]
    const timeline = { kind: 'timeline', title: 'Posts', lanes, marks: [], until: '2026' } as const
    expect(show([timeline, chart(bar('2025', 1))], { columns: 46 })).not.toContain('Post')
  })

  it.each([
    [1234567, '1,234,567'],
    [0.125, '0.125'],
    [10.5, '10.5'],
    [-3, '-3'],
    [Number.NaN, 'NaN'],
    [1e21, '1e+21'],
  ])('writes %d as %s', (value, written) => {
    expect(
      show([chart(bar('x', value))])
        .split(' ')
        .at(-1),
    ).toBe(`${written}\n`)
  })
})
