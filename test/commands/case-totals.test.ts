import { describe, expect, it } from 'vitest'
import { type Brief, plain } from '#core/brief.ts'
import { openDesk } from '../shipped/desk.ts'
import { wordsOf } from '../shipped/reading.ts'

const { answer } = await openDesk()

const headings = ({ blocks }: Brief) =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [plain(block.line)] : []))

async function barsOf(line: string) {
  const chart = (await answer(line)).blocks.find(({ kind }) => kind === 'chart')
  return chart?.kind === 'chart' ? chart.bars : []
}

const partial = async (line: string) =>
  (await barsOf(line)).filter((bar) => bar.partial).map(({ label }) => label)

describe('what stands beside the rows of `cases`', () => {
  it('follows them: first the rows, then the published totals, then how long cases take', async () => {
    expect(headings(await answer('cases'))).toEqual([
      'Newest first',
      'Rows here beside the published totals',
      'What the rows here lack or add',
    ])
    expect(headings(await answer('cases since:2023-01-01 until:2023-11-04'))).toEqual([
      'Newest first',
      'Published totals, and what each counts',
      'What the rows here lack or add',
    ])
    const words = wordsOf(await answer('cases'))
    expect(words.indexOf('Medians over all cases')).toBeGreaterThan(words.indexOf('2025 | 63 | 9'))
  })

  it.each([
    'cases stage:sentenced',
    'cases body:cmc',
    'cases sector:finance',
    'cases rank:military',
  ])('is left out of `%s`, because it is about all cases', async (line) => {
    const brief = await answer(line)
    expect(headings(brief)).toEqual(['Newest first'])
    expect(wordsOf(brief)).not.toMatch(/median/i)
  })
})

describe('the chart of `cases`', () => {
  it('draws years without any case as such', async () => {
    const bars = await barsOf('cases sector:finance')
    expect(bars.map(({ label }) => Number(label))).toEqual(
      Array.from({ length: 14 }, (_, i) => 2013 + i),
    )
    expect(bars.filter(({ value }) => value === 0).map(({ label }) => label)).toEqual([
      '2014',
      '2020',
    ])
    expect(bars.reduce((sum, { value }) => sum + value, 0)).toBe(41)
  })

  it('marks the years that are not covered whole, and no other', async () => {
    expect(await partial('cases')).toEqual(['2012', '2026'])
    expect(await partial('cases since:2013 until:2014')).toEqual([])
    expect(await partial('cases since:2013-06 until:2015-03-31')).toEqual(['2013', '2015'])
    expect(await partial('cases asof:2024-06-30')).toEqual(['2012', '2024'])
    expect(await partial('cases since:2024 until:2026-12-31')).toEqual(['2026'])
  })
})
