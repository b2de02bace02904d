import { answered } from '#core/answer.ts'
import { type Brief, type Line, paragraph, strong } from '#core/brief.ts'
import { namedClaimLine } from '#core/claim-line.ts'
import type { Content } from '#core/content.ts'
import { parseEdtf } from '#core/edtf.ts'
import type { Claim } from '#core/facts.ts'
import { createFootnotes, type Footnotes } from '#core/footnotes.ts'
import { nameOf } from '#core/subject-line.ts'
import { retractedLine } from '#core/taken-back.ts'
import type { Words } from '#core/words.ts'
import type { Telling } from './parts.ts'

/** That nothing public of somebody was recorded for so long: about the store, not about them. */
export function absenceBrief(
  content: Content & { kind: 'absence' },
  { facts, words }: Telling,
): Brief {
  const { person, newest, corrected } = content
  const subject = facts.findSubject(person)
  const name = subject ? nameOf(subject, words) : person
  const claim = facts.findClaim(newest)
  const notes = createFootnotes(words)
  const { digests } = words
  const day = corrected === undefined ? [] : [digests.correctedOn(words.date(corrected))]
  const said = isGone(claim) ? [] : [sinceWhen(content, claim, name, words)]
  const last: Line[] = claim
    ? [[...words.frame.labelled(digests.lastOne, ''), ...lastLine(claim, words, notes)]]
    : []
  return answered({
    title: titleOf(content, claim, digests.absent(name), words),
    summary: digests.sentences([...said, digests.absenceNote(name)]),
    tone: 'notice',
    blocks: [
      ...day.map((one) => paragraph([strong(one)])),
      ...said.map((one) => paragraph([one])),
      paragraph([digests.absenceNote(name)]),
      ...last.map(paragraph),
    ],
    footnotes: notes.list(),
    actions: [
      { label: words.people.card, command: `who ${person}` },
      { label: digests.timeline, command: `timeline ${person}` },
      { label: digests.watchList, command: 'watch list' },
    ],
    footer: [[digests.revision(facts.about().revision)]],
  })
}

/** Nobody can say since when, once the event it was counted from is taken back. */
const isGone = (claim: Claim | undefined): boolean => !claim || claim.retracted !== undefined

function titleOf(
  { corrected }: Content & { kind: 'absence' },
  claim: Claim | undefined,
  title: string,
  { digests }: Words,
): string {
  if (corrected === undefined) return title
  return isGone(claim) ? digests.retractedTitle(title) : digests.correctedTitle(title)
}

const sinceWhen = (
  { days, on }: Content & { kind: 'absence' },
  claim: Claim | undefined,
  name: string,
  words: Words,
): string => words.digests.absence(name, words.date(sinceOf(claim?.date, on)), days)

const lastLine = (claim: Claim, words: Words, notes: Footnotes): Line =>
  claim.retracted ? retractedLine(claim, words) : namedClaimLine(claim, words, notes)

/** The date as it is known; of a span the day from which was counted. */
const sinceOf = (date: string | undefined, on: string): string =>
  date !== undefined && parseEdtf(date)?.latest === on && parseEdtf(date)?.precision !== 'interval'
    ? date
    : on
