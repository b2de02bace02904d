import type { Command, Desk } from '#core/command.ts'
import type { Previewed } from '#core/digests.ts'
import { Fault } from '#core/errors.ts'
import type { Subscription } from '#core/subscription.ts'
import { askerOn } from '../asker.ts'
import type { Playground } from '../ports.ts'
import type { View } from '../view.ts'
import { type StudioWords, studioWords } from '../words/studio.ts'
import {
  type Asked,
  askedIn,
  type Fields,
  idIn,
  queryOf,
  type Setting,
  studioAddress,
  typedOf,
  USUAL,
} from './asked.ts'
import { digestOf, readSettings, type Settings } from './settings.ts'

/** What every part of the studio’s page is made of. */
export type Studio = {
  readonly playground: Playground
  readonly view: View
  readonly said: StudioWords
  readonly desk: Desk
  readonly command: Command
  readonly asked: Asked
  /** What a setting is that no address needs to say. */
  readonly usual: Readonly<Record<Setting, string>>
  readonly settings: Settings
  /** A subscription that is open here. */
  readonly known: Subscription | undefined
  /** An id that was asked for and cannot be opened. */
  readonly unknown: string | undefined
  /** What is looked ahead at; undefined where something of it could not be read. */
  readonly digest: Previewed | Subscription | undefined
  /** Those that can be opened, oldest first. */
  readonly openable: readonly Subscription[]
  /** The address of the same with something changed. */
  readonly to: (change?: Partial<Asked>) => string
}

/** Reads what is asked for. The record of changes is brought up to date, as for `digest preview`. */
export async function openStudio(
  fields: Fields,
  view: View,
  playground: Playground,
): Promise<Studio> {
  const { newsroom, mode, previews } = playground
  const desk = newsroom.desk(askerOn(previews[0]?.platform ?? 'discord', view, mode))
  const { digests, facts, now } = desk
  const command = newsroom.commands.find(({ name }) => name === 'digest')
  if (!command) throw new Fault('There is no command for digests')
  // The list is looked up when it is first asked for, so that is done before anything is awaited.
  digests.known()
  await desk.changes.record(facts, now)
  const id = idIn(fields)
  const found = id === undefined ? undefined : await digests.find(id)
  const known = found && isOpenable(found) ? found : undefined
  const zone = desk.asker.zone ?? digests.zone
  const usual = known ? typedOf(known) : { ...USUAL, zone }
  const asked = askedIn(fields, known, zone)
  const settings = readSettings(asked, command, desk)
  return {
    playground,
    view,
    said: studioWords[view.language],
    desk,
    command,
    asked,
    usual,
    settings,
    known,
    unknown: id !== undefined && !known ? id : undefined,
    digest: digestOf(settings, known, desk),
    openable: digests.known().filter(isOpenable),
    to: (change) => studioAddress(view, queryOf(asked, usual, change)),
  }
}

/** What somebody is told in direct messages is theirs alone. */
const isOpenable = ({ removedAt, place }: Subscription): boolean =>
  removedAt === undefined && place.kind === 'channel'
