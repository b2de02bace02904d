import { answered } from '#core/answer.ts'
import { type Brief, heading, paragraph } from '#core/brief.ts'
import { footer, isToday } from '#core/clocks.ts'
import type { Desk } from '#core/command.ts'
import { dayOf } from '#core/edtf.ts'
import type { Clocks } from '#core/facts.ts'
import { createFootnotes } from '#core/footnotes.ts'
import { seatsTimeline } from '#core/seats-timeline.ts'
import { nameOf } from '#core/subject-line.ts'
import type { Asked } from '#core/subject-option.ts'
import { namesLine } from './names.ts'
import { holdersTable, vacancyLines } from './seat.ts'
import { watchAction } from './watch-action.ts'

/** One post: who held it and when, and since when it stands empty as far as this store knows. */
export function postCard({ subject }: Asked, clocks: Clocks, desk: Desk): Brief {
  const { facts, words } = desk
  const said = words.bodies
  const notes = createFootnotes(words)
  const card = facts.findCard(subject.id)
  const tenures = facts.tenures({ post: subject.id }, clocks)
  const seat = { post: subject, seats: card?.seats, tenures }
  return answered({
    title: nameOf(subject, words),
    summary: said.holders(nameOf(subject, words), tenures.length),
    blocks: [
      card?.parent && paragraph(said.postOf(nameOf(card.parent, words), card.seats)),
      card?.about && isToday(clocks) ? paragraph([card.about]) : undefined,
      card && paragraph(namesLine(card, words)),
      seatsTimeline(
        [{ ...seat, isTitle: true }],
        { clocks, today: dayOf(desk.now) },
        words,
        (rows) => said.picturedPost(nameOf(subject, words), rows),
      ),
      heading(said.holdersHeading),
      holdersTable(tenures, clocks, desk, notes),
      ...vacancyLines(seat, clocks, desk).map(paragraph),
    ],
    footnotes: notes.list(),
    actions: [
      ...(card?.parent ? [{ label: said.allSeats, command: `seats ${card.parent.id}` }] : []),
      ...watchAction(subject, clocks, desk),
    ],
    footer: footer(desk, clocks),
  })
}
