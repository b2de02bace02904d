import { answered } from '#core/answer.ts'
import { type Brief, type Line, list, paragraph, strong } from '#core/brief.ts'
import { footer } from '#core/clocks.ts'
import type { Desk, Typed } from '#core/command.ts'
import type { IdentityDecision } from '#core/corrections.ts'
import { dayOf } from '#core/edtf.ts'
import { Mistake } from '#core/errors.ts'
import { pageActions, pageOf, windowOf } from '#core/pages.ts'
import { sentenceLine } from '#core/sentence.ts'
import { nameOf } from '#core/subject-line.ts'
import { subject } from '#core/subject-option.ts'
import { askerSpan } from '../digests/places.ts'
import { keptOf, nothingKept } from '../kept.ts'
import { sliceOf } from '../lists/slice.ts'
import type { ReviewGiven } from './options.ts'

/** What can be one and the same, or not. */
const compared = subject('One of the two, by id or name', ['person', 'organisation'])

/**
 * Keeps whether two entries are the same person or body.
 *
 * @throws Mistake when one is missing, unknown or ambiguous, or they cannot be compared
 */
export const decide =
  (verdict: IdentityDecision['verdict']) =>
  async ({ why }: ReviewGiven, desk: Desk, typed: Typed): Promise<Brief> => {
    const { words, asker } = desk
    const { identity, review } = words.suggestions
    const { corrections } = keptOf(desk)
    if (!typed['id']?.trim() || !typed['with']?.trim()) throw new Mistake(identity.missing(verdict))
    const of = (option: 'id' | 'with') =>
      compared.read(typed[option], { desk, command: 'review', option, typed, first: 'action' })
    const [a, b] = [of('id').subject, of('with').subject]
    if (a.id === b.id) throw new Mistake(identity.self(nameOf(a, words)))
    if (a.type !== b.type) throw new Mistake(identity.kinds)
    const kept = await corrections.decide(
      { a: a.id, b: b.id, verdict, ...(why === undefined ? {} : { why }) },
      asker,
      words,
    )
    const said = identity.decidedSummary(named(a.id, desk), named(b.id, desk), verdict)
    return answered({
      title: identity.decided,
      summary: said,
      blocks: [paragraph([said]), paragraph(sentenceLine(review.nextLoad))],
      actions: [{ label: identity.undo(kept.id), command: `review undo ${kept.id}` }],
      footer: footer(desk),
      seenBy: 'asker',
    })
  }

const SIZE = 8

/** What editors decided on who is who, newest first. */
export async function decisions({ page }: ReviewGiven, desk: Desk, typed: Typed): Promise<Brief> {
  const { keeping, words } = desk
  const { identity } = words.suggestions
  if (!keeping) return nothingKept(identity.unit, desk)
  const all = await keeping.corrections.decisions()
  const place = pageOf(all.length, { page, size: SIZE, unit: identity.unit, words })
  const { rows } = sliceOf(all, windowOf(page, SIZE))
  return answered({
    title: identity.title(all.length),
    summary: identity.summary(all.length),
    blocks: [
      rows.length === 0
        ? paragraph([identity.summary(0)])
        : list(rows.map((one) => decisionLine(one, desk))),
    ],
    page: place,
    actions: [
      ...rows
        .filter(({ isInPack }) => !isInPack)
        .map(({ id }) => ({ label: identity.undo(id), command: `review undo ${id}` })),
      ...pageActions(place, 'review', typed, words),
    ],
    footer: footer(desk),
    seenBy: 'asker',
  })
}

function decisionLine(one: IdentityDecision, desk: Desk): Line {
  const { words } = desk
  const { identity, label } = words.suggestions
  return [
    strong(one.id),
    ' · ',
    words.frame.headed(identity.pair(named(one.a, desk), named(one.b, desk))),
    strong(identity.verdict[one.verdict]),
    ' · ',
    words.frame.headed(label.decided),
    askerSpan(one.by, desk),
    ' · ',
    words.shortDate(dayOf(new Date(one.at))),
    ...(one.why === undefined ? [] : [' · ', words.frame.headed(label.why), one.why]),
  ]
}

/** By name and id: namesakes are what this is about. Who was taken out since has only the id. */
function named(id: string, { facts, words }: Desk): string {
  const known = facts.findSubject(id)
  return known ? words.asking.because(nameOf(known, words), id) : id
}

/** Takes a decision back. @throws Denied when it is none any more */
export async function undo({ id }: ReviewGiven, desk: Desk): Promise<Brief> {
  const { words, asker } = desk
  const { identity } = words.suggestions
  const { corrections } = keptOf(desk)
  const actions = [{ label: identity.unit, command: 'review decisions' }]
  if (id === undefined) throw new Mistake(identity.missingId, { actions })
  const wanted = id.trim().toLowerCase()
  const found = (await corrections.decisions()).find((one) => one.id === wanted)
  if (!found) throw new Mistake(identity.unknown(id), { actions })
  await corrections.withdraw(found.id, asker, words)
  const said = identity.undoneSummary(named(found.a, desk), named(found.b, desk))
  return answered({
    title: identity.undone(found.id),
    summary: said,
    blocks: [paragraph([said])],
    actions: [{ label: identity.unit, command: 'review decisions' }],
    footer: footer(desk),
    seenBy: 'asker',
  })
}
