import { answered } from '#core/answer.ts'
import { type Brief, type Line, line, list, paragraph, strong } from '#core/brief.ts'
import { claimLineOn } from '#core/claim-line.ts'
import { footer } from '#core/clocks.ts'
import { type Desk, defineCommand } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import type { Subject } from '#core/facts.ts'
import { createFootnotes, type Footnotes } from '#core/footnotes.ts'
import { choice, optional, positional, withDefault } from '#core/option.ts'
import { distinctNameOf, nameOf } from '#core/subject-line.ts'
import { subject } from '#core/subject-option.ts'
import { ownEvents } from './lists/own-events.ts'

/** As many as one person can watch: a page that is still read. */
const WATCHES_MAX = 100

export const watch = defineCommand({
  name: 'watch',
  about: 'What you watch: it stands first wherever a name is asked for, with its newest event',
  examples: ['watch', 'watch add qin-gang', 'watch remove qin-gang'],
  audience: 'everyone',
  options: {
    action: withDefault(positional(choice('What to do', ['list', 'add', 'remove'])), 'list'),
    name: optional(
      positional(subject('A person, body or post', ['person', 'organisation', 'post'])),
    ),
  },
  async answer({ action, name }, desk) {
    if (action === 'list') return await watched(desk)
    if (!name) {
      throw new Mistake(desk.words.watch.nameIt(action), {
        asks: { command: 'watch', option: 'name', typed: { action } },
      })
    }
    return action === 'add' ? await add(name.subject, desk) : await remove(name.subject, desk)
  },
})

async function add(subject: Subject, desk: Desk): Promise<Brief> {
  const { watches, asker, words } = desk
  const before = await watches.of(asker.id)
  if (before.length >= WATCHES_MAX && !before.includes(subject.id)) {
    throw new Mistake(words.watch.full(WATCHES_MAX))
  }
  const isNew = await watches.add(asker.id, subject.id)
  return told(words.watch.added(nameOf(subject, words), isNew), subject, desk)
}

async function remove(subject: Subject, desk: Desk): Promise<Brief> {
  const { watches, asker, words } = desk
  const wasWatched = await watches.remove(asker.id, subject.id)
  return told(words.watch.removed(nameOf(subject, words), wasWatched), subject, desk)
}

const told = (sentence: string, subject: Subject, desk: Desk): Brief =>
  answered({
    title: nameOf(subject, desk.words),
    summary: sentence,
    blocks: [paragraph([sentence])],
    actions: [
      { label: desk.words.people.card, command: `who ${subject.id}` },
      { label: desk.words.watch.all, command: 'watch' },
    ],
    footer: footer(desk),
    seenBy: 'asker',
  })

async function watched(desk: Desk): Promise<Brief> {
  const { facts, watches, asker, words } = desk
  // What a newer revision no longer has is not shown, and still watched should it come back.
  const subjects = (await watches.of(asker.id)).flatMap((id) => facts.findSubject(id) ?? [])
  if (subjects.length === 0) return nothingYet(desk)
  const notes = createFootnotes(words)
  return answered({
    title: words.watch.title(subjects.length),
    summary: words.watch.summary(
      subjects.length,
      subjects.map((one) => nameOf(one, words)),
    ),
    blocks: [list(subjects.map((one) => newest(one, desk, notes)))],
    footnotes: notes.list(),
    actions: subjects
      .slice(0, 5)
      .map((one) => ({ label: nameOf(one, words), command: `who ${one.id}` })),
    footer: footer(desk),
    seenBy: 'asker',
  })
}

/** No mistake: an empty list is an answer, with a way to begin. */
const nothingYet = (desk: Desk): Brief =>
  answered({
    title: desk.words.watch.nothingTitle,
    summary: desk.words.watch.nothing,
    blocks: [paragraph(desk.words.watch.begin)],
    asks: { command: 'watch', option: 'name', typed: { action: 'add' } },
    footer: footer(desk),
    seenBy: 'asker',
  })

/** The subject, and its newest dated event with certainty and sources. */
function newest(subject: Subject, { facts, words }: Desk, notes: Footnotes): Line {
  const own = ownEvents(subject, facts.claimsAbout(subject.id, {}).claims)
  const event = own.findLast(({ date, kind }) => date !== undefined && kind !== 'role')
  const name = line`${strong(distinctNameOf(subject, words))} · `
  if (!event) return [...name, words.watch.noEvent]
  return [...name, ...claimLineOn(subject.id, event, words, notes)]
}
