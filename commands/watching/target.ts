import type { Line } from '#core/brief.ts'
import type { Desk } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import { describeFilter } from '#core/filter/describe.ts'
import { type Place, placeKey, placeOfPerson } from '#core/place.ts'
import { nameOf } from '#core/subject-line.ts'
import { placeOfWatcher, type Watch, type WatchTarget } from '#core/watches.ts'
import { hereOf, mustUse } from '../digests/places.ts'
import type { WatchGiven } from './options.ts'

/** Where somebody is told of what they watch, and whether that is the channel. */
export type Told = { readonly place: Place; readonly isHere: boolean }

/** @throws Mistake when something is to be changed in a channel that the asker may not set up */
export function toldWhere({ action, where }: WatchGiven, desk: Desk): Told {
  const own = placeOfWatcher(desk.asker.id)
  if (where === 'me') return { place: own, isHere: false }
  const place = hereOf(desk, desk.words.watch)
  // What is watched for all in a channel is for all in it to read.
  if (action !== 'list') mustUse(place, desk, desk.words.watch)
  return { place, isHere: place.kind === 'channel' }
}

/** Whether anybody can be told at all: a terminal has no direct messages. */
export const canBeTold = ({ asker }: Desk): boolean => placeOfPerson(asker.id) !== undefined

/** @throws Mistake when there is none, or both a name and a filter */
export function targetOf({ action, name, filter }: WatchGiven, { words }: Desk): WatchTarget {
  if (name && filter !== undefined) throw new Mistake(words.watch.notBoth)
  if (filter !== undefined) return { kind: 'filter', text: filter }
  if (name) return { kind: 'subject', id: name.subject.id }
  const verb = action === 'remove' ? 'remove' : 'add'
  throw new Mistake(words.watch.nameIt(verb), {
    asks: { command: 'watch', option: 'name', typed: { action: verb } },
  })
}

/** What a watch is called: the name of a subject, or its filter in words. */
export function targetName(target: WatchTarget, { facts, words }: Desk): string {
  if (target.kind === 'filter') return describeFilter(target.text, facts, words)
  const known = facts.findSubject(target.id)
  return known ? nameOf(known, words) : target.id
}

/** The line that removes a watch again. */
export const targetLine = (target: WatchTarget): string =>
  target.kind === 'subject' ? target.id : target.text

/** The same for the same place and target, so that nothing is told twice when it is added again. */
export const watchId = (place: Place, target: WatchTarget): string =>
  `${placeKey(place)} ${target.kind} ${targetLine(target)}`

/** How somebody is told, in a few words. */
export const mannerLine = (watch: Watch, desk: Desk): Line =>
  [desk.words.watch.manner[watch.when], ...onlyWhen(watch, desk)].flatMap((one, i) =>
    i === 0 ? [one] : [' · ', one],
  )

/** What is told besides or left out; nothing where all is as usual. */
export function onlyWhen({ least, absenceDays }: Watch, { words }: Desk): readonly string[] {
  const said = words.watch
  return [
    ...(least === 'routine' ? [] : [said.least[least]]),
    ...(absenceDays === undefined ? [] : [said.absence(absenceDays)]),
  ]
}
