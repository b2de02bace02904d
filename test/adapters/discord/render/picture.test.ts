import { ComponentType } from 'discord.js'
import { describe, expect, it } from 'vitest'
import type { Brief } from '#core/brief.ts'
import type { Chart, Drawable, Picture, Timeline } from '#core/picture.ts'
import { checkMessage } from '../../../platforms/discord/limits/message.ts'
import { inside, reads, show, showAll, texts } from './shown.ts'

const chart: Chart = {
  kind: 'chart',
  title: 'Events a year',
  bars: [
    { label: '2022', value: 3 },
    { label: '2023', value: 12, partial: true },
  ],
}
const picture: Picture = {
  png: new Uint8Array([137, 80, 78, 71]),
  alt: 'Bar chart, Events a year: 2022 3, 2023 12 (partial).',
  width: 1_040,
  height: 400,
}
const brief: Brief = {
  outcome: 'answered',
  title: 'Timeline',
  summary: 'Timeline.',
  tone: 'calm',
  blocks: [
    { kind: 'paragraph', line: ['Before it.'] },
    chart,
    { kind: 'list', items: [['After it.']] },
  ],
  footnotes: [],
  actions: [],
  footer: [],
  seenBy: 'everyone',
}
const pictures = new Map([[chart, picture]])

const sizes = (files: readonly { name: string; bytes: Uint8Array }[]) =>
  files.map(({ name, bytes }) => ({ name, size: bytes.length }))

describe('a chart that was painted', () => {
  const message = show(brief, { pictures })

  it('stands where the chart stands, with what it shows for those who do not see it', () => {
    const kinds = inside(message).map(({ type }) => ComponentType[type])
    // Title, what stands before the chart, the picture, its figures, what comes after it.
    expect(kinds).toEqual([
      'TextDisplay',
      'TextDisplay',
      'MediaGallery',
      'TextDisplay',
      'TextDisplay',
    ])
    expect(inside(message)[2]).toMatchObject({
      items: [{ media: { url: 'attachment://chart-1.png' }, description: picture.alt }],
    })
  })

  it('is attached under that name, with the same description', () => {
    expect(message.files).toEqual([
      { name: 'chart-1.png', mediaType: 'image/png', bytes: picture.png, description: picture.alt },
    ])
    expect(message.body.attachments).toEqual([
      { id: 0, filename: 'chart-1.png', description: picture.alt },
    ])
    expect(checkMessage(message.body, sizes(message.files))).toEqual([])
  })

  it('says its figures in words below, and draws no bars beside the picture', () => {
    const text = reads(message)
      .map((one) => one.text)
      .join('\n')
    expect(text).toContain('Events a year · 2022 3 · 2023 12')
    expect(text).not.toContain('█')
  })

  it('goes along with an exported list, each under its own number', () => {
    const withFile = show(
      { ...brief, file: { name: 'timeline.csv', mediaType: 'text/csv', text: 'a' } },
      { pictures },
    )
    expect(withFile.body.attachments?.map(({ id, filename }) => [id, filename])).toEqual([
      [0, 'timeline.csv'],
      [1, 'chart-1.png'],
    ])
    expect(checkMessage(withFile.body, sizes(withFile.files))).toEqual([])
  })

  it('is sent only with the part it stands in', () => {
    const items = Array.from({ length: 200 }, (_, i) => [`Line ${i} of many words to read here.`])
    const long: Brief = { ...brief, blocks: [{ kind: 'list', items }, chart] }
    const parts = showAll(long, { pictures })
    expect(parts.length).toBeGreaterThan(2)
    const carrying = parts.filter(({ files }) => files.length > 0)
    expect(carrying).toHaveLength(1)
    for (const { body, files } of parts) expect(checkMessage(body, sizes(files))).toEqual([])
  })

  it('and twenty of them still fit, in as many parts as that takes', () => {
    const charts = Array.from({ length: 20 }, (_, i): Chart => ({ ...chart, title: `Chart ${i}` }))
    const many = new Map(charts.map((one) => [one, { ...picture, png: new Uint8Array([1]) }]))
    const parts = showAll({ ...brief, blocks: charts }, { pictures: many })
    for (const { body, files } of parts) expect(checkMessage(body, sizes(files))).toEqual([])
    expect(parts.flatMap(({ files }) => files)).toHaveLength(20)
  })
})

