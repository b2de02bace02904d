import { answered } from '#core/answer.ts'
import {
  type Action,
  type Block,
  type Brief,
  heading,
  type Line,
  list,
  paragraph,
  plain,
  quiet,
} from '#core/brief.ts'
import { aboutOf } from '#core/claim-line.ts'
import { footer, isToday } from '#core/clocks.ts'
import type { Desk } from '#core/command.ts'
import { type Day, dayOf, daysBetween, parseEdtf } from '#core/edtf.ts'
import type { Card } from '#core/fact-views.ts'
import type { Case, Claim, ClaimList, Clocks, Subject } from '#core/facts.ts'
import { createFootnotes } from '#core/footnotes.ts'
import { ownEvents } from '#core/own-events.ts'
import { personTimeline } from '#core/person-timeline.ts'
import { howFound, nameOf } from '#core/subject-line.ts'
import type { Asked } from '#core/subject-option.ts'
import { disputeBlocks } from './disputes.ts'
import { eventBlocks, foremost } from './events.ts'
import { followAction } from './follow-action.ts'
import { identityBlocks } from './identities.ts'
import { namesLine } from './names.ts'
import { reportBlocks } from './reports.ts'
import { caseSpans, statusLines } from './status.ts'
import { postsTable } from './tenures.ts'
import { timelineAction } from './timeline-action.ts'
import { watchAction } from './watch-action.ts'

/** Who somebody is, at the clocks' day: status, posts, what happened, what reports got wrong. */
export function personCard(asked: Asked, clocks: Clocks, desk: Desk): Brief {
  const { facts, words } = desk
  const { people: said } = words
  const { subject } = asked
  const notes = createFootnotes(words)
  const claims = facts.claimsAbout(subject.id, clocks)
  const tenures = facts.tenures({ person: subject.id }, clocks)
  const caseFile = facts.findCaseOf(subject.id, clocks)
  const own = claims.claims.filter((claim) => aboutOf(claim)?.id === subject.id)
  const status = statusLines({ caseFile, claims: own, tenures, clocks, desk, notes })
  const card = facts.findCard(subject.id)
  const checks = facts.checksAbout(subject.id)
  return answered({
    title: nameOf(subject, words),
    summary: said.summary(nameOf(subject, words), status.map(bare)),
    tone: caseFile ? 'notice' : 'calm',
    blocks: [
      list(status),
      card && paragraph(whoLine(card, asked, desk)),
      ...identityBlocks(subject, clocks, desk),
      personTimeline(
        {
          person: subject,
          tenures,
          known: { tenures, caseFile },
          told: foremost(subject.id, ownEvents(subject, claims.claims)),
          events: claims.claims,
          at: { clocks, today: dayOf(desk.now) },
        },
        words,
      ),
      ...(tenures.length > 0
        ? [heading(said.postsHeading), postsTable(tenures, clocks, desk, notes)]
        : []),
      ...eventBlocks(subject, claims, { tenures, caseFile }, clocks, desk, notes),
      ...disputeBlocks(subject.id, claims.claims, clocks, desk, notes),
      ...paceBlocks(own, caseFile, clocks, desk),
      ...reportBlocks(checks, subject, desk, notes, clocks),
      // Notes look back from today, so they have no place in a view of a past day.
      ...(card && card.notes.length > 0 && isToday(clocks)
        ? [heading(said.notesHeading), list(card.notes.map((note) => [note]))]
        : []),
    ],
    footnotes: notes.list(),
    actions: actionsOf(subject, claims, clocks, checks.length, desk),
    footer: footer(desk, clocks, claims),
  })
}

/** The words of a line: without its marks, and without the full stop that some lines end in. */
const bare = (status: Line) => plain(status).replaceAll(/ ?\[\d+\]|[.。](?=[ [\]\d]*$)/g, '')

function whoLine(card: Card, { found }: Asked, { words }: Desk): Line {
  const how =
    found.how === 'misspelling' || found.how === 'old-spelling' || found.how === 'wade-giles'
      ? words.people.foundBy(howFound(found, words), quiet(found.written))
      : []
  const born = card.born ? words.people.born(words.date(card.born)) : []
  return [...namesLine(card, words), ...born, ...how]
}

/** How long the steps of the case took beside the store's medians, and how old the last event is. */
function paceBlocks(
  claims: readonly Claim[],
  caseFile: Case | undefined,
  clocks: Clocks,
  desk: Desk,
): Block[] {
  const { people: said, date } = desk.words
  const spans = isToday(clocks) && caseFile ? caseSpans(claims, caseFile, desk) : []
  const today: Day = clocks.asof ?? clocks.known ?? dayOf(desk.now)
  const last = claims.findLast(
    ({ date, kind }) => kind !== 'role' && parseEdtf(date ?? '')?.precision === 'day',
  )
  const age = last?.date === undefined ? undefined : daysBetween(last.date, today)
  const since =
    age === undefined || age < 0 ? [] : [said.lastEvent(date(last?.date), age, date(today))]
  return spans.length + since.length === 0
    ? []
    : [
        heading(spans.length > 0 ? said.paceHeading : said.recentHeading),
        list([...spans, ...since]),
      ]
}

/** In a view of a past day only the timeline, at the same clocks: the others look back from today. */
function actionsOf(
  subject: Subject,
  claims: ClaimList,
  clocks: Clocks,
  checks: number,
  desk: Desk,
): Action[] {
  const { people: said } = desk.words
  const events = timelineAction(subject, claims, clocks, desk)
  if (!isToday(clocks)) return events
  return [
    ...events,
    ...watchAction(subject, {}, desk),
    ...followAction(subject.id, desk),
    { label: said.changes, command: `changes subject:${subject.id}` },
    ...(checks > 0 ? [{ label: said.reports(checks), command: `check ${subject.id}` }] : []),
  ]
}
