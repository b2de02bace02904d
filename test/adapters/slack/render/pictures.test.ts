import { describe, expect, it } from 'vitest'
import { type Block, list } from '#core/brief.ts'
import type { Chart, Drawable, Timeline } from '#core/picture.ts'
import { checkMessage } from '../../../platforms/slack/limits/message.ts'
import { linesIn } from './reading.ts'
import { allParts, briefWith, render } from './shown.ts'

const chart: Chart = {
  kind: 'chart',
  title: 'Cases a year',
  series: ['expelled', 'sentenced', 'cleared'],
  bars: [
    { label: '2024', value: 12, shares: [2, 10, 0] },
    { label: '2025', value: 1, partial: true, shares: [1, 0, 0] },
  ],
}
const timeline: Timeline = {
  kind: 'timeline',
  title: 'Posts',
  lanes: [],
  marks: [],
  until: '2026-11-24',
}

const withAlt = (alt: string, ...drawn: readonly Drawable[]) => ({
  pictures: new Map(drawn.map((one, i) => [one, { fileId: `F0000000${i}`, alt }])),
})

describe('a block that can be drawn', () => {
  it('is its picture, by the id of a file, with words for those who do not see it', () => {
    const { message } = render({ blocks: [timeline] }, withAlt('Three posts.', timeline))
    expect(message.blocks.at(-1)).toEqual({
      type: 'image',
      slack_file: { id: 'F00000000' },
      alt_text: 'Three posts.',
    })
    expect(checkMessage(message)).toEqual([])
  })

  it('has figures in small print below it where it is a chart, each share by its name', () => {
    const { message } = render({ blocks: [chart] }, withAlt('Two bars.', chart))
    expect(message.blocks.map(({ type }) => type)).toEqual(['header', 'image', 'context'])
    expect(linesIn(message.blocks)).toEqual([
      'Title',
      'Cases a year · 2024 12 · 2025 1 partial',
      'expelled · 2024 2 · 2025 1',
      'sentenced · 2024 10',
    ])
  })

  it('without a picture is bars with the shares below, or nothing where the text says it all', () => {
    const { message } = render({ blocks: [chart, timeline] })
    expect(linesIn(message.blocks)).toEqual([
      'Title',
      'Cases a year',
      '2024 ████████████████████ 12',
      '2025 █▋ 1 partial',
      'expelled · 2024 2 · 2025 1',
      'sentenced · 2024 10',
    ])
  })

  it.each([
    ['no words', ' '],
    ['more than Slack takes', 'x'.repeat(2_001)],
  ])('whose picture has %s is told without it', (_what, alt) => {
    const { message } = render({ blocks: [chart, timeline] }, withAlt(alt, chart, timeline))
    expect(message.blocks.map(({ type }) => type)).not.toContain('image')
    expect(checkMessage(message)).toEqual([])
  })

  it('stands in the part it belongs to, and in no other', () => {
    const long = list(Array.from({ length: 300 }, (_, i) => [`Line ${i} of many others`]))
    const blocks: readonly Block[] = [timeline, long, chart]
    const parts = allParts(briefWith({ blocks }), withAlt('Words.', timeline, chart))
    const images = parts.map(
      ({ message }) => message.blocks.filter(({ type }) => type === 'image').length,
    )
    expect(parts.length).toBeGreaterThan(2)
    expect(images).toEqual([1, ...parts.slice(2).map(() => 0), 1])
  })

  it('keeps its figures beside it where a part ends', () => {
    const fill = (lines: number) => list(Array.from({ length: lines }, () => ['x'.repeat(100)]))
    for (let lines = 50; lines < 70; lines += 1) {
      const brief = briefWith({ blocks: [fill(lines), chart, fill(20)] })
      const parts = allParts(brief, withAlt('Words.', chart))
      const types = parts.map(({ message }) => message.blocks.map(({ type }) => type))
      const part = types.find((one) => one.includes('image')) ?? []
      expect(part[part.indexOf('image') + 1]).toBe('context')
      expect(parts.flatMap(({ message }) => checkMessage(message))).toEqual([])
    }
  })
})
