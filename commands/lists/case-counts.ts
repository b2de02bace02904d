import { type Block, type Line, line, paragraph, strong } from '#core/brief.ts'
import type { Desk } from '#core/command.ts'
import type { CaseFilter, Clocks, YearCount } from '#core/facts.ts'
import type { Footnotes } from '#core/footnotes.ts'
import { publishedBlocks } from './published.ts'

/** From how many pairs on a median says something. */
const MEDIAN_MIN = 10

/**
 * What the rows count, and what the published totals for the same time count instead. Numbers of
 * different scope stand side by side, each with its scope, and are never added or subtracted.
 */
export function countBlocks(
  filter: CaseFilter,
  clocks: Clocks,
  desk: Desk,
  notes: Footnotes,
): Block[] {
  const years = desk.facts.casesByYear(filter, clocks)
  const { since, until } = filter
  const isWhole = !filter.stage && !filter.body && !filter.sector && !filter.rank
  return [
    paragraph(scopeLine(years, desk)),
    ...chart(years, clocks, filter, desk),
    ...(isWhole ? publishedBlocks({ since, until, years, clocks }, desk, notes) : []),
    ...paceBlocks(clocks, desk),
  ]
}

function scopeLine(years: readonly YearCount[], { words }: Desk): Line {
  const sum = (of: (year: YearCount) => number) =>
    years.reduce((total, year) => total + of(year), 0)
  const [civilian, military] = [sum((year) => year.civilian), sum((year) => year.military)]
  return line`This store counts people: ${strong(words.number(civilian))} civilian and ${strong(words.number(military))} military officials whose case was first made public in that time. Press counts of “tigers” leave the military out.`
}

function chart(
  years: readonly YearCount[],
  { asof, known }: Clocks,
  { until }: CaseFilter,
  { facts }: Desk,
): Block[] {
  if (years.length < 2) return []
  const newest = (asof ?? known ?? until ?? facts.about().newestEvent).slice(0, 4)
  const bars = years.map(({ year, civilian, military }) => ({
    label: year,
    value: civilian + military,
    partial: year === newest || year === '2012',
  }))
  return [{ kind: 'chart', title: 'Cases a year, military included', bars }]
}

function paceBlocks({ asof, known }: Clocks, { facts, words }: Desk): Block[] {
  const medians = asof || known ? [] : facts.medians().filter(({ n }) => n >= MEDIAN_MIN)
  if (medians.length === 0) return []
  const name = (stage: string) =>
    stage === 'under-investigation' ? 'notice' : stage === 'expelled' ? 'expulsion' : 'sentence'
  const spans = medians.map(
    ({ from, to, days, n }) => `${name(from)} to ${name(to)} ${words.number(days)} days (n = ${n})`,
  )
  return [
    paragraph(
      line`Medians over all cases of this store with both days known: ${spans.join('; ')}.`,
    ),
  ]
}
