import { answered } from '#core/answer.ts'
import { type Brief, line, list, paragraph } from '#core/brief.ts'
import type { Check } from '#core/catalogue.ts'
import { footer } from '#core/clocks.ts'
import { type Desk, defineCommand } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import { optional, positional, SUGGESTIONS_MAX, text } from '#core/option.ts'
import { listOptions, refuseBeyondOnly } from '#core/pages.ts'
import { nameOf } from '#core/subject-line.ts'
import { checkCard } from './cards/check.ts'

/** How many statements a text can bring up. */
const FOUND_MAX = 30

export const check = defineCommand({
  name: 'check',
  about:
    'What a report said, and what it is worth: holds, imprecise, wrong, mistranslated, superseded',
  examples: [
    'check',
    'check seed-article',
    'check seed-01',
    'check zhang-jiwen',
    'check "top anti-corruption official"',
  ],
  audience: 'reader',
  options: {
    claim: optional(
      positional(text('A statement, report or subject by id, or words of what was said', suggest)),
    ),
    ...listOptions,
  },
  answer({ claim, page }, desk, typed) {
    if (!claim) {
      refuseBeyondOnly(page, desk.words)
      return reports(desk)
    }
    const { title, checks } = find(claim, desk)
    if (checks.length > 0) return checkCard(checks, title, { page }, desk, typed)
    const isFound = desk.facts.search(claim, { offset: 0, limit: 1 }).total > 0
    const said = desk.words.reports
    throw new Mistake(said.notChecked(claim), {
      actions: [
        { label: said.checkedReports, command: 'check' },
        ...(isFound
          ? [{ label: said.searchFacts, command: `search "${claim.replaceAll('"', '')}"` }]
          : []),
      ],
    })
  },
})

/** Ids first, then names of subjects, then words. */
function find(typed: string, { facts, words }: Desk): { title: string; checks: readonly Check[] } {
  const said = words.reports
  const id = typed.trim().toLowerCase()
  const one = facts.findCheck(id)
  if (one) return { title: said.statement(one.id), checks: [one] }
  const report = facts.findSource(id)
  if (report) return { title: said.oneByOne(report.publisher), checks: facts.checksOf(id) }
  const named = facts.exactly(typed).filter(({ how }) => how !== 'initials')
  const subject = facts.findSubject(id) ?? (named.length === 1 ? named[0]?.subject : undefined)
  const about = subject ? facts.checksAbout(subject.id) : []
  if (subject && about.length > 0)
    return { title: said.about(nameOf(subject, words)), checks: about }
  // One more than is shown tells whether there are more.
  const like = facts.checksLike(typed, FOUND_MAX + 1)
  const most = like.length > FOUND_MAX ? FOUND_MAX : undefined
  return { title: said.like(typed, most), checks: like.slice(0, FOUND_MAX) }
}

function reports(desk: Desk): Brief {
  const all = desk.facts.checkedReports()
  const statements = all.reduce((sum, report) => sum + report.statements, 0)
  const said = desk.words.reports
  return answered({
    title: said.allTitle(statements, all.length),
    summary: said.all(statements, all.length),
    blocks: [
      paragraph(said.allNote),
      list(
        all.map(
          ({ source, statements: count }) =>
            line`${said.report(source.publisher, source.title)} · ${String(count)} · ${{ command: `check ${source.id}` }}`,
        ),
      ),
    ],
    actions: all
      .slice(0, 3)
      .map(({ source }) => ({ label: source.publisher, command: `check ${source.id}` })),
    records: {
      name: 'checked-reports',
      columns: ['report', 'publisher', 'title', 'statements'],
      rows: all.map(({ source, statements: count }) => [
        source.id,
        source.publisher,
        source.title,
        count,
      ]),
    },
    footer: footer(desk),
  })
}

function suggest(typed: string, { facts, words }: Desk) {
  const reported = facts.checkedReports().map(({ source }) => ({
    value: source.id,
    label: `${words.frame.headed(source.publisher)}${source.title}`.slice(0, 100),
  }))
  const like = facts
    .checksLike(typed, 20)
    .map(({ id, says }) => ({ value: id, label: says.slice(0, 100) }))
  return [
    ...like,
    ...reported.filter(({ value }) => value.includes(typed.trim().toLowerCase())),
  ].slice(0, SUGGESTIONS_MAX)
}
