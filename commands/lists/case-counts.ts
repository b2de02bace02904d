import { type Block, type Line, line, paragraph, strong } from '#core/brief.ts'
import { isToday } from '#core/clocks.ts'
import type { Desk } from '#core/command.ts'
import type { CaseFilter, YearCount } from '#core/fact-views.ts'
import type { Clocks } from '#core/facts.ts'
import type { Footnotes } from '#core/footnotes.ts'
import { isTelling, spanName } from './medians.ts'
import { publishedBlocks } from './published.ts'

/** What the rows count, and how many there are a year. */
export function scopeBlocks(filter: CaseFilter, clocks: Clocks, desk: Desk): Block[] {
  const years = desk.facts.casesByYear(filter, clocks)
  const loose = desk.facts.casesTooLoose(filter, clocks)
  return [
    paragraph([...scopeLine(years, desk), ...looseLine(loose, desk)]),
    ...chart(years, clocks, filter, desk),
  ]
}

/**
 * What the published totals for the same time count, and how long cases take. Both are about all
 * cases, so neither stands under a list that was filtered by anything but time.
 */
export function besideBlocks(
  filter: CaseFilter,
  clocks: Clocks,
  desk: Desk,
  notes: Footnotes,
): Block[] {
  if (filter.stage || filter.body || filter.sector || filter.rank) return []
  const years = desk.facts.casesByYear(filter, clocks)
  const { since, until } = filter
  return [
    ...publishedBlocks({ since, until, years, clocks }, desk, notes),
    ...paceBlocks(clocks, desk),
  ]
}

function scopeLine(years: readonly YearCount[], { words }: Desk): Line {
  const sum = (of: (year: YearCount) => number) =>
    years.reduce((total, year) => total + of(year), 0)
  const [civilian, military] = [sum((year) => year.civilian), sum((year) => year.military)]
  return line`This store counts people: ${strong(words.number(civilian))} civilian and ${strong(words.number(military))} military officials whose case was first made public in that time. Press counts of “tigers” leave the military out.`
}

/** Cases of which only a year or a month is known are not counted where they may not belong. */
const looseLine = (loose: number, { words }: Desk): Line =>
  loose === 0
    ? []
    : line` ${strong(words.count(loose, 'more', 'more'))} may belong here, but only the month or year of ${loose === 1 ? 'its' : 'their'} announcement is known, so ${loose === 1 ? 'it is' : 'they are'} not counted.`

function chart(
  years: readonly YearCount[],
  { asof, known }: Clocks,
  { since, until }: CaseFilter,
  { facts }: Desk,
): Block[] {
  if (years.length < 2) return []
  const days = [asof, known, until, facts.about().newestEvent]
  const lastDay = days.filter((day) => day !== undefined).toSorted()[0] ?? ''
  // The first case of the campaign is of late 2012, so that year is not covered whole either.
  const firstDay = since && since > '2012-12-31' ? since : '2013-01-01'
  const numbers = years.map(({ year }) => Number(year)).filter(Number.isInteger)
  const [from, to] = [Math.min(...numbers), Math.max(...numbers)]
  const bars = Array.from({ length: to - from + 1 }, (_, i) => {
    const label = String(from + i)
    const count = years.find(({ year }) => year === label)
    const value = (count?.civilian ?? 0) + (count?.military ?? 0)
    const isWhole = firstDay <= `${label}-01-01` && `${label}-12-31` <= lastDay
    return { label, value, partial: !isWhole }
  })
  return [{ kind: 'chart', title: 'Cases a year, military included', bars }]
}

function paceBlocks(clocks: Clocks, { facts, words }: Desk): Block[] {
  const medians = isToday(clocks) ? facts.medians().filter(isTelling) : []
  if (medians.length === 0) return []
  const spans = medians.map(
    (span) =>
      `${spanName(span.from)} to ${spanName(span.to)} ${words.number(span.days)} days (n = ${span.n})`,
  )
  return [
    paragraph(
      line`Medians over all cases of this store with both days known: ${spans.join('; ')}.`,
    ),
  ]
}
