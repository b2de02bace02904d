import { answered } from '#core/answer.ts'
import { type Brief, type Line, paragraph } from '#core/brief.ts'
import { namedClaimLine } from '#core/claim-line.ts'
import type { Content } from '#core/content.ts'
import { parseEdtf } from '#core/edtf.ts'
import { createFootnotes } from '#core/footnotes.ts'
import { nameOf } from '#core/subject-line.ts'
import type { Telling } from './parts.ts'

/** That nothing public of somebody was recorded for so long: about the store, not about them. */
export function absenceBrief(
  { person, days, newest, on }: Content & { kind: 'absence' },
  { facts, words }: Telling,
): Brief {
  const subject = facts.findSubject(person)
  const name = subject ? nameOf(subject, words) : person
  const claim = facts.findClaim(newest)
  const notes = createFootnotes(words)
  const said = words.digests.absence(name, words.date(sinceOf(claim?.date, on)), days)
  const last: Line[] = claim
    ? [[...words.frame.labelled(words.digests.lastOne, ''), ...namedClaimLine(claim, words, notes)]]
    : []
  return answered({
    title: words.digests.absent(name),
    summary: words.digests.sentences([said, words.digests.absenceNote(name)]),
    tone: 'notice',
    blocks: [
      paragraph([said]),
      paragraph([words.digests.absenceNote(name)]),
      ...last.map(paragraph),
    ],
    footnotes: notes.list(),
    actions: [
      { label: words.people.card, command: `who ${person}` },
      { label: words.digests.timeline, command: `timeline ${person}` },
      { label: words.digests.watchList, command: 'watch list' },
    ],
    footer: [[words.digests.revision(facts.about().revision)]],
  })
}

/** The date as it is known; of a span the day from which was counted. */
const sinceOf = (date: string | undefined, on: string): string =>
  date !== undefined && parseEdtf(date)?.latest === on && parseEdtf(date)?.precision !== 'interval'
    ? date
    : on
