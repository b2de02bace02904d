import { answered } from '#core/answer.ts'
import { type Action, type Brief, type Line, list, paragraph, strong } from '#core/brief.ts'
import type { Desk } from '#core/command.ts'
import { createFootnotes } from '#core/footnotes.ts'
import { pageActions, pageOf } from '#core/pages.ts'
import type { LoadPlan, OverlayFate, Reach } from '#core/revisions.ts'
import { writeTyped } from '#core/rewrite.ts'
import { sentenceLine } from '#core/sentence.ts'
import type { OverlayWords } from '#core/words/revisions.ts'
import { en } from '#core/words-en.ts'
import { partOf, sliceOf } from '../lists/slice.ts'
import { countsOf, DIFF_PAGE, diffBlocks, inReadingOrder, sizeOf } from './diff-lines.ts'
import { diffRecords } from './diff-records.ts'
import { actorSpan, momentFor, shortHash } from './spans.ts'

export type PlanView = {
  readonly page: number
  readonly export: string | undefined
  readonly why: string | undefined
  /** Only looked at: it cannot be confirmed from here. */
  readonly isDry: boolean
}

/** What a load would change, what it would set off, and how to let it happen or not. */
export function planBrief(plan: LoadPlan, view: PlanView, desk: Desk): Brief {
  const { words } = desk
  const said = words.revisions.plan
  const all = inReadingOrder(plan)
  const part = partOf(view, DIFF_PAGE)
  const { rows, total } = sliceOf(all, part.window)
  const page = pageOf(total, {
    page: view.page,
    size: DIFF_PAGE,
    unit: words.revisions.unit,
    words,
  })
  const notes = createFootnotes(words)
  const counts = countsOf(all)
  const isFirst = view.page === 1
  return answered({
    title: said.title(plan.act, sizeOf(counts), view.isDry),
    summary: said.summary({ ...counts, unchanged: plan.unchanged }),
    tone: plan.warnings.length > 0 ? 'notice' : 'calm',
    blocks: [
      ...plan.warnings.map((one) => paragraph([strong(said.warning(one, words.date))])),
      paragraph(said.counts({ ...counts, unchanged: plan.unchanged })),
      paragraph(sentenceLine(view.isDry ? said.dry : said.waits)),
      ...(isFirst ? [list(meaning(plan, desk)), list(origin(plan, view, desk))] : []),
      ...diffBlocks(part.shown(rows), counts, 'planned', words, notes),
    ],
    footnotes: notes.list(),
    actions: [
      ...(view.isDry ? [] : decisions(plan, view, desk)),
      ...pageActions(page, 'admin', typedOf(plan, view), words),
      ...(total > 0 && view.export === undefined ? [asFile(plan, view, desk)] : []),
    ],
    page,
    records: part.records(diffRecords(rows), total),
    footer: part.cut(total, words),
    seenBy: 'asker',
  })
}

/** What messages would say of it, and what becomes of approved corrections. */
const meaning = (plan: LoadPlan, desk: Desk): readonly Line[] => {
  const said = desk.words.revisions.plan
  return [
    ...(plan.isPart ? [[said.isPart]] : []),
    ...reachLines(plan.reach, said.reach, desk),
    ...overlayLines(plan.overlays, said.overlays),
  ]
}

/** A sentence each; the first digest’s time is in the asker’s zone. */
export const reachLines = (
  reach: Reach,
  said: (reach: Reach, at: string | undefined) => readonly string[],
  desk: Desk,
): readonly Line[] => {
  const at = reach.firstAt === undefined ? undefined : momentFor(reach.firstAt, desk)
  return said(reach, at).map((sentence) => [sentence])
}

const FATES = ['left-out', 'conflict', 'contained', 'applied'] as const

/** A sentence for each fate that some have, what somebody has to look at first. */
export const overlayLines = (
  overlays: readonly OverlayFate[],
  said: OverlayWords,
): readonly Line[] =>
  FATES.flatMap((fate) =>
    (['correction', 'decision'] as const).flatMap((of) => {
      const ids = overlays
        .filter((one) => one.fate === fate && (of === 'decision') === (one.isDecision === true))
        .map(({ overlay }) => overlay)
      return ids.length === 0 ? [] : [sentenceLine(said(fate, ids, of))]
    }),
  )

/** What the plan was made from, for whom, why, and until when it can be confirmed. */
function origin(plan: LoadPlan, { why, isDry }: PlanView, desk: Desk): readonly Line[] {
  const { frame, revisions } = desk.words
  const { label, instead } = revisions.plan
  return [
    frame.labelled(label.revision, instead(plan.act, plan.revision, plan.from)),
    [
      // What is gone back to is its own source.
      ...(plan.act === 'rollback'
        ? []
        : [...frame.labelled(label.from, sourceWords(plan.source, desk)), ' · ']),
      ...frame.labelled(label.hash, { code: shortHash(plan.sha256) }),
    ],
    [
      ...frame.labelled(label.by, actorSpan(plan.by, desk)),
      ...(isDry ? [] : [' · ', ...frame.labelled(label.until, momentFor(plan.expiresAt, desk))]),
    ],
    ...(why === undefined ? [] : [frame.labelled(label.why, why)]),
  ]
}

/** What the pack’s own folder is called where a source is written down. */
const FOLDER: readonly string[] = ['VIGIL_DATA', en.revisions.plan.folder]

/** The folder in the asker’s language; anything else as it is called. */
export const sourceWords = (source: string, { words }: Desk): string =>
  FOLDER.includes(source) ? words.revisions.plan.folder : source

function decisions(plan: LoadPlan, { why }: PlanView, { words }: Desk): readonly Action[] {
  const said = words.revisions.plan
  const run = (action: 'confirm' | 'discard', more: { why?: string | undefined } = {}) =>
    writeTyped('admin', { action, which: plan.id, ...more }, 'action')
  return [
    {
      label: said.confirm(plan.changes.length + (plan.names ?? []).length),
      command: run('confirm', { why }),
      tone: 'danger',
    },
    { label: said.discard, command: run('discard') },
  ]
}

const typedOf = ({ id }: LoadPlan, { why, isDry }: PlanView) => ({
  action: 'plan',
  which: id,
  'dry-run': isDry ? 'yes' : undefined,
  why,
})

const asFile = (plan: LoadPlan, view: PlanView, { words }: Desk): Action => ({
  label: words.revisions.plan.file,
  command: writeTyped('admin', { ...typedOf(plan, view), export: 'csv' }, 'action'),
})
