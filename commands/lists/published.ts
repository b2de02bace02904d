import { type Block, heading, type Line, list, paragraph, quiet, strong } from '#core/brief.ts'
import type { Figure } from '#core/catalogue.ts'
import { certaintyOf } from '#core/claim-line.ts'
import { isToday } from '#core/clocks.ts'
import type { Desk } from '#core/command.ts'
import { addDays, type Day, daysBetween, LAST_DAY, parseEdtf } from '#core/edtf.ts'
import type { YearCount } from '#core/fact-views.ts'
import type { Clocks } from '#core/facts.ts'
import type { Footnotes } from '#core/footnotes.ts'
import { whyBlocks } from './coverage.ts'

/** How far beyond `until` a figure may reach and still stand beside it, such as "to November". */
const SLACK_DAYS = 31

type Asked = {
  readonly since: Day | undefined
  readonly until: Day | undefined
  readonly years: readonly YearCount[]
  readonly clocks: Clocks
}

/**
 * The published totals for the time asked for, each with what it counts, and why they differ from
 * the rows. Numbers of different scope stand side by side and are never added or subtracted.
 */
export function publishedBlocks(asked: Asked, desk: Desk, notes: Footnotes): Block[] {
  const { since, until, years, clocks } = asked
  const to = until && addDays(until, SLACK_DAYS)
  const figures = desk.facts.figures({ from: since, to, isBesideCases: true }, clocks)
  // Remarks and reasons look back from today, so a view of a past day goes without them.
  const remarks = isToday(clocks) ? desk.facts.coverage({ from: since, to: until }) : []
  if (!since && !until) {
    const named = longestSeries(figures)
    return [
      ...yearTable(named, years, desk, notes),
      ...whyBlocks(isToday(clocks) ? named : [], remarks, desk),
    ]
  }
  const shown = closest(figures, until ?? desk.facts.about().newestEvent)
  const lines = shown.map((figure, i) =>
    // What a series counts is said with its first figure.
    figureLine(
      isToday(clocks) ? figure : { ...figure, differs: undefined },
      desk,
      notes,
      isFirst(shown, i),
    ),
  )
  return [
    ...(lines.length > 0 ? [heading(desk.words.figures.publishedHeading), list(lines)] : []),
    ...whyBlocks([], remarks, desk),
  ]
}

const isFirst = (figures: readonly Figure[], i: number): boolean =>
  figures.findIndex(({ series }) => series === figures[i]?.series) === i

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
  const alike = figures.filter(
    (one) =>
      one.value !== undefined &&
      !best.includes(one) &&
      best.some(({ value, series }) => value === one.value && series !== one.series),
  )
  return [...best, ...alike]
}

/** Without a range: the whole years of the one series that has most of them. */
function longestSeries(figures: readonly Figure[]): readonly Figure[] {
  const yearly = figures.filter(({ period }) => parseEdtf(period)?.precision === 'year')
  const bySeries = [...Map.groupBy(yearly, ({ series }) => series).values()]
  return bySeries.toSorted((a, b) => b.length - a.length)[0] ?? []
}

/** Rows here beside the published count of the same year; what that one counts is said once. */
function yearTable(
  named: readonly Figure[],
  years: readonly YearCount[],
  { words }: Desk,
  notes: Footnotes,
): Block[] {
  const said = words.figures
  const [first] = named
  if (!first) return []
  const rows = named.map(({ period, value, claim }): Line[] => {
    const here = years.find(({ year }) => year === period)
    return [
      [period],
      [words.number(here?.civilian ?? 0)],
      [words.number(here?.military ?? 0)],
      [
        value === undefined ? said.notStated : words.number(value),
        ' ',
        certaintyOf(claim, words),
        ...notes.cite(claim.citations),
      ],
    ]
  })
  return [
    heading(said.besideHeading),
    paragraph(said.totalsCount(first.counts)),
    {
      kind: 'table',
      columns: [
        { title: said.columns.year, width: 'fit' },
        { title: said.columns.civilian, width: 'fit', align: 'right' },
        { title: said.columns.military, width: 'fit', align: 'right' },
        { title: said.columns.published, width: 'fit' },
      ],
      rows,
    },
  ]
}

const figureLine = (
  { value, qualifier, period, unit, counts, seriesName, differs, claim }: Figure,
  { words }: Desk,
  notes: Footnotes,
  isExplained: boolean,
): Line => [
  strong([qualifier, value === undefined ? '' : words.number(value)].filter(Boolean).join(' ')),
  ` ${unit} · ${seriesName} · ${words.date(period)} · `,
  certaintyOf(claim, words),
  ...notes.cite(claim.citations),
  ...(isExplained ? [quiet(words.figures.counts(words.frame.sentence(counts)))] : []),
  ...(isExplained && differs ? [quiet(words.figures.differs(words.frame.sentence(differs)))] : []),
]
