import type { Chart } from '#core/picture.ts'
import type { Language } from '#core/words.ts'
import { wordsIn } from '#core/words-in.ts'
import { barsSvg } from '../src/charts/bars.ts'
import { createPainter } from '../src/charts/png.ts'
import { themes } from '../src/charts/theme.ts'
import { printTable, time } from './measure.ts'

/** Pictures painted in a row to see whether memory grows with them. */
const IN_A_ROW = 300

/** What a picture of a chart costs: the first and one more, its size, and the memory of it all. */
export async function benchCharts(): Promise<void> {
  const beforeMb = residentMb()
  const startedMs = performance.now()
  const painter = await createPainter()
  if (!painter) return console.log('\nPictures of charts: not on this platform')
  console.log(`\nPictures of charts; painter loaded in ${msSince(startedMs)} ms`)
  const rows: (readonly (string | number)[])[] = []
  for (const [what, chart, language] of CHARTS) {
    const svg = barsSvg(chart, wordsIn(language), themes.dark)
    if (svg === undefined) continue
    const layout = await time([chart], (one) => barsSvg(one, wordsIn(language), themes.dark), 200)
    const firstMs = performance.now()
    const png = await painter.paint(svg)
    const first = msSince(firstMs)
    const warm = await time([svg], painter.paint, 500)
    const [p50, p99] = [warm.p50 / 1000, warm.p99 / 1000]
    rows.push([what, first, p50, p99, layout.p50 / 1000, png.length / 1000])
  }
  printTable(['ms', 'first', 'warm p50', 'warm p99', 'layout', 'PNG kB'], rows)
  const paintedMb = residentMb()
  for (let i = 0; i < IN_A_ROW; i += 1) {
    const svg = barsSvg(years(15, 2_000 + i), wordsIn('en'), themes.dark)
    if (svg) await painter.paint(svg)
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

const CHARTS: readonly (readonly [string, Chart, Language])[] = [
  ['15 years', years(15, 80), 'en'],
  ['1 bar', years(1, 80), 'en'],
  ['60 years', years(60, 80), 'en'],
  ['Chinese title', { ...years(15, 80), title: '每年案件数（含军方）' }, 'zh-CN'],
  ['another', { ...years(15, 80), title: '每年案件數（含軍方）' }, 'zh-TW'],
]

const msSince = (startedMs: number): number => Math.round(performance.now() - startedMs)
const residentMb = (): number => process.memoryUsage().rss / 1e6
