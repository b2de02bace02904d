import { answered } from '#core/answer.ts'
import { type Brief, heading, list, paragraph } from '#core/brief.ts'
import { footer } from '#core/clocks.ts'
import type { Desk } from '#core/command.ts'
import type { Overlay, Suggestion } from '#core/corrections.ts'
import { Denied, Mistake } from '#core/errors.ts'
import { sentenceLine } from '#core/sentence.ts'
import { detailLines } from '../correct/suggest.ts'
import { keptOf } from '../kept.ts'
import { findingsIn, findingsOf } from './findings.ts'
import { editAgain } from './form.ts'
import { RECORD_MAX, type ReviewGiven } from './options.ts'
import { openSuggestion } from './which.ts'

/**
 * Approves a suggestion as its draft stands.
 *
 * @throws Mistake when something in it has to be filled in first
 * @throws Denied when it was decided already
 */
export async function approve({ id }: ReviewGiven, desk: Desk): Promise<Brief> {
  const { words, asker } = desk
  const { corrections } = keptOf(desk)
  const { review } = words.suggestions
  const one = await openSuggestion(id, 'approve', desk)
  const { draft } = await corrections.draft(one, words)
  if (!draft.isComplete)
    throw new Mistake(review.incompleteYet(one.id), {
      actions: [{ label: review.button.edit, command: `review edit ${one.id}` }],
    })
  try {
    return approved(one, await corrections.approve(one.id, undefined, asker, words), desk)
  } catch (error) {
    return refused(error, one, draft.yaml, desk)
  }
}

/**
 * Approves a suggestion as an editor put it.
 *
 * @throws Mistake without a record: where there are forms, one was shown
 * @throws Denied when it was decided already
 */
export async function edit({ id, record }: ReviewGiven, desk: Desk): Promise<Brief> {
  const { words, asker } = desk
  const { corrections } = keptOf(desk)
  const { review } = words.suggestions
  const one = await openSuggestion(id, 'edit', desk)
  if (record === undefined) {
    const { draft } = await corrections.draft(one, words)
    const { length } = draft.yaml
    if (length > RECORD_MAX) throw new Mistake(review.recordTooLong(length, RECORD_MAX))
    throw new Mistake(review.recordMissing(one.id), { code: draft.yaml.split('\n') })
  }
  try {
    return approved(one, await corrections.approve(one.id, record, asker, words), desk)
  } catch (error) {
    return refused(error, one, record, desk)
  }
}

function approved(one: Suggestion, overlay: Overlay, desk: Desk): Brief {
  const { words, facts, asker } = desk
  const { review } = words.suggestions
  return answered({
    title: review.approved(one.id),
    summary: review.approvedSummary(one.id, overlay.id),
    blocks: [
      list(detailLines(one, facts.findClaim(one.claim), desk)),
      heading(review.record),
      { kind: 'code', lines: overlay.records.flatMap(({ yaml }) => yaml.trimEnd().split('\n')) },
      paragraph(sentenceLine(review.nextLoad)),
    ],
    actions: [
      ...(asker.access === 'admin'
        ? [{ label: review.button.load, command: 'admin reseed' } as const]
        : []),
      { label: review.button.queue, command: 'review' },
      { label: review.button.overlays, command: 'review overlays' },
    ],
    footer: footer(desk),
    seenBy: 'asker',
  })
}

/** All that is wrong with a record, with the form to put it right in; anything else is thrown on. */
function refused(error: unknown, { id }: Suggestion, record: string, desk: Desk): Brief {
  if (!(error instanceof Mistake) || error instanceof Denied) throw error
  const lines = findingsIn(error)
  const actions = editAgain(id, record, desk)
  if (lines.length === 0) throw new Mistake(error.message, { actions })
  const { review } = desk.words.suggestions
  const { count, block, file } = findingsOf(lines, `findings-${id}.txt`)
  return answered({
    outcome: 'mistaken',
    title: review.refused,
    summary: review.refusedSummary(count),
    tone: 'notice',
    blocks: [
      paragraph([review.refusedSummary(count)]),
      block,
      file ? paragraph([review.allInFile(file.name)]) : undefined,
    ],
    actions,
    file,
    footer: [],
    seenBy: 'asker',
  })
}

/**
 * Rejects a suggestion, with the reason for whoever made it.
 *
 * @throws Denied when it was decided already
 */
export async function reject(given: ReviewGiven, desk: Desk): Promise<Brief> {
  const { words, asker } = desk
  const { review, label } = words.suggestions
  const one = await openSuggestion(given.id, 'reject', desk)
  // Words that stand behind the id without a name are the reason.
  const why = given.why ?? given.with
  if (why === undefined) throw new Mistake(review.whyMissing(one.id))
  const rejected = await keptOf(desk).corrections.reject(one.id, why, asker, words)
  return answered({
    title: review.rejected(rejected.id),
    summary: review.rejectedSummary(rejected.id),
    blocks: [
      paragraph(sentenceLine(review.rejectedSummary(rejected.id))),
      list([words.frame.labelled(label.why, why)]),
    ],
    actions: [{ label: review.button.queue, command: 'review' }],
    footer: footer(desk),
    seenBy: 'asker',
  })
}
