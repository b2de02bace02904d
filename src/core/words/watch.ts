import type { Line } from '../brief.ts'
import type { ChatPlatform } from '../place.ts'
import type { Watch } from '../watches.ts'

/** What somebody watches. */
export type WatchWords = {
  readonly nameIt: (action: 'add' | 'remove') => string
  readonly full: (most: number) => string
  readonly added: (name: string, isNew: boolean) => string
  readonly removed: (name: string, wasWatched: boolean) => string
  readonly all: string
  /** The same of a channel. */
  readonly allHere: string
  /** Who sets up what a channel watches. */
  readonly whoMay: (platform: ChatPlatform) => string
  /** That there is no channel where this was asked. */
  readonly notHere: string
  readonly title: (count: number) => string
  readonly summary: (count: number, names: readonly string[]) => string
  readonly nothingTitle: string
  readonly nothing: string
  readonly begin: Line
  readonly noEvent: string
  /** The same of a channel: "This channel now watches …". */
  readonly addedHere: (name: string, isNew: boolean) => string
  readonly removedHere: (name: string, wasWatched: boolean) => string
  readonly titleHere: (count: number) => string
  readonly fullHere: (most: number) => string
  /** How somebody is told, and where, as a sentence. */
  readonly told: (when: Watch['when'], isHere: boolean) => string
  /** The same in a list, in a few words. */
  readonly manner: Readonly<Record<Watch['when'], string>>
  readonly least: Readonly<Record<Watch['least'], string>>
  readonly absence: (days: number) => string
  /** That nobody is told anything where this was asked. */
  readonly onlyListed: string
  readonly onlyPeople: string
  /** That an absence can only be told after a public event, of which the store has none. */
  readonly neverSeen: (name: string) => string
  readonly notBoth: string
  readonly this: string
}
