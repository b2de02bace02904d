import { answered } from '#core/answer.ts'
import { type Brief, type Line, line, list, paragraph, strong } from '#core/brief.ts'
import { claimLineOn } from '#core/claim-line.ts'
import { footer } from '#core/clocks.ts'
import type { Desk } from '#core/command.ts'
import type { Subject } from '#core/facts.ts'
import { createFootnotes, type Footnotes } from '#core/footnotes.ts'
import { ownEvents } from '#core/own-events.ts'
import { distinctNameOf, nameOf } from '#core/subject-line.ts'
import type { Watch } from '#core/watches.ts'
import type { WatchGiven } from './options.ts'
import { canBeTold, mannerLine, type Told, targetName, toldWhere } from './target.ts'

/** What is watched, each with its newest event and how it is told, newest first. */
export async function watched(given: WatchGiven, desk: Desk): Promise<Brief> {
  const { facts, watches, words } = desk
  const told = toldWhere(given, desk)
  const all = (await watches.at(told.place)).toReversed()
  // What a newer revision no longer has is not shown, and still watched should it come back.
  const shown = all.filter(
    ({ target }) => target.kind === 'filter' || facts.findSubject(target.id) !== undefined,
  )
  if (shown.length === 0) return nothingYet(told, desk)
  const notes = createFootnotes(words)
  const subjects = shown.flatMap(({ target }) =>
    target.kind === 'subject' ? (facts.findSubject(target.id) ?? []) : [],
  )
  return answered({
    title: told.isHere ? words.watch.titleHere(shown.length) : words.watch.title(shown.length),
    summary: words.watch.summary(
      shown.length,
      shown.map(({ target }) => targetName(target, desk)),
    ),
    blocks: [list(shown.map((one) => watchLine(one, desk, notes)))],
    footnotes: notes.list(),
    actions: subjects
      .slice(0, 5)
      .map((one) => ({ label: nameOf(one, words), command: `who ${one.id}` })),
    footer: footer(desk),
    seenBy: 'asker',
  })
}

/** No mistake: an empty list is an answer, with a way to begin. */
const nothingYet = ({ isHere }: Told, desk: Desk): Brief =>
  answered({
    title: isHere ? desk.words.watch.titleHere(0) : desk.words.watch.nothingTitle,
    summary: isHere
      ? desk.words.frame.sentence(desk.words.watch.titleHere(0))
      : desk.words.watch.nothing,
    blocks: [paragraph(desk.words.watch.begin)],
    asks: {
      command: 'watch',
      option: 'name',
      typed: { action: 'add', ...(isHere ? { where: 'here' } : {}) },
    },
    footer: footer(desk),
    seenBy: 'asker',
  })

function watchLine(watch: Watch, desk: Desk, notes: Footnotes): Line {
  const manner = canBeTold(desk) ? [' · ', ...mannerLine(watch, desk)] : []
  const { target } = watch
  if (target.kind === 'filter')
    return [strong(targetName(target, desk)), ' · ', { code: target.text }, ...manner]
  const known = desk.facts.findSubject(target.id)
  return known ? [...newest(known, desk, notes), ...manner] : []
}

/** The subject, and its newest dated event with certainty and sources. */
function newest(subject: Subject, { facts, words }: Desk, notes: Footnotes): Line {
  const own = ownEvents(subject, facts.claimsAbout(subject.id, {}).claims)
  const event = own.findLast(({ date }) => date !== undefined)
  const name = line`${strong(distinctNameOf(subject, words))} · `
  if (!event) return [...name, words.watch.noEvent]
  return [...name, ...claimLineOn(subject.id, event, words, notes)]
}
