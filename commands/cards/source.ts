import { answered } from '#core/answer.ts'
import { type Block, type Brief, heading, type Line, list, paragraph, quiet } from '#core/brief.ts'
import { namedClaimLine } from '#core/claim-line.ts'
import { footer } from '#core/clocks.ts'
import type { Desk, Typed } from '#core/command.ts'
import type { Claim, Source } from '#core/facts.ts'
import { createFootnotes, footnoteOf } from '#core/footnotes.ts'
import { pageActions, pageOf } from '#core/pages.ts'
import { sourceRecords } from '../lists/source-records.ts'
import { statementLine } from './reports.ts'

const PAGE_SIZE = 10

/** A source: what it is, how it was read, what it supports here, and what it got wrong. */
export function sourceCard(source: Source, number: number, desk: Desk, typed: Typed): Brief {
  const { facts, words } = desk
  const claims = facts.claimsCiting(source.id)
  const checks = facts.checksOf(source.id)
  const { sources: said } = words
  const notes = createFootnotes(words)
  const page = pageOf(Math.max(1, checks.length + claims.length), {
    page: number,
    size: PAGE_SIZE,
    unit: said.unit,
    words,
  })
  const from = (number - 1) * PAGE_SIZE
  // The statements come first, then the claims: a page may end the one and begin the other.
  const shownChecks = checks
    .slice(from, from + PAGE_SIZE)
    .map((check): Line => [...statementLine(check, desk, notes), quiet(` · ${check.id}`)])
  const shownClaims = claims
    .slice(Math.max(0, from - checks.length), Math.max(0, from + PAGE_SIZE - checks.length))
    .map((claim) => supported(claim, desk))
  return answered({
    title: source.title,
    summary: said.summary(source.publisher, claims.length, checks.length),
    blocks: [
      list(facing(source, desk)),
      ...(checks.length > 0
        ? [
            paragraph(
              verdictCounts(
                checks.flatMap(({ verdicts }) => verdicts),
                checks.length,
                desk,
              ),
            ),
          ]
        : []),
      ...section(said.statementsHeading, shownChecks),
      ...section(said.supports(claims.length), shownClaims),
    ],
    footnotes: notes.list(),
    actions: pageActions(page, 'source', typed, words),
    page,
    records: sourceRecords(source.id, checks, claims),
    footer: footer(desk),
  })
}

const section = (title: string, lines: readonly Line[]): Block[] =>
  lines.length === 0 ? [] : [heading(title), list(lines)]

function facing(source: Source, { words }: Desk): Line[] {
  const note = footnoteOf(source, 1, words)
  const url = source.url
  return [
    words.sources.described(
      note.publisher,
      words.sourceKind[source.kind],
      note.published,
      words.frame.language(source.language),
    ),
    url ? [{ link: url, to: url }] : [note.remark ?? ''],
    ...(source.published === undefined ? [words.sources.undatedNote] : []),
    ...(source.note ? [[source.note]] : []),
  ]
}

function verdictCounts(
  verdicts: readonly (keyof Desk['words']['verdict'])[],
  statements: number,
  { words }: Desk,
): Line {
  const counts = Map.groupBy(verdicts, (verdict) => verdict)
  return words.sources.verdicts(
    statements,
    [...counts].map(([verdict, { length }]) => ({
      verdict: words.verdict[verdict],
      count: length,
    })),
  )
}

function supported(claim: Claim, { words }: Desk): Line {
  const notes = { cite: () => [], list: () => [] } // On the source's own card the source goes without saying.
  return [...namedClaimLine(claim, words, notes), quiet(` · ${claim.id}`)]
}
