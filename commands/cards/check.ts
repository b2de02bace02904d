import { answered } from '#core/answer.ts'
import { type Block, type Brief, line, list, paragraph, quiet, strong } from '#core/brief.ts'
import type { Check } from '#core/catalogue.ts'
import { footer } from '#core/clocks.ts'
import type { Desk, Typed } from '#core/command.ts'
import { createFootnotes, type Footnotes } from '#core/footnotes.ts'
import { pageActions, pageOf } from '#core/pages.ts'

const PAGE_SIZE = 6

/** Statements of reports, each with its verdict, the better reading and the sources of that. */
export function checkCard(
  checks: readonly Check[],
  title: string,
  { page: number }: { page: number },
  desk: Desk,
  typed: Typed,
): Brief {
  const { facts, words } = desk
  const notes = createFootnotes(words)
  const page = pageOf(checks.length, { page: number, size: PAGE_SIZE, unit: 'Statements', words })
  const shown = checks.slice((number - 1) * PAGE_SIZE, number * PAGE_SIZE)
  const only = checks.length === 1 ? checks[0] : undefined
  // Where all are of one report, the title names it and each line need not.
  const isOneReport = !only && new Set(checks.map(({ report }) => report.id)).size === 1
  const claims = only
    ? only.claims
        .slice(0, 3)
        .map((id) => ({ label: facts.findSubject(id)?.name ?? id, command: `source ${id}` }))
    : []
  return answered({
    title,
    summary: `${title}: ${words.count(checks.length, 'checked statement', 'checked statements')}.`,
    blocks: [...shown.flatMap((check) => statementBlocks(check, isOneReport, desk, notes))],
    footnotes: notes.list(),
    actions: [
      ...pageActions(page, 'check', typed),
      ...claims,
      ...(only ? [{ label: 'The report', command: `source ${only.report.id}` }] : []),
    ],
    page,
    records: {
      name: 'checks',
      columns: ['id', 'report', 'says', 'verdicts', 'reading', 'why', 'sources'],
      rows: checks.map(({ id, report, says, verdicts, reading, why, citations }) => [
        id,
        report.id,
        says,
        verdicts.join(' '),
        reading,
        why ?? null,
        citations.map(({ source }) => source.id).join(' '),
      ]),
    },
    footer: footer(desk),
  })
}

/** One statement as three short lines: what was said, what it is worth, what better sources say. */
function statementBlocks(
  { report, says, where, id, verdicts, reading, why, relative, citations }: Check,
  isReportNamed: boolean,
  { words }: Desk,
  notes: Footnotes,
): Block[] {
  const place = [isReportNamed ? '' : report.publisher, where ?? '', id].filter(Boolean).join(', ')
  return [
    paragraph(line`${strong(says)} ${quiet(`(${place})`)}`),
    list([
      line`Verdict: ${strong(verdicts.map((one) => words.verdict[one]).join(', '))}.`,
      [`Better sources: ${reading}`, ...notes.cite(citations)],
      ...(relative ? [line`“${relative.expression}” means ${relative.means}.`] : []),
      ...(why ? [line`Why it was said: ${why}`] : []),
    ]),
  ]
}
