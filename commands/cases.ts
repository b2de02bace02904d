import { answered } from '#core/answer.ts'
import { type Brief, heading } from '#core/brief.ts'
import { clockOptions, footer, thenOf } from '#core/clocks.ts'
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
import { askedFor } from './lists/case-range.ts'
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
    body: optional(text('A body, by id or a word of its name', suggesting('body'))),
    sector: optional(
      text('A province or sector, such as finance or Sichuan', suggesting('sector')),
    ),
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
      throw new Mistake(desk.words.asking.sinceAfterUntil(since, until))
    if (certainty === 'reported' || certainty === 'alleged') {
      if (given.stage || given.body || given.sector || given.rank)
        throw new Mistake(desk.words.cases.notCases(certainty))
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

function suggesting(field: 'body' | 'sector') {
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
  const { facts, words } = desk
  const said = words.cases
  const part = partOf(given, PAGE_SIZE)
  const { rows, total: all } = sliceAt((some) => facts.cases(filter, clocks, some), part.window)
  const page = pageOf(all, { page: given.page, size: PAGE_SIZE, unit: said.unit, words })
  if (all === 0) throw nothing(filter, clocks, desk)
  const shown = part.shown(rows)
  const notes = createFootnotes(words)
  return answered({
    title: said.title(all, askedFor(filter, words)),
    summary: said.summary(all, askedFor(filter, words)),
    blocks: [
      ...scopeBlocks(filter, clocks, desk),
      heading(said.newest),
      caseTable(shown, clocks, desk, notes),
      ...besideBlocks(filter, clocks, desk, notes),
    ],
    footnotes: notes.list(),
    actions: [
      ...pageActions(page, 'cases', typed, words),
      ...shown
        .slice(0, 2)
        .map(({ person }) => ({ label: nameOf(person), command: `who ${person.id}` })),
    ],
    page,
    records: part.records(caseRecords(rows), all),
    footer: [...footer(desk, clocks), ...part.cut(all, words), [said.noFinding]],
  })
}

function nothing(filter: CaseFilter, clocks: Clocks, { facts, words }: Desk): Mistake {
  const wrong = (['body', 'sector'] as const).find(
    (field) => filter[field] && facts.caseWords(field, filter[field], 1).length === 0,
  )
  const loose = facts.casesTooLoose(filter, {})
  if (loose > 0) {
    return new Mistake(words.cases.noneSurely(loose))
  }
  const choices = wrong ? facts.caseWords(wrong, (filter[wrong] ?? '').slice(0, 3), 8) : []
  const close = choices.length > 0 ? wrong : undefined
  return new Mistake(words.cases.none(thenOf(clocks, words), close), {
    choices,
    actions: [{ label: words.cases.all, command: 'cases' }],
  })
}
