import { type Block, type Line, paragraph } from '#core/brief.ts'
import { CASE_GROUPS, type CaseGroup, GROUP_OF } from '#core/case-groups.ts'
import { isToday } from '#core/clocks.ts'
import type { Desk } from '#core/command.ts'
import type { CaseFilter, YearCount } from '#core/fact-views.ts'
import type { Clocks } from '#core/facts.ts'
import type { Footnotes } from '#core/footnotes.ts'
import { STAGES } from '#core/vocabulary.ts'
import { isTelling } from './medians.ts'
import { publishedBlocks } from './published.ts'
import { wholeYears } from './whole-years.ts'

/** What the rows count, and how many there are a year, by how far they came. */
export function scopeBlocks(
  filter: CaseFilter,
  years: readonly YearCount[],
  clocks: Clocks,
  desk: Desk,
): Block[] {
  const loose = desk.facts.casesTooLoose(filter, clocks)
  const groups = groupsOf(filter, years)
  return [
    paragraph([...scopeLine(years, desk), ...looseLine(loose, desk)]),
    ...(groups.length > 0 ? [paragraph(groupsLine(groups, years, desk))] : []),
    ...chart({ years, groups, clocks, filter }, desk),
  ]
}

/**
 * What the published totals for the same time count, and how long cases take. Both are about all
 * cases, so neither stands under a list that was filtered by anything but time.
 */
export function besideBlocks(
  filter: CaseFilter,
  years: readonly YearCount[],
  clocks: Clocks,
  desk: Desk,
  notes: Footnotes,
): Block[] {
  if (filter.stage || filter.body || filter.sector || filter.rank) return []
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
  return words.cases.scope(civilian, military)
}

/** Cases of which only a year or a month is known are not counted where they may not belong. */
const looseLine = (loose: number, { words }: Desk): Line =>
  loose === 0 ? [] : words.cases.loose(loose)

/** The groups that any case is in; none where all are in one, so that there is nothing to compare. */
function groupsOf(
  { stage, isStageOrBeyond }: CaseFilter,
  years: readonly YearCount[],
): readonly CaseGroup[] {
  if (stage && !isStageOrBeyond) return []
  const groups = CASE_GROUPS.filter((group) => years.some((year) => countOf(group, year) > 0))
  return groups.length > 1 ? groups : []
}

const countOf = (group: CaseGroup, { stages }: YearCount): number =>
  STAGES.reduce((sum, stage) => sum + (GROUP_OF[stage] === group ? (stages[stage] ?? 0) : 0), 0)

const groupsLine = (
  groups: readonly CaseGroup[],
  years: readonly YearCount[],
  { words }: Desk,
): Line =>
  words.cases.groups(
    groups.map((group) => ({
      group,
      count: years.reduce((sum, year) => sum + countOf(group, year), 0),
    })),
  )

type Counted = {
  readonly years: readonly YearCount[]
  /** What bars are stacked of; whole bars where there is none. */
  readonly groups: readonly CaseGroup[]
  readonly clocks: Clocks
  readonly filter: CaseFilter
}

function chart({ years, groups, clocks, filter: { since, until } }: Counted, desk: Desk): Block[] {
  if (years.length < 2) return []
  const { words } = desk
  // The first case of the campaign is of late 2012, so that year is not covered whole either.
  const firstDay = since && since > '2012-12-31' ? since : '2013-01-01'
  const isWhole = wholeYears({ clocks, from: firstDay, to: until }, desk)
  const numbers = years.map(({ year }) => Number(year)).filter(Number.isInteger)
  const [from, to] = [Math.min(...numbers), Math.max(...numbers)]
  const isStacked = groups.length > 0
  const bars = Array.from({ length: to - from + 1 }, (_, i) => {
    const label = String(from + i)
    const count = years.find(({ year }) => year === label)
    const value = (count?.civilian ?? 0) + (count?.military ?? 0)
    const bar = { label, value, partial: !isWhole(from + i) }
    if (!isStacked) return bar
    return { ...bar, shares: groups.map((group) => (count ? countOf(group, count) : 0)) }
  })
  return isStacked
    ? [
        {
          kind: 'chart',
          title: words.cases.chartByStage,
          bars,
          series: groups.map((group) => words.cases.group[group]),
          note: words.cases.laterUntraced,
        },
      ]
    : [{ kind: 'chart', title: words.cases.chart, bars }]
}

function paceBlocks(clocks: Clocks, { facts, words }: Desk): Block[] {
  const medians = isToday(clocks) ? facts.medians().filter(isTelling) : []
  if (medians.length === 0) return []
  const { step, medians: said } = words.cases
  return [
    paragraph(said(medians.map((one) => ({ ...one, from: step[one.from], to: step[one.to] })))),
  ]
}
