import { answered } from '#core/answer.ts'
import { type Brief, list, paragraph } from '#core/brief.ts'
import type { Desk } from '#core/command.ts'
import { Denied, Mistake } from '#core/errors.ts'
import type { Prepared } from '#core/revisions.ts'
import { writeTyped } from '#core/rewrite.ts'
import { sentenceLine } from '#core/sentence.ts'
import { keptOf } from '../kept.ts'
import type { AdminGiven } from './options.ts'
import { overlayLines, type PlanView, planBrief, reachLines } from './plan.ts'
import { refusedBrief } from './refused.ts'
import { sourceGiven } from './source.ts'

/** Checks and builds what was given beside what is served, and shows what would change. */
export async function reseed(given: AdminGiven, desk: Desk): Promise<Brief> {
  const { revisions } = keptOf(desk)
  const source = await sourceGiven(given, desk)
  const prepared = await revisions.prepare(source, desk.asker, desk.words)
  return preparedBrief(prepared, { ...given, why: given.why ?? given.to }, desk)
}

/** The same for a revision that is kept; the one served before when none is named. */
export async function rollback(given: AdminGiven, desk: Desk): Promise<Brief> {
  const { revisions } = keptOf(desk)
  const prepared = await revisions.prepareRollback(given.which, desk.asker, desk.words)
  return preparedBrief(prepared, { ...given, why: given.why ?? given.to }, desk)
}

/** A plan that waits, to look at the rest of it. */
export async function plan(given: AdminGiven, desk: Desk): Promise<Brief> {
  const { revisions } = keptOf(desk)
  const one = await revisions.plan(planId(given, desk), desk.asker, desk.words)
  return planBrief(one, viewOf(given), desk)
}

/** Serves a plan, and says what follows from that. */
export async function confirm(given: AdminGiven, desk: Desk): Promise<Brief> {
  const { revisions } = keptOf(desk)
  const { words } = desk
  const said = words.revisions.loaded
  const why = (given.why ?? given.to)?.trim() || undefined
  const loaded = await revisions.confirm(planId(given, desk), why, desk.asker, words)
  const { revision, from, seq, reach, overlays } = loaded
  return answered({
    title: said.title(revision),
    summary: said.summary(revision, from, words.number(seq)),
    blocks: [
      paragraph([said.summary(revision, from, words.number(seq))]),
      list([
        ...reachLines(reach, said.reach, desk),
        ...overlayLines(overlays, said.overlays),
        ...(why === undefined ? [] : [words.frame.labelled(words.revisions.plan.label.why, why)]),
      ]),
      paragraph(sentenceLine(said.goBack)),
    ],
    actions: [
      { label: words.revisions.kept.compare, command: `changes ${revision}` },
      { label: words.revisions.title, command: 'admin revisions' },
      {
        label: said.back,
        command: writeTyped('admin', { action: 'rollback', which: from }, 'action'),
      },
    ],
    footer: [],
    seenBy: 'asker',
  })
}

/** Lets a plan go: it cannot be confirmed any more. */
export async function discard(given: AdminGiven, desk: Desk): Promise<Brief> {
  const { revisions } = keptOf(desk)
  const { words } = desk
  await revisions.discard(planId(given, desk), desk.asker, words)
  return plainAnswer(words.revisions.plan.discarded, desk)
}

function preparedBrief(prepared: Prepared, given: AdminGiven, desk: Desk): Brief {
  switch (prepared.kind) {
    case 'refused':
      return refusedBrief(prepared.findings, desk)
    case 'same':
      return plainAnswer(desk.words.revisions.plan.same(prepared.revision), desk)
    case 'plan':
      // The page that was asked for is one of the plan, which was not there yet.
      return planBrief(prepared.plan, { ...viewOf(given), page: 1 }, desk)
  }
}

const viewOf = (given: AdminGiven): PlanView => ({
  page: given.page,
  export: given.export,
  why: given.why?.trim() || undefined,
  isDry: given['dry-run'] === 'yes',
})

/** What ids of plans are made of: nothing else is looked for anywhere. */
const PLAN_ID = /^[\w-]{16,64}$/

function planId({ which }: AdminGiven, { words }: Desk): string {
  const id = which?.trim()
  if (!id) throw new Mistake(words.revisions.ask.noPlan)
  if (!PLAN_ID.test(id)) throw new Denied('plan-unknown', words.loading.planUnknown)
  return id
}

const plainAnswer = (sentence: string, desk: Desk): Brief =>
  answered({
    title: desk.words.revisions.title,
    summary: sentence,
    blocks: [paragraph([sentence])],
    actions: [{ label: desk.words.revisions.title, command: 'admin revisions' }],
    footer: [],
    seenBy: 'asker',
  })