describe('a chart of stacked bars that was painted', () => {
  const stacked: Chart = {
    ...{ kind: 'chart', title: 'Cases a year', series: ['opened', 'sentenced'] },
    bars: [
      { label: '2022', value: 3, shares: [1, 2] },
      { label: '2023', value: 2, shares: [0, 2], partial: true },
    ],
  }

  it('names every part of every bar in words', () => {
    const message = show(
      { ...brief, blocks: [stacked] },
      { pictures: new Map([[stacked, picture]]) },
    )
    expect(texts(message)).toContain(
      [
        '-# Cases a year · 2022 3 · 2023 2 partial',
        '-# **opened** · 2022 1',
        '-# **sentenced** · 2022 2 · 2023 2',
      ].join('\n'),
    )
  })

  it('goes on in the next part where it names very many', () => {
    const bars = Array.from({ length: 200 }, (_, i) => {
      return { label: `of-${i}`, value: 12, shares: [4, 8] }
    })
    const long = { ...stacked, bars }
    const parts = showAll({ ...brief, blocks: [long] }, { pictures: new Map([[long, picture]]) })
    expect(parts.length).toBeGreaterThan(1)
    const said = parts
      .flatMap(texts)
      .join(' ')
      .match(/of-\d+/g)
    expect(said).toEqual([bars, bars, bars].flat().map(({ label }) => label))
    for (const { body, files } of parts) expect(checkMessage(body, sizes(files))).toEqual([])
  })
})

describe('a timeline', () => {
  const timeline: Timeline = {
    ...{ kind: 'timeline', title: 'Posts and events', until: '2026-11-24' },
    lanes: [{ label: 'Minister', spans: [{ from: '2021', isOver: false, state: 'held' }] }],
    marks: [{ date: '2023-07-25', label: 'removed', certainty: 'official' }],
  }
  const blocks = [timeline, ...brief.blocks]

  it('stands as a picture, and its words are for those who do not see it', () => {
    const painted = new Map([[timeline, { ...picture, alt: 'Timeline: Minister 2021.' }]])
    const message = show({ ...brief, blocks }, { pictures: painted })
    expect(inside(message)[1]).toEqual({
      type: ComponentType.MediaGallery,
      items: [
        {
          media: { url: 'attachment://timeline-1.png' },
          description: 'Timeline: Minister 2021.',
        },
      ],
    })
    expect(texts(message).join()).not.toContain('Minister')
    expect(checkMessage(message.body, sizes(message.files))).toEqual([])
  })

  it('is nothing where it was not painted: all it shows is said beside it', () => {
    expect(show({ ...brief, blocks }).body).toEqual(show(brief).body)
  })

  it('stands with a chart in one answer, each with its own file', () => {
    const painted = new Map<Drawable, Picture>([
      [timeline, { ...picture, alt: 'The timeline' }],
      [chart, { ...picture, alt: 'The chart' }],
    ])
    const message = show({ ...brief, blocks }, { pictures: painted })
    expect(message.body.attachments).toEqual([
      { id: 0, filename: 'timeline-1.png', description: 'The timeline' },
      { id: 1, filename: 'chart-2.png', description: 'The chart' },
    ])
    expect([...message.pictures]).toEqual([
      ['attachment://timeline-1.png', timeline],
      ['attachment://chart-2.png', chart],
    ])
    // Both were painted from the same bytes, as two alike are that were painted once.
    expect(checkMessage(message.body, sizes(message.files))).toEqual([])
  })
})

it('a chart that could not be painted is shown as text', () => {
  const text = reads(show(brief))
    .map((one) => one.text)
    .join('\n')
  expect(text).toContain('█')
})
