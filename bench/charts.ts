import type { Lane, Mark } from '#core/lanes.ts'
import type { Chart, Drawable, Timeline } from '#core/picture.ts'
import type { Language } from '#core/words.ts'
import { wordsIn } from '#core/words-in.ts'
import { draw } from '../src/charts/draw.ts'
import { createPainter } from '../src/charts/png.ts'
import { printTable, time } from './measure.ts'

/** Pictures painted in a row to see whether memory grows with them. */
const IN_A_ROW = 300

/** What a picture costs: the first and one more, its size, and the memory of it all. */
export async function benchCharts(): Promise<void> {
  const beforeMb = residentMb()
  const startedMs = performance.now()
  const painter = await createPainter()
  if (!painter) return console.log('\nPictures: not on this platform')
  console.log(`\nPictures; painter loaded in ${msSince(startedMs)} ms`)
  const rows: (readonly (string | number)[])[] = []
  for (const [what, drawable, language] of PICTURES) {
    const words = wordsIn(language)
    const drawing = draw(drawable, words, 'dark')
    if (drawing === undefined) continue
    const layout = await time([drawable], (one) => draw(one, words, 'dark'), 200)
    const firstMs = performance.now()
    const png = await painter.paint(drawing.svg)
    const first = msSince(firstMs)
    const warm = await time([drawing.svg], painter.paint, 500)
    const [p50, p99] = [warm.p50 / 1000, warm.p99 / 1000]
    const sizes = [drawing.svg.length / 1000, png.length / 1000, drawing.height]
    rows.push([what, first, p50, p99, layout.p50 / 1000, ...sizes])
  }
  printTable(['ms', 'first', 'warm p50', 'warm p99', 'layout', 'SVG kB', 'PNG kB', 'px high'], rows)
  const paintedMb = residentMb()
  for (let i = 0; i < IN_A_ROW; i += 1) {
    const drawing = draw(years(15, 2_000 + i), wordsIn('en'), 'dark')
    if (drawing) await painter.paint(drawing.svg)
  }
  const mb = [beforeMb, paintedMb, residentMb()].map((value) => value.toFixed(0))
  console.log(`RSS: ${mb[0]} MB before, ${mb[1]} MB after, ${mb[2]} MB after ${IN_A_ROW} more`)
}

const years = (count: number, most: number): Chart => ({
  kind: 'chart',
  title: 'Cases a year, military included',
  bars: Array.from({ length: count }, (_, i) => ({
    label: String(2027 - count + i),
    value: (i * 7919) % most,
    partial: i === count - 1,
  })),
})

const SERIES = ['reported', 'detained', 'expelled', 'indicted', 'sentenced', 'other']

const stacked = (count: number): Chart => ({
  ...years(count, 80),
  series: SERIES,
  bars: Array.from({ length: count }, (_, i) => {
    const shares = SERIES.map((_, j) => (i * 31 + j * 17) % 13)
    const value = shares.reduce((sum, share) => sum + share, 0)
    return { label: String(2027 - count + i), value, shares, partial: i === count - 1 }
  }),
})

const lanes = (count: number): readonly Lane[] =>
  Array.from({ length: count }, (_, i) => ({
    label: `Minister of something or other, number ${i + 1}`,
    spans: [
      { from: `${2000 + i}-03`, to: `${2003 + i}-10-24`, isOver: true, state: 'held' },
      { from: `${2005 + i}-03-12`, isOver: i < 8, to: '2024', state: 'held' },
    ],
  }))

const marks = (count: number): readonly Mark[] =>
  Array.from({ length: count }, (_, i) => ({
    date: `2026-0${(i % 9) + 1}-1${i % 10}`,
    label: 'removed from a post; no reason was given',
    certainty: 'official',
  }))

const seats: readonly Lane[] = lanes(10).map((lane, i) => ({
  ...lane,
  spans: [
    { from: '2012', to: '2018-03-19', isOver: true, state: 'held', label: 'Somebody' },
    {
      from: '2018-03-19',
      to: `20${19 + (i % 6)}-10`,
      isOver: true,
      state: 'held',
      label: 'Another',
    },
    { from: '2025-01-01', isOver: false, state: 'vacant' },
  ],
}))

const timeline = (parts: Pick<Timeline, 'lanes' | 'marks'>, title = 'Somebody 某人'): Timeline => ({
  kind: 'timeline',
  title,
  until: '2026-11-24',
  ...parts,
})

const person = { lanes: lanes(4), marks: marks(5) }

const PICTURES: readonly (readonly [string, Drawable, Language])[] = [
  ['15 years', years(15, 80), 'en'],
  ['1 bar', years(1, 80), 'en'],
  ['60 years', years(60, 80), 'en'],
  ['Chinese title', { ...years(15, 80), title: '每年案件数（含军方）' }, 'zh-CN'],
  ['another', { ...years(15, 80), title: '每年案件數（含軍方）' }, 'zh-TW'],
  ['15 years stacked', stacked(15), 'en'],
  ['60 years stacked', stacked(60), 'en'],
  ['a person', timeline(person), 'en'],
  ['in Chinese', timeline(person, '某人的职务与事件'), 'zh-CN'],
  ['a full one', timeline({ lanes: lanes(12), marks: marks(12) }), 'en'],
  ['a body', timeline({ lanes: seats, marks: [] }), 'en'],
]

const msSince = (startedMs: number): number => Math.round(performance.now() - startedMs)
const residentMb = (): number => process.memoryUsage().rss / 1e6
