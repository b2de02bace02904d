import { answered } from '#core/answer.ts'
import { type Action, type Brief, heading, type Line, list, paragraph, quiet } from '#core/brief.ts'
import { claimLine } from '#core/claim-line.ts'
import { footer } from '#core/clocks.ts'
import type { Desk } from '#core/command.ts'
import type { Draft, Suggestion } from '#core/corrections.ts'
import { Mistake } from '#core/errors.ts'
import type { Claim } from '#core/facts.ts'
import { createFootnotes } from '#core/footnotes.ts'
import { momentIn } from '#core/local-time.ts'
import { sentenceLine } from '#core/sentence.ts'
import { claimName } from '../correct/lines.ts'
import { detailLines } from '../correct/suggest.ts'
import { askerSpan } from '../digests/places.ts'
import { keptOf } from '../kept.ts'
import type { ReviewGiven } from './options.ts'
import { whichSuggestion } from './which.ts'

/** A suggestion beside the claim as it is served, and the record that would come of it. */
export async function show({ id }: ReviewGiven, desk: Desk): Promise<Brief> {
  const { words } = desk
  const { review } = words.suggestions
  const one = await whichSuggestion(id, 'show', desk)
  const { claim, draft, trouble } = await draftFor(one, desk)
  const notes = createFootnotes(words)
  const isOpen = one.state === 'open'
  return answered({
    title: review.title(one.id),
    summary: review.showSummary(one.id, one.claim, one.state),
    tone: isOpen ? 'notice' : 'calm',
    blocks: [
      heading(review.served),
      claim
        ? list([
            words.frame.labelled(claimName(claim, words), { command: `source ${claim.id}` }),
            claimLine(claim, words, notes),
          ])
        : paragraph([review.gone]),
      heading(review.suggestion),
      paragraph([quiet(review.unchecked)]),
      list([...detailLines(one, claim, desk), ...byLines(one, desk)]),
      ...(isOpen && draft
        ? [heading(review.draft), { kind: 'code', lines: draft.yaml.split('\n') } as const]
        : []),
      isOpen && draft && !draft.isComplete ? paragraph([review.incomplete]) : undefined,
      trouble === undefined ? undefined : paragraph(sentenceLine(trouble)),
    ],
    footnotes: notes.list(),
    actions: isOpen ? decisions(one, draft, desk) : [],
    footer: footer(desk),
    seenBy: 'asker',
  })
}

type Drafted = {
  readonly claim: Claim | undefined
  readonly draft?: Draft
  /** Why there is no record of it, such as that it is gone from the data. */
  readonly trouble?: string
}

/** What nothing can be made of any more can still be looked at, and rejected. */
async function draftFor(one: Suggestion, desk: Desk): Promise<Drafted> {
  const claim = desk.facts.findClaim(one.claim)
  if (one.state !== 'open') return { claim }
  try {
    return await keptOf(desk).corrections.draft(one, desk.words)
  } catch (error) {
    if (!(error instanceof Mistake)) throw error
    return { claim, trouble: error.message }
  }
}

function byLines(one: Suggestion, desk: Desk): Line[] {
  const { words } = desk
  const { label, state } = words.suggestions
  const at = (moment: string) => momentIn(moment, 'UTC', words)
  const decided: Line[] =
    one.decidedBy === undefined
      ? []
      : [
          [
            ...words.frame.labelled(label.decided, askerSpan(one.decidedBy, desk)),
            ' · ',
            state[one.state],
            ...(one.decidedAt === undefined ? [] : [' · ', at(one.decidedAt)]),
          ],
        ]
  return [
    [...words.frame.labelled(label.by, askerSpan(one.by, desk)), ' · ', at(one.at)],
    ...decided,
    ...(one.why === undefined ? [] : [words.frame.labelled(label.why, one.why)]),
  ]
}

/** What is not complete cannot be approved as it stands. */
function decisions(
  { id }: Suggestion,
  draft: Draft | undefined,
  { words }: Desk,
): readonly Action[] {
  const { button } = words.suggestions.review
  return [
    ...(draft?.isComplete
      ? [{ label: button.approve, command: `review approve ${id}`, tone: 'go' } as const]
      : []),
    ...(draft ? [{ label: button.edit, command: `review edit ${id}` }] : []),
    { label: button.reject, command: `review reject ${id}`, tone: 'danger' },
    { label: button.queue, command: 'review' },
  ]
}
