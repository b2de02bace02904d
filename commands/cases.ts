import { answered } from '#core/answer.ts'
import { type Brief, heading } from '#core/brief.ts'
import { clockOptions, footer } from '#core/clocks.ts'
import { type Desk, defineCommand, type Typed } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import type { CaseFilter } from '#core/fact-views.ts'
import type { Clocks } from '#core/facts.ts'
import { createFootnotes } from '#core/footnotes.ts'
import { choice, day, optional, text } from '#core/option.ts'
import { EXPORT_ROWS_MAX, listOptions, pageActions, pageOf, windowOf } from '#core/pages.ts'
import { quoted } from '#core/quoted.ts'
import { nameOf } from '#core/subject-line.ts'
import { CERTAINTIES, RANKS } from '#core/vocabulary.ts'
import { besideBlocks, scopeBlocks } from './lists/case-counts.ts'
import { caseRecords } from './lists/case-records.ts'
import { caseTable } from './lists/case-table.ts'
import { sliceAt } from './lists/slice.ts'
import { stageOption } from './lists/stage-option.ts'
import { unconfirmed } from './lists/unconfirmed.ts'

const PAGE_SIZE = 10

export const cases = defineCommand({
  name: 'cases',
  about: 'Cases made public, by stage, body, sector, rank and date, beside the published totals',
  examples: [
    'cases since:2023-01-01 until:2023-11-04',
    'cases stage:sentenced sector:finance',
    'cases stage:expelled+ rank:military',
    'cases body:cmc',
    'cases certainty:alleged',
    'cases since:2025 export:csv',
  ],
  audience: 'everyone',
  options: {
    stage: optional(
      stageOption('The stage reached, such as expelled; expelled+ for that stage and beyond'),
    ),
    body: optional(text('A body, by id or a word of its name', words('body'))),
    sector: optional(text('A province or sector, such as finance or Sichuan', words('sector'))),
    rank: optional(choice('The rank at the fall', RANKS)),
    since: optional(day('Made public from this day on', 'first')),
    until: optional(day('Made public up to this day')),
    certainty: optional(
      choice('official cases (the default), or what was only reported or alleged', CERTAINTIES),
    ),
    ...clockOptions,
    ...listOptions,
  },
  answer(given, desk, typed) {
    const { asof, known, certainty, since, until } = given
    if (since && until && since > until)
      throw new Mistake(`since:${since} comes after until:${until}. Swap the two.`)
    if (certainty === 'reported' || certainty === 'alleged') {
      if (given.stage || given.body || given.sector || given.rank)
        throw new Mistake(
          `${certainty} claims are not cases: they have no stage, body, sector or rank. Use only since and until with certainty:${certainty}.`,
        )
      return unconfirmed({ certainty, since, until }, { asof, known }, desk)
    }
    const filter: CaseFilter = {
      stage: given.stage?.stage,
      isStageOrBeyond: given.stage?.isOrBeyond,
      body: given.body,
      sector: given.sector,
      rank: given.rank,
      since,
      until,
    }
    return official(filter, { asof, known }, given, desk, typed)
  },
})

function words(field: 'body' | 'sector') {
  return (typed: string, { facts }: Desk) =>
    facts.caseWords(field, typed.trim(), 25).map((word) => ({ value: word, label: word }))
}

function official(
  filter: CaseFilter,
  clocks: Clocks,
  given: { page: number; export?: unknown },
  desk: Desk,
  typed: Typed,
): Brief {
  const { facts } = desk
  const window = given.export ? windowOf(1, EXPORT_ROWS_MAX) : windowOf(given.page, PAGE_SIZE)
  const { rows, total: all } = sliceAt((part) => facts.cases(filter, clocks, part), window)
  const page = pageOf(all, { page: given.page, size: PAGE_SIZE, unit: 'Cases', words: desk.words })
  if (all === 0) throw nothing(filter, desk)
  const notes = createFootnotes(desk.words)
  return answered({
    title: `${desk.words.count(all, 'case', 'cases')} made public${range(filter, desk)}`,
    summary: `${desk.words.count(all, 'case', 'cases')} in this store${range(filter, desk)}, newest first.`,
    blocks: [
      ...scopeBlocks(filter, clocks, desk),
      heading('Newest first'),
      caseTable(rows.slice(0, PAGE_SIZE), desk, notes),
      ...besideBlocks(filter, clocks, desk, notes),
    ],
    footnotes: notes.list(),
    actions: [
      ...pageActions(page, 'cases', typed),
      ...rows
        .slice(0, 2)
        .map(({ person }) => ({ label: nameOf(person), command: `who ${person.id}` })),
    ],
    page,
    records: caseRecords(rows),
    footer: [
      ...footer(desk, clocks),
      ['A stage is what was last announced; it is not a finding of guilt before a verdict.'],
    ],
  })
}

/** What was asked for, in words: "made public since November 2012 · stage sentenced · finance". */
function range(filter: CaseFilter, { words }: Desk): string {
  const { since, until, stage, isStageOrBeyond, body, sector, rank } = filter
  const from = since ? ` from ${words.date(since)}` : ''
  const to = until ? ` to ${words.date(until)}` : ''
  const filters = [
    stage && `${words.stage[stage]}${isStageOrBeyond ? ' or beyond' : ''}`,
    body && `body ${quoted(body)}`,
    sector && `sector ${quoted(sector)}`,
    rank && words.rank[rank],
  ].filter(Boolean)
  return [from || to ? `${from}${to}` : ' since November 2012', ...filters].join(' · ')
}

function nothing(filter: CaseFilter, { facts }: Desk): Mistake {
  const wrong = (['body', 'sector'] as const).find(
    (field) => filter[field] && facts.caseWords(field, filter[field], 1).length === 0,
  )
  const choices = wrong ? facts.caseWords(wrong, (filter[wrong] ?? '').slice(0, 3), 8) : []
  const hint =
    choices.length > 0
      ? ` Known here, and close to what you typed for ${wrong}:`
      : ' Widen the dates or drop a filter.'
  return new Mistake(`No case in this store fits all of that.${hint}`, {
    choices,
    actions: [{ label: 'All cases', command: 'cases' }],
  })
}
