import { answered } from '#core/answer.ts'
import { type Block, type Brief, heading, list, paragraph, quiet } from '#core/brief.ts'
import { claimLineOn } from '#core/claim-line.ts'
import { footer, isToday } from '#core/clocks.ts'
import type { Desk } from '#core/command.ts'
import type { Clocks } from '#core/facts.ts'
import { createFootnotes } from '#core/footnotes.ts'
import { writeTyped } from '#core/rewrite.ts'
import { nameOf } from '#core/subject-line.ts'
import type { Asked } from '#core/subject-option.ts'
import type { Words } from '#core/words.ts'
import { holderBlocks } from './holders.ts'
import { identityBlocks } from './identities.ts'
import { namesLine } from './names.ts'
import { reportBlocks } from './reports.ts'
import { timelineAction } from './timeline-action.ts'
import { watchAction } from './watch-action.ts'

const CLAIMS_MAX = 8

/** What a body is, who holds its posts at the clocks' day, and what last happened there. */
export function organisationCard({ subject }: Asked, clocks: Clocks, desk: Desk): Brief {
  const { facts, words } = desk
  const said = words.bodies
  const notes = createFootnotes(words)
  const card = facts.findCard(subject.id)
  const described = facts.findClaim(`about-${subject.id}`)
  const tenures = facts.tenures({ body: subject.id }, clocks)
  const holders = tenures.filter(({ held }) => held === 'yes').length
  const claims = facts.claimsAbout(subject.id, clocks)
  const blocks: Block[] = [
    // The description looks back from today, so a view of a past day goes without it.
    ...(isToday(clocks)
      ? [paragraph([card?.about ?? '', ...(described ? notes.cite(described.citations) : [])])]
      : []),
    ...(card ? [paragraph(namesLine(card, words))] : []),
    ...identityBlocks(subject, clocks, desk),
    ...(card?.parent ? [paragraph(said.partOf(nameOf(card.parent, words)))] : []),
    ...(card && card.children.length > 0
      ? [paragraph(said.under(card.children.map((one) => nameOf(one, words))))]
      : []),
    ...holderBlocks({ body: subject, tenures, clocks }, desk, notes),
    ...(claims.claims.length > 0 ? [heading(said.latestHeading)] : []),
    list(
      claims.claims.slice(-CLAIMS_MAX).map((claim) => claimLineOn(subject.id, claim, words, notes)),
    ),
    ...earlierNote(claims.claims.length - CLAIMS_MAX, words),
    ...reportBlocks(facts.checksAbout(subject.id), subject, desk, notes, clocks),
  ]
  return answered({
    title: nameOf(subject, words),
    summary: said.summary(nameOf(subject, words), claims.claims.length, holders),
    blocks,
    footnotes: notes.list(),
    actions: [
      { label: said.seats, command: writeTyped('seats', { body: subject.id, ...clocks }, 'body') },
      ...timelineAction(subject, claims, clocks, desk),
      ...watchAction(subject, clocks, desk),
    ],
    footer: footer(desk, clocks, claims),
  })
}

/** How many events came before those that are shown. */
const earlierNote = (count: number, words: Words): Block[] =>
  count > 0 ? [paragraph([quiet(words.bodies.earlier(count))])] : []
