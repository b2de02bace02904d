import { describe, expect, it } from 'vitest'
import type { Bar } from '#core/brief.ts'
import { en } from '#core/words-en.ts'
import { briefWith } from '../../console/briefs.ts'
import { readMarkdown } from './markdown.ts'
import { show, showAll, texts } from './shown.ts'

const chart = (...bars: readonly Bar[]) =>
  briefWith({ blocks: [{ kind: 'chart', title: 'Cases a year', bars }] })

const shown = (...bars: readonly Bar[]) => texts(show(chart(...bars)))[1]

describe('a chart', () => {
  it('is a title and bars in a code block, with every figure and what is partial', () => {
    expect(
      shown(
        { label: '2024', value: 60 },
        { label: '2025', value: 30 },
        { label: '2026', value: 1, partial: true },
        { label: 'none', value: 0 },
      ),
    ).toBe(
      [
        '**Cases a year**',
        '```',
        '2024 ████████████████████ 60',
        '2025 ██████████ 30',
        '2026 █ 1 partial',
        'none 0',
        '```',
      ].join('\n'),
    )
  })

  it('names the parts of stacked bars below them, and none of nothing', () => {
    const brief = briefWith({
      blocks: [
        {
          ...{ kind: 'chart', title: 'Cases a year', series: ['opened', 'sentenced'] },
          bars: [
            { label: '2025', value: 3, shares: [1, 2] },
            { label: '2026', value: 2, shares: [2, 0], partial: true },
            { label: '2027', value: 0, shares: [0, 0] },
          ],
        },
      ],
    })
    expect(texts(show(brief))[1]?.split('```\n').at(-1)).toBe(
      '-# **opened** · 2025 1 · 2026 2\n-# **sentenced** · 2025 2',
    )
  })

  it('says partial in the words of the asker', () => {
    const words = { ...en, chat: { ...en.chat, partial: '不完整' } }
    const brief = chart({ label: '2026', value: 1, partial: true })
    expect(texts(show(brief, { words }))[1]).toContain(' 1 不完整')
  })

  it('puts bars below each other, also behind Chinese, and long labels above their bar', () => {
    const text = shown(
      { label: '年', value: 1 },
      { label: 'abcd', value: 1 },
      { label: 'A label of many words', value: 1 },
    )
    expect(text).toContain('\n年   ████')
    expect(text).toContain('\nabcd ████')
    expect(text).toContain('\nA label of many words\n     ████')
  })

  it('draws no bar for what is no count, and still says it', () => {
    const text = shown(
      { label: 'a', value: Number.NaN },
      { label: 'b', value: Number.POSITIVE_INFINITY },
      { label: 'c', value: -5 },
      { label: 'd', value: 1 },
    )
    expect(text).toContain('a NaN\nb Infinity\nc -5\nd ████████████████████ 1')
  })

  it.each([
    '```\n@everyone',
    '<@1>',
    'https://a.example',
    'discord.gg/x',
  ])('is a list where a code block would not show a label as it is: %s', (label) => {
    const { text, marks } = readMarkdown(shown({ label, value: 3 }) ?? '')
    expect(marks.map(({ kind }) => kind)).toEqual(['strong', 'item'])
    expect(text).toContain(label.replace('\n', ' '))
    expect(text).toContain('████████████████████ 3')
  })

  it('that goes on in the next part stands between fences in both', () => {
    const bars = Array.from({ length: 150 }, (_, i) => ({ label: `bar ${i}`, value: 1 }))
    const parts = showAll(chart(...bars)).map((part) => readMarkdown(texts(part).join('\n')))
    expect(parts.length).toBeGreaterThan(1)
    for (const { marks, stray } of parts) {
      expect(marks.filter(({ kind }) => kind === 'fence')).toHaveLength(1)
      expect(stray).toEqual([])
    }
    const labels = parts.flatMap(({ text }) => text.match(/bar \d+/g) ?? [])
    expect(labels).toEqual(bars.map(({ label }) => label))
  })
})
