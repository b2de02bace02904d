import { answered } from '#core/answer.ts'
import { type Block, type Brief, list, paragraph, strong } from '#core/brief.ts'
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
  const said = words.reports
  const notes = createFootnotes(words)
  const page = pageOf(checks.length, { page: number, size: PAGE_SIZE, unit: said.unit, words })
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
    summary: said.summary(title, checks.length),
    blocks: [...shown.flatMap((check) => statementBlocks(check, isOneReport, desk, notes))],
    footnotes: notes.list(),
    actions: [
      ...pageActions(page, 'check', typed, words),
      ...claims,
      ...(only ? [{ label: said.theReport, command: `source ${only.report.id}` }] : []),
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
  const { reports: said, frame } = words
  const place = frame.joined(
    [isReportNamed ? '' : report.publisher, where ?? '', id].filter(Boolean),
  )
  return [
    paragraph([strong(says), ...said.place(place)]),
    list([
      said.verdict(frame.joined(verdicts.map((one) => words.verdict[one]))),
      [...said.better(reading), ...notes.cite(citations)],
      ...(relative ? [[said.means(relative.expression, relative.means)]] : []),
      ...(why ? [[said.why(why)]] : []),
    ]),
  ]
}
