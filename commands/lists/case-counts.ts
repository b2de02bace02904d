import { type Block, heading, type Line, line, list, paragraph, strong } from '#core/brief.ts'
import { certaintyOf } from '#core/claim-line.ts'
import type { Desk } from '#core/command.ts'
import { addDays, type Day, daysBetween, LAST_DAY, parseEdtf } from '#core/edtf.ts'
import type { CaseFilter, Clocks, Figure, YearCount } from '#core/facts.ts'
import type { Footnotes } from '#core/footnotes.ts'

/** How far beyond `until` a figure may reach and still stand beside it, such as "to November". */
const SLACK_DAYS = 31

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
  const isWhole = !filter.stage && !filter.body && !filter.sector && !filter.rank
  return [
    paragraph(scopeLine(years, desk)),
    ...chart(years, clocks, filter, desk),
    ...(isWhole ? publishedBlocks(filter, clocks, desk, notes) : []),
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

function publishedBlocks(
  { since, until }: CaseFilter,
  clocks: Clocks,
  desk: Desk,
  notes: Footnotes,
): Block[] {
  const { facts } = desk
  const to = until && addDays(until, SLACK_DAYS)
  const figures = facts.figures({ from: since, to, isBesideCases: true }, clocks)
  const shown =
    since || until ? closest(figures, until ?? facts.about().newestEvent) : wholeYears(figures)
  const remarks = facts.coverage({ from: since, to: until }).slice(-4)
  return [
    ...(shown.length > 0
      ? [
          heading('Published totals, and what each counts'),
          list(shown.map((figure) => figureLine(figure, desk, notes))),
        ]
      : []),
    ...whyBlocks(shown, remarks, desk),
  ]
}

/**
 * Of each series the figure that ends closest to `until` without passing it, else the first beyond.
 * With them, every figure of the same value that counts something else: equal numbers are taken
 * for the same fact more easily than any others.
 */
function closest(figures: readonly Figure[], until: Day): Figure[] {
  const end = ({ period }: Figure) => parseEdtf(period)?.latest ?? LAST_DAY
  const distance = (figure: Figure) =>
    (end(figure) <= until ? 0 : 1_000_000) + Math.abs(daysBetween(end(figure), until))
  const bySeries = Map.groupBy(figures, ({ series, period }) => `${series} ${period.slice(0, 4)}`)
  const best = [...bySeries.values()].flatMap(
    (all) => all.toSorted((a, b) => distance(a) - distance(b))[0] ?? [],
  )
  const values = new Map(best.map(({ value, series }) => [value, series]))
  const alike = figures.filter(
    (one) =>
      one.value !== undefined &&
      !best.includes(one) &&
      (values.get(one.value) ?? one.series) !== one.series,
  )
  return [...best, ...alike]
}

/** Without a range, the named totals of whole years only: the series the rows come closest to. */
const wholeYears = (figures: readonly Figure[]): Figure[] =>
  figures.filter(
    ({ series, period }) => series === 'centrally-managed-named' && /^\d{4}$/.test(period),
  )

const figureLine = (
  { value, qualifier, period, unit, counts, claim, id }: Figure,
  { words }: Desk,
  notes: Footnotes,
): Line => [
  strong([qualifier, value === undefined ? '' : words.number(value)].filter(Boolean).join(' ')),
  ` ${unit}, ${words.date(period)} · `,
  certaintyOf(claim, words),
  ` · counts: ${counts}`,
  ...(id.startsWith('fig-seed') ? [' This is the number of the November 2023 report.'] : []),
  ...notes.cite(claim.citations),
]

function whyBlocks(
  figures: readonly Figure[],
  remarks: readonly { period: string; remark: string }[],
  { words }: Desk,
): Block[] {
  const differs = [...new Set(figures.flatMap((figure) => figure.differs ?? []))]
  const lines = [
    ...differs.map((why): Line => [why]),
    ...remarks.map(({ period, remark }) => line`${words.date(period)}: ${remark}`),
  ]
  return lines.length === 0 ? [] : [heading('Why they differ from the rows here'), list(lines)]
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
