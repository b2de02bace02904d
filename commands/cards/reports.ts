import { type Block, heading, type Line, line, list, quiet, strong } from '#core/brief.ts'
import type { Check } from '#core/catalogue.ts'
import type { Desk } from '#core/command.ts'
import type { Clocks, Subject } from '#core/facts.ts'
import type { Footnotes } from '#core/footnotes.ts'

/** How many statements of reports a card shows. */
const SHOWN_MAX = 2

/** What reports said about a subject that does not hold as they said it, and why they said it. */
export function reportBlocks(
  checks: readonly Check[],
  subject: Subject,
  desk: Desk,
  notes: Footnotes,
  { asof, known }: Clocks = {},
): Block[] {
  // Readings look back from today, so they have no place in a view of a past day.
  const wrong =
    asof || known
      ? []
      : checks.filter(({ verdicts }) => verdicts.some((verdict) => verdict !== 'holds'))
  if (wrong.length === 0) return []
  const worst = [...wrong]
    .sort((a, b) => weight(b, subject) - weight(a, subject))
    .slice(0, SHOWN_MAX)
  const more = wrong.length - worst.length
  const rest: Line[] =
    more > 0 ? [[quiet(desk.words.reports.more(more)), { command: `check ${subject.id}` }]] : []
  return [
    heading(desk.words.reports.wrongHeading),
    list([...worst.map((check) => checkLine(check, desk, notes)), ...rest]),
  ]
}

/** "Democracy News Live: top anti-corruption official · wrong · He headed one group … [3]". */
export const checkLine = (check: Check, desk: Desk, notes: Footnotes): Line => [
  desk.words.frame.headed(check.report.publisher),
  ...statementLine(check, desk, notes),
]

/** The same on the report's own page, where its name goes without saying. */
export const statementLine = (check: Check, { words }: Desk, notes: Footnotes): Line => [
  ...line`${quiet(check.says)} · ${strong(words.frame.joined(check.verdicts.map((one) => words.verdict[one])))} · ${check.reading}`,
  ...(check.why ? [' ', words.reports.why(check.why)] : []),
  ...(check.relative
    ? [' ', words.reports.means(check.relative.expression, check.relative.means)]
    : []),
  ...notes.cite(check.citations),
]

/** The worst first; of equals, those that are about this subject before all. */
const weight = ({ verdicts, about }: Check, { id }: Subject): number =>
  (about[0]?.id === id ? 0.5 : 0) +
  (verdicts.includes('wrong')
    ? 3
    : verdicts.includes('mistranslated')
      ? 2
      : verdicts.includes('superseded')
        ? 1
        : 0)
