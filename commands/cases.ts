import { answered } from '#core/answer.ts'
import { type Brief, heading } from '#core/brief.ts'
import { byThen, clockOptions, footer } from '#core/clocks.ts'
import { type Desk, defineCommand, type Typed } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import type { CaseFilter } from '#core/fact-views.ts'
import type { Clocks } from '#core/facts.ts'
import { createFootnotes } from '#core/footnotes.ts'
import { choice, day, optional, text } from '#core/option.ts'
import { listOptions, pageActions, pageOf, refuseBeyondOnly } from '#core/pages.ts'
import { nameOf } from '#core/subject-line.ts'
import { CERTAINTIES, RANKS } from '#core/vocabulary.ts'
import { besideBlocks, scopeBlocks } from './lists/case-counts.ts'
import { range } from './lists/case-range.ts'
import { caseRecords } from './lists/case-records.ts'
import { caseTable } from './lists/case-table.ts'
import { partOf, sliceAt } from './lists/slice.ts'
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
      refuseBeyondOnly(given.page, desk.words)
      return unconfirmed({ certainty, since, until }, { asof, known }, desk)
    }
    const filter: CaseFilter = {
      stage: given.stage?.stage,
      isStageOrBeyond: given.stage?.isOrBeyond,
      ...bodyOf(given.body, desk),
      sector: given.sector,
      rank: given.rank,
      since,
      until,
    }
    return official(filter, { asof, known }, given, desk, typed)
  },
})

/** A body of the store by any of its names, or else words of the name a case gives. */
function bodyOf(
  typed: string | undefined,
  { facts }: Desk,
): Pick<CaseFilter, 'body' | 'organisation'> {
  const found = typed ? facts.exactly(typed, ['organisation']) : []
  const [only] = found.length === 1 ? found : []
  return only ? { body: only.subject.name, organisation: only.subject.id } : { body: typed }
}

function words(field: 'body' | 'sector') {
  return (typed: string, { facts }: Desk) =>
    facts.caseWords(field, typed.trim(), 25).map((word) => ({ value: word, label: word }))
}

function official(
  filter: CaseFilter,
  clocks: Clocks,
  given: { page: number; export: string | undefined },
  desk: Desk,
  typed: Typed,
): Brief {
  const { facts } = desk
  const part = partOf(given, PAGE_SIZE)
  const { rows, total: all } = sliceAt((some) => facts.cases(filter, clocks, some), part.window)
  const page = pageOf(all, { page: given.page, size: PAGE_SIZE, unit: 'Cases', words: desk.words })
  if (all === 0) throw nothing(filter, clocks, desk)
  const shown = part.shown(rows)
  const notes = createFootnotes(desk.words)
  return answered({
    title: `${desk.words.count(all, 'case', 'cases')} made public${range(filter, desk)}`,
    summary: `${desk.words.count(all, 'case', 'cases')} in this store${range(filter, desk)}, newest first.`,
    blocks: [
      ...scopeBlocks(filter, clocks, desk),
      heading('Newest first'),
      caseTable(shown, clocks, desk, notes),
      ...besideBlocks(filter, clocks, desk, notes),
    ],
    footnotes: notes.list(),
    actions: [
      ...pageActions(page, 'cases', typed),
      ...shown
        .slice(0, 2)
        .map(({ person }) => ({ label: nameOf(person), command: `who ${person.id}` })),
    ],
    page,
    records: part.records(caseRecords(rows), all),
    footer: [
      ...footer(desk, clocks),
      ...part.cut(all, desk.words),
      ['A stage is what was last announced; it is not a finding of guilt before a verdict.'],
    ],
  })
}

function nothing(filter: CaseFilter, clocks: Clocks, { facts, words }: Desk): Mistake {
  const wrong = (['body', 'sector'] as const).find(
    (field) => filter[field] && facts.caseWords(field, filter[field], 1).length === 0,
  )
  const loose = facts.casesTooLoose(filter, {})
  if (loose > 0) {
    return new Mistake(
      `No case surely fits all of that; ${loose} may, but only the month or year of the announcement is known. Widen the dates to see them.`,
    )
  }
  const choices = wrong ? facts.caseWords(wrong, (filter[wrong] ?? '').slice(0, 3), 8) : []
  const hint =
    choices.length > 0
      ? ` Known here, and close to what you typed for ${wrong}:`
      : ' Widen the dates or drop a filter.'
  return new Mistake(`No case in this store fits all of that${byThen({ words }, clocks)}.${hint}`, {
    choices,
    actions: [{ label: 'All cases', command: 'cases' }],
  })
}
