import { answered } from '#core/answer.ts'
import { type Brief, heading, type Line, list, paragraph, strong } from '#core/brief.ts'
import { namedClaimLine } from '#core/claim-line.ts'
import { footer } from '#core/clocks.ts'
import type { Desk, Typed } from '#core/command.ts'
import type { Explained } from '#core/digests.ts'
import { Mistake } from '#core/errors.ts'
import { createFootnotes } from '#core/footnotes.ts'
import { momentIn } from '#core/local-time.ts'
import { nameOf } from '#core/subject-line.ts'
import type { Subscription } from '#core/subscription.ts'
import { statusOf } from './card.ts'
import { slotWords } from './history.ts'
import type { DigestGiven } from './options.ts'
import { whichDigest } from './which.ts'

/** Why a claim or a case was, will be or was not told by a digest, one question after the other. */
export async function explain(given: DigestGiven, desk: Desk, typed: Typed): Promise<Brief> {
  const { digests, changes, facts, now, words } = desk
  const { id, event } = await whatIsMeant(given, desk)
  if (event === undefined) throw new Mistake(words.subscriptions.explain.missing)
  const one = await whichDigest({ action: 'explain', id, typed: { ...typed, event } }, desk)
  await changes.record(facts, now)
  const found = await digests.explain(one, event)
  if (!found) throw new Mistake(words.subscriptions.explain.unknown(event))
  return told(one, found, desk)
}

/** `digest explain <claim>` names no digest: where there is only one here, that is meant. */
async function whatIsMeant({ id, event }: DigestGiven, desk: Desk) {
  if (event !== undefined || id === undefined) return { id, event }
  const isDigest = (await desk.digests.find(id.trim().toLowerCase())) !== undefined
  return isDigest ? { id, event: undefined } : { id: undefined, event: id }
}

/** The load the record of changes begins with. */
const BASELINE = 1

function told(one: Subscription, found: Explained, desk: Desk): Brief {
  const { words } = desk
  const said = words.subscriptions.explain
  const notes = createFootnotes(words)
  const outcome = said.outcome[outcomeOf(one, found)]
  const status = statusOf(one, desk)
  return answered({
    title: said.title(found.change.id, one.id),
    summary: outcome,
    blocks: [
      paragraph(whatLine(found, desk, notes)),
      paragraph(
        said.recorded(
          found.change.kind,
          words.date(found.change.day),
          found.change.seq === BASELINE,
        ),
      ),
      list(found.stages.map((stage): Line => [said.stage(stage.step, stage.passed, stage.detail)])),
      heading(outcome),
      list([
        ...found.told.map(({ delivery, link }): Line => {
          const sentence = said.toldIn(
            slotWords(delivery.slot),
            words.subscriptions.state[delivery.state],
          )
          return link === undefined
            ? [sentence]
            : [sentence, ' ', { link: words.subscriptions.open, to: link }]
        }),
        ...status.map((line): Line => [line]),
        ...(found.isIn && one.nextDue !== undefined
          ? [[said.willBe(momentIn(one.nextDue, one.zone, desk.words))]]
          : []),
      ]),
    ],
    footnotes: notes.list(),
    actions: [
      { label: words.subscriptions.button.preview, command: `digest preview ${one.id}` },
      { label: words.subscriptions.button.history, command: `digest history ${one.id}` },
    ],
    footer: footer(desk),
    seenBy: 'asker',
  })
}

function outcomeOf(one: Subscription, { told: sent, isIn, stages }: Explained) {
  if (sent.some(({ delivery }) => delivery.state === 'sent')) return 'told'
  if (isIn) return one.pause ? 'paused' : 'will'
  return stages.some(({ step, passed }) => step === 'window' && !passed) ? 'earlier' : 'not'
}

function whatLine(
  { change }: Explained,
  { words }: Desk,
  notes: ReturnType<typeof createFootnotes>,
): Line {
  const version = change.after ?? change.before
  if (change.of === 'claim') {
    const claim = change.after ?? change.before
    return claim ? namedClaimLine(claim, words, notes) : [strong(change.id)]
  }
  return version && 'person' in version
    ? [strong(nameOf(version.person, words))]
    : [strong(change.id)]
}
