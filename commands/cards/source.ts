import { answered } from '#core/answer.ts'
import {
  type Block,
  type Brief,
  heading,
  type Line,
  line,
  list,
  paragraph,
  quiet,
  strong,
} from '#core/brief.ts'
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
  const notes = createFootnotes(words)
  const page = pageOf(Math.max(1, checks.length + claims.length), {
    page: number,
    size: PAGE_SIZE,
    unit: 'Entries',
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
    summary: `${source.publisher}: supports ${words.count(claims.length, 'statement', 'statements')} of this store${checks.length > 0 ? `; ${checks.length} of its own statements were checked` : ''}.`,
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
      ...section('Its statements, one by one', shownChecks),
      ...section(
        `Supports ${words.count(claims.length, 'statement', 'statements')} here`,
        shownClaims,
      ),
    ],
    footnotes: notes.list(),
    actions: pageActions(page, 'source', typed),
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
    line`${strong(note.publisher)} · ${words.sourceKind[source.kind]} · ${note.published} · in ${languageName(source.language)}`,
    url ? line`${{ link: url, to: url }}` : line`${note.remark ?? ''}`,
    ...(source.published === undefined
      ? [line`Undated, so it is never used when a question says ${quiet('known:')}.`]
      : []),
    ...(source.note ? [line`${source.note}`] : []),
  ]
}

const languageName = (code: string) =>
  new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code

function verdictCounts(
  verdicts: readonly (keyof Desk['words']['verdict'])[],
  statements: number,
  { words }: Desk,
): Line {
  const counts = Map.groupBy(verdicts, (verdict) => verdict)
  const each = [...counts]
    .map(([verdict, all]) => `${words.verdict[verdict]} ${all.length}`)
    .join(' · ')
  return line`${strong(words.count(statements, 'statement', 'statements'))} checked (a statement can have two verdicts): ${each}.`
}

function supported(claim: Claim, { words }: Desk): Line {
  const notes = { cite: () => [], list: () => [] } // On the source's own card the source goes without saying.
  return [...namedClaimLine(claim, words, notes), quiet(` · ${claim.id}`)]
}
