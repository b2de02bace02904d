import { answered } from '#core/answer.ts'
import { type Brief, type Line, list, paragraph, strong } from '#core/brief.ts'
import { footer } from '#core/clocks.ts'
import { type Desk, defineCommand, type Given } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import type { Case, Subject } from '#core/facts.ts'
import type { Obstacle } from '#core/messenger.ts'
import { choice, optional, positional, withDefault } from '#core/option.ts'
import type { Place } from '#core/place.ts'
import { nameOf } from '#core/subject-line.ts'
import { subject } from '#core/subject-option.ts'
import {
  hereOf,
  mustSeeAt,
  mustUse,
  placeGiven,
  placeOption,
  placeSpan,
  whereOption,
} from './digests/places.ts'

/** As many living messages as one channel can keep an eye on. */
const FOLLOWS_MAX = 50

const options = {
  action: withDefault(positional(choice('What to do', ['list', 'add', 'remove'])), 'list'),
  name: optional(positional(subject('Whose case', ['person']))),
  channel: placeOption('The channel its message stands in'),
  where: whereOption,
}

export const follow = defineCommand({
  name: 'follow',
  about: 'Cases with a message of their own in a channel, which always shows the current stage',
  examples: ['follow', 'follow list'],
  audience: 'reader',
  options,
  changes: ({ action }) => action === 'add' || action === 'remove',
  isForAsker: () => true,
  async answer(given, desk) {
    if (given.action === 'list') return await listed(given, desk)
    const found = caseOf(given, desk)
    return given.action === 'add' ? await add(found, given, desk) : await remove(found, given, desk)
  },
})

type FollowGiven = Given<typeof options>

/** @throws Mistake when nobody is named, or there is no case of them */
function caseOf({ action, name }: FollowGiven, { facts, words }: Desk): Case {
  if (!name) {
    const verb = action === 'remove' ? 'remove' : 'add'
    throw new Mistake(words.follow.nameIt(verb), {
      asks: { command: 'follow', option: 'name', typed: { action: verb } },
    })
  }
  const found = facts.findCaseOf(name.subject.id, {})
  if (found) return found
  throw new Mistake(words.follow.noCase(nameOf(name.subject, words)), {
    actions: [{ label: words.people.card, command: `who ${name.subject.id}` }],
  })
}

async function add({ id, person }: Case, given: FollowGiven, desk: Desk): Promise<Brief> {
  const { digests, words, asker } = desk
  const place = placeOf(given, desk)
  if ((await digests.follows(place)).length >= FOLLOWS_MAX)
    throw new Mistake(words.follow.full(FOLLOWS_MAX))
  const obstacles = await digests.obstacles(place)
  if (obstacles.length > 0) {
    const said = (one: Obstacle) => words.digests.obstacle(one)
    throw new Mistake(words.subscriptions.obstacles(obstacles.map(said)))
  }
  const isNew = (await digests.follow(id, place, asker)) !== undefined
  return told(words.follow.added(nameOf(person, words), isNew), words.follow.means, person, desk)
}

async function remove({ id, person }: Case, given: FollowGiven, desk: Desk): Promise<Brief> {
  const { digests, words } = desk
  const known = (await digests.follows(placeOf(given, desk))).find(({ caseId }) => caseId === id)
  const wasFollowed = known !== undefined && (await digests.unfollow(known.id))
  const sentence = words.follow.removed(nameOf(person, words), wasFollowed)
  return told(sentence, wasFollowed ? words.follow.stays : undefined, person, desk)
}

/** @throws Mistake where the asker may set nothing up */
function placeOf(given: FollowGiven, desk: Desk): Place {
  const place = placeGiven(given, desk, desk.words.follow) ?? hereOf(desk, desk.words.follow)
  mustUse(place, desk, desk.words.follow)
  return place
}

const told = (sentence: string, note: string | undefined, person: Subject, desk: Desk): Brief =>
  answered({
    title: nameOf(person, desk.words),
    summary: sentence,
    blocks: [paragraph([sentence]), note === undefined ? undefined : paragraph([note])],
    actions: [
      { label: desk.words.people.card, command: `who ${person.id}` },
      { label: desk.words.follow.all, command: 'follow list' },
    ],
    footer: footer(desk),
    seenBy: 'asker',
  })

/** The cases that are followed in a place; an empty list is an answer. */
async function listed(given: FollowGiven, desk: Desk): Promise<Brief> {
  const { digests, words, asker, facts } = desk
  const asked = placeGiven(given, desk, desk.words.follow)
  if (asked) mustSeeAt(asked, desk)
  const place = asked ?? asker.place
  const follows = place ? await digests.follows(place) : []
  const cases = facts.everyCase().filter(({ id }) => follows.some(({ caseId }) => caseId === id))
  const stageLine = (one: Case): Line => [
    strong(nameOf(one.person, words)),
    ' · ',
    ...words.frame.labelled(words.follow.stage, words.stage[one.stage]),
  ]
  return answered({
    title: words.follow.title(cases.length),
    summary: words.follow.summary(cases.length),
    blocks: [
      cases.length === 0 ? paragraph(words.follow.begin) : list(cases.map(stageLine)),
      asked ? paragraph([placeSpan(asked, desk)]) : undefined,
    ],
    actions: cases
      .slice(0, 5)
      .map(({ person }) => ({ label: nameOf(person, words), command: `who ${person.id}` })),
    footer: footer(desk),
    seenBy: 'asker',
  })
}
