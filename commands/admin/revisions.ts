import { answered } from '#core/answer.ts'
import { type Action, type Brief, type Line, list, paragraph, strong } from '#core/brief.ts'
import type { Desk } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import { createFootnotes } from '#core/footnotes.ts'
import { pageActions, pageOf } from '#core/pages.ts'
import type { KeptRevision } from '#core/revisions.ts'
import { writeTyped } from '#core/rewrite.ts'
import { keptOf } from '../kept.ts'
import { partOf, sliceOf } from '../lists/slice.ts'
import { countsOf, DIFF_PAGE, diffBlocks, inReadingOrder, sizeOf } from './diff-lines.ts'
import { diffRecords } from './diff-records.ts'
import type { AdminGiven } from './options.ts'
import { sourceWords } from './plan.ts'
import { actorSpan, momentFor } from './spans.ts'

/** As many revisions as get a button each. */
const OFFERED_MAX = 5

/** Which revisions can be had back, who loaded each, when, from what and why. */
export async function kept(_: AdminGiven, desk: Desk): Promise<Brief> {
  const all = await keptOf(desk).revisions.kept()
  const said = desk.words.revisions.kept
  const served = all.find(({ isServed }) => isServed)?.revision ?? desk.facts.about().revision
  const summary = all.length === 0 ? said.none : said.summary(all.length, served)
  return answered({
    title: said.count(all.length),
    summary,
    blocks: [
      all.length === 0 ? paragraph([summary]) : list(all.map((one) => revisionLine(one, desk))),
    ],
    actions: all
      .filter(({ isServed }) => !isServed)
      .slice(0, OFFERED_MAX)
      .map(
        ({ revision }): Action => ({
          label: said.rollBack(revision),
          command: writeTyped('admin', { action: 'rollback', which: revision }, 'action'),
        }),
      ),
    footer: [],
    seenBy: 'asker',
  })
}

function revisionLine(one: KeptRevision, desk: Desk): Line {
  const said = desk.words.revisions.kept
  const { revision, isServed, loadedAt, by, source, why } = one
  return [
    strong(revision),
    ...(isServed ? [' · ', strong(said.served)] : []),
    ' · ',
    loadedAt === undefined ? said.notLoaded : said.loaded(momentFor(loadedAt, desk)),
    ...(loadedAt === undefined
      ? []
      : [' · ', ...(by === undefined ? [said.bySelf] : [said.by, actorSpan(by, desk)])]),
    ...(!source ? [] : [' · ', said.from(sourceWords(source, desk))]),
    ...(why === undefined ? [] : [' · ', said.why(why)]),
  ]
}

/** What differs from one kept revision to another. */
export async function diff(given: AdminGiven, desk: Desk): Promise<Brief> {
  const { which: a, to: b } = given
  const { words } = desk
  if (a === undefined || b === undefined) throw new Mistake(words.revisions.ask.noRevisions)
  const items = inReadingOrder(await keptOf(desk).revisions.compare(a, b, words))
  const said = words.revisions.kept
  const part = partOf(given, DIFF_PAGE)
  const { rows, total } = sliceOf(items, part.window)
  const page = pageOf(total, {
    page: given.page,
    size: DIFF_PAGE,
    unit: words.revisions.unit,
    words,
  })
  const notes = createFootnotes(words)
  const counts = countsOf(items)
  return answered({
    title: said.diff(a, b, sizeOf(counts)),
    summary: total === 0 ? said.diffNone : said.diffSummary(counts),
    blocks: [
      paragraph([total === 0 ? said.diffNone : said.diffSummary(counts)]),
      ...diffBlocks(part.shown(rows), counts, 'compared', words, notes),
    ],
    footnotes: notes.list(),
    actions: pageActions(page, 'admin', { action: 'diff', which: a, to: b }, words),
    page,
    records: part.records(diffRecords(rows), total),
    footer: part.cut(total, words),
    seenBy: 'asker',
  })
}
