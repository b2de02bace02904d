import { type Block, heading, type Line, line, list, quiet, strong } from '#core/brief.ts'
import type { Desk } from '#core/command.ts'
import type { Check, Clocks, Subject } from '#core/facts.ts'
import type { Footnotes } from '#core/footnotes.ts'

/** How many statements of reports a card shows. */
const SHOWN_MAX = 4

/** What reports said about a subject that does not hold as they said it, and why they said it. */
export function reportBlocks(
  checks: readonly Check[],
  subject: Subject,
  desk: Desk,
  notes: Footnotes,
  { known }: Clocks = {},
): Block[] {
  // A reading made from later sources would break the promise of `known:`.
  const wrong = known
    ? []
    : checks.filter(({ verdicts }) => verdicts.some((verdict) => verdict !== 'holds'))
  if (wrong.length === 0) return []
  const worst = [...wrong].sort((a, b) => weight(b) - weight(a)).slice(0, SHOWN_MAX)
  const more = wrong.length - worst.length
  const rest: Line[] =
    more > 0 ? [[quiet(`${more} more: `), { command: `check ${subject.id}` }]] : []
  return [
    heading('What reports got wrong or left open'),
    list([...worst.map((check) => checkLine(check, desk, notes)), ...rest]),
  ]
}

/** "“Top anti-corruption official” (Democracy News Live) · wrong · He headed one group … [3]". */
export const checkLine = (check: Check, { words }: Desk, notes: Footnotes): Line => [
  ...line`“${check.says}” (${check.report.publisher}) · ${strong(check.verdicts.map((one) => words.verdict[one]).join(', '))} · ${check.reading}`,
  ...(check.why ? [` Why it was said: ${check.why}`] : []),
  ...(check.relative ? [` “${check.relative.expression}” means ${check.relative.means}.`] : []),
  ...notes.cite(check.citations),
]

const weight = ({ verdicts }: Check): number =>
  verdicts.includes('wrong')
    ? 3
    : verdicts.includes('mistranslated')
      ? 2
      : verdicts.includes('superseded')
        ? 1
        : 0
