import { answered } from '#core/answer.ts'
import { type Action, type Brief, type Line, paragraph } from '#core/brief.ts'
import { footer } from '#core/clocks.ts'
import type { Desk } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import { newestEventOf } from '#core/public-events.ts'
import { writeTyped } from '#core/rewrite.ts'
import type { WatchTarget } from '#core/watches.ts'
import { isSameTarget, TooManyWatches, WATCHES_MAX, type Watch } from '#core/watches.ts'
import { followAction } from '../cards/follow-action.ts'
import type { WatchGiven } from './options.ts'
import {
  canBeTold,
  onlyWhen,
  type Told,
  targetName,
  targetOf,
  toldWhere,
  watchId,
} from './target.ts'

/** Somebody who presses Watch expects to hear of it: they are told at once, by direct message. */
const USUALLY = { when: 'at-once', least: 'routine' } as const

export async function add(given: WatchGiven, desk: Desk): Promise<Brief> {
  const { words } = desk
  const target = targetOf(given, desk)
  const told = toldWhere(given, desk)
  if (given.absence !== undefined && given.name?.subject.type !== 'person')
    throw new Mistake(words.watch.onlyPeople)
  const { watch, isNew } = await withinLimit(told, desk, () => put(given, target, told, desk))
  const name = targetName(target, desk)
  const sentence = told.isHere ? words.watch.addedHere(name, isNew) : words.watch.added(name, isNew)
  const how: Line[] = canBeTold(desk)
    ? [
        [words.watch.told(watch.when, told.isHere)],
        ...onlyWhen(watch, desk).map((one) => [one]),
        ...neverSeen(watch, name, desk),
      ]
    : [[words.watch.onlyListed]]
  return said(sentence, how, target, told, desk)
}

/** Somebody whom the store shows in public on no day cannot be missed either; that is said at once. */
function neverSeen({ absenceDays, target }: Watch, name: string, { facts, words }: Desk): Line[] {
  const isCounted = absenceDays !== undefined && target.kind === 'subject'
  return isCounted && !newestEventOf(target.id, facts) ? [[words.watch.neverSeen(name)]] : []
}

export async function remove(given: WatchGiven, desk: Desk): Promise<Brief> {
  const { watches, words } = desk
  const target = targetOf(given, desk)
  const told = toldWhere(given, desk)
  const known = (await watches.at(told.place)).find((one) => isSameTarget(one.target, target))
  const wasWatched = known !== undefined && (await watches.drop(known.id))
  const name = targetName(target, desk)
  const sentence = told.isHere
    ? words.watch.removedHere(name, wasWatched)
    : words.watch.removed(name, wasWatched)
  return said(sentence, [], target, told, desk)
}

/** Adds it; what is watched already keeps its settings unless others are given. */
async function put(
  given: WatchGiven,
  target: WatchTarget,
  { place }: Told,
  desk: Desk,
): Promise<{ watch: Watch; isNew: boolean }> {
  const { watches, asker, now } = desk
  const known = (await watches.at(place)).find((one) => isSameTarget(one.target, target))
  const made = { id: watchId(place, target), place, target, ...USUALLY }
  const watch: Watch = {
    ...(known ?? { ...made, createdBy: asker.id, createdAt: now.toISOString() }),
    ...(canBeTold(desk) ? toldHow(given) : { when: 'digest' }),
  }
  await watches.put(watch)
  return { watch, isNew: known === undefined }
}

const toldHow = ({ when, least, absence }: WatchGiven): Partial<Watch> => ({
  ...(when === undefined ? {} : { when }),
  ...(least === undefined ? {} : { least }),
  ...(absence === undefined ? {} : { absenceDays: absence }),
})

async function withinLimit<T>({ isHere }: Told, { words }: Desk, work: () => Promise<T>) {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof TooManyWatches)) throw error
    throw new Mistake(isHere ? words.watch.fullHere(WATCHES_MAX) : words.watch.full(WATCHES_MAX))
  }
}

const said = (
  sentence: string,
  how: readonly Line[],
  target: WatchTarget,
  { isHere }: Told,
  desk: Desk,
): Brief =>
  answered({
    title: targetName(target, desk),
    summary: sentence,
    blocks: [paragraph([sentence]), ...how.map(paragraph)],
    actions: actionsFor(target, isHere, desk),
    footer: footer(desk),
    seenBy: isHere ? 'everyone' : 'asker',
  })

function actionsFor(target: WatchTarget, isHere: boolean, desk: Desk): readonly Action[] {
  const { words } = desk
  const all = {
    label: isHere ? words.watch.allHere : words.watch.all,
    command: writeTyped('watch', { action: 'list', where: isHere ? 'here' : undefined }, 'action'),
  }
  if (target.kind === 'filter') return [all]
  return [
    { label: words.people.card, command: `who ${target.id}` },
    ...followAction(target.id, desk),
    all,
  ]
}
