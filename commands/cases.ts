import { answered } from '#core/answer.ts'
import { type Brief, heading } from '#core/brief.ts'
import { caseRecords } from '#core/case-records.ts'
import { clockOptions, footer, isToday, thenOf } from '#core/clocks.ts'
import { type Desk, defineCommand, type Typed } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import type { CaseFilter } from '#core/fact-views.ts'
import type { Clocks } from '#core/facts.ts'
import { createFootnotes } from '#core/footnotes.ts'
import { choice, day, optional } from '#core/option.ts'
import { listOptions, pageActions, pageOf, refuseBeyondOnly } from '#core/pages.ts'
import { nameOf } from '#core/subject-line.ts'
import { CERTAINTIES, RANKS } from '#core/vocabulary.ts'
import type { AskedCases } from '#core/words/cases.ts'
import { besideBlocks, scopeBlocks } from './lists/case-counts.ts'
import { bodyOption, sectorOption, unknownPlace } from './lists/case-place.ts'
import { askedFor } from './lists/case-range.ts'
import { caseTable } from './lists/case-table.ts'
import { partOf, sliceAt } from './lists/slice.ts'
import { stageOption } from './lists/stage-option.ts'
import { unconfirmed } from './lists/unconfirmed.ts'
import { caseWatchAction } from './watching/case-watch.ts'

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
  audience: 'reader',
  options: {
    stage: optional(
      stageOption('The stage reached, such as expelled; expelled+ for that stage and beyond'),
    ),
    body: optional(bodyOption('A body, by id or a word of its name')),
    sector: optional(sectorOption('A province or sector, such as finance or Sichuan')),
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
      body: given.body?.body,
      organisation: given.body?.organisation,
      sector: given.sector,
      rank: given.rank,
      since,
      until,
    }
    const asked = askedFor(filter, given.body?.subject, desk.words)
    return official(filter, asked, { asof, known }, given, desk, typed)
  },
})

function official(
  filter: CaseFilter,
  asked: AskedCases,
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
  const years = facts.casesByYear(filter, clocks)
  return answered({
    title: said.title(all, asked),
    summary: said.summary(all, asked),
    blocks: [
      ...scopeBlocks(filter, years, clocks, desk),
      heading(said.newest),
      caseTable(shown, clocks, desk, notes),
      ...besideBlocks(filter, years, clocks, desk, notes),
    ],
    footnotes: notes.list(),
    actions: [
      ...pageActions(page, 'cases', typed, words),
      ...shown
        .slice(0, 2)
        .map(({ person }) => ({ label: nameOf(person, words), command: `who ${person.id}` })),
      ...(isToday(clocks) ? caseWatchAction(filter, desk) : []),
    ],
    page,
    records: part.records(caseRecords(rows), all),
    footer: [...footer(desk, clocks), ...part.cut(all, words), [said.noFinding]],
  })
}

function nothing(filter: CaseFilter, clocks: Clocks, desk: Desk): Mistake {
  const { facts, words } = desk
  const unknown = unknownPlace(filter, desk)
  if (unknown) return unknown
  const loose = facts.casesTooLoose(filter, {})
  if (loose > 0) {
    return new Mistake(words.cases.noneSurely(loose))
  }
  return new Mistake(words.cases.none(thenOf(clocks, words)), {
    actions: [{ label: words.cases.all, command: 'cases' }],
  })
}
