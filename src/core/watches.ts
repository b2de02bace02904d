import { isSamePlace, type Place, placeOfPerson } from './place.ts'
import type { Severity } from './vocabulary.ts'

/** What is watched: a subject, or whatever a filter finds, such as that of a saved `/cases` query. */
export type WatchTarget =
  | { readonly kind: 'subject'; readonly id: string }
  | { readonly kind: 'filter'; readonly text: string }

/** Somebody, or a channel, is told when something happens to what they watch. */
export type Watch = {
  readonly id: string
  readonly place: Place
  readonly target: WatchTarget
  /** `digest`: with the next digest of the same place. */
  readonly when: 'at-once' | 'digest'
  /** Nothing less serious than this is told. */
  readonly least: Severity
  /** Also tell when no public event of a watched person was recorded for so many days. */
  readonly absenceDays?: number | undefined
  readonly createdBy: string
  /** ISO 8601, UTC. */
  readonly createdAt: string
}

/** As many as one place can watch: a page that is still read. */
export const WATCHES_MAX = 100

/** `add` or `put` would have made it more than `WATCHES_MAX` in that place; nothing was changed. */
export class TooManyWatches extends Error {}

/**
 * Which subjects an asker watches, and what is watched in all places. `add` and `put` throw
 * `TooManyWatches` where a place is full, however many are added at once.
 */
export type Watches = {
  /** Ids of the subjects an asker watches for themselves, newest first. */
  readonly of: (asker: string) => Promise<readonly string[]>
  /** False when it was watched already. Told with the next digest, unless it is changed by `put`. */
  readonly add: (asker: string, subject: string) => Promise<boolean>
  /** False when it was not watched. */
  readonly remove: (asker: string, subject: string) => Promise<boolean>
  /** Adds it, or replaces the one with the same place and target. */
  readonly put: (watch: Watch) => Promise<void>
  readonly find: (id: string) => Promise<Watch | undefined>
  readonly at: (place: Place) => Promise<readonly Watch[]>
  readonly all: () => Promise<readonly Watch[]>
  readonly drop: (id: string) => Promise<boolean>
}

/** Watches that last as long as the program runs. */
export function watchesInMemory(): Watches {
  let all: readonly Watch[] = []
  const isSame = (a: Watch, b: Pick<Watch, 'place' | 'target'>) =>
    isSamePlace(a.place, b.place) && isSameTarget(a.target, b.target)
  const at = (place: Place) => all.filter((one) => isSamePlace(one.place, place))
  const own = (asker: string) => at(placeOfWatcher(asker))
  const subjectsOf = (asker: string) =>
    own(asker).flatMap(({ target }) => (target.kind === 'subject' ? [target.id] : []))
  const insert = (watch: Watch) => {
    if (at(watch.place).length >= WATCHES_MAX) throw new TooManyWatches()
    all = [...all, watch]
  }
  const drop = async (gone: Watch | undefined) => {
    all = all.filter((one) => one !== gone)
    return gone !== undefined
  }
  return {
    of: async (asker) => subjectsOf(asker).toReversed(),
    async add(asker, id) {
      if (subjectsOf(asker).includes(id)) return false
      const target = { kind: 'subject', id } as const
      const what = {
        place: placeOfWatcher(asker),
        target,
        when: 'digest',
        least: 'routine',
      } as const
      insert({ id: `${asker} ${id}`, ...what, createdBy: asker, createdAt: '' })
      return true
    },
    remove: (asker, id) =>
      drop(own(asker).find(({ target }) => isSameTarget(target, { kind: 'subject', id }))),
    async put(watch) {
      const old = all.find((one) => isSame(one, watch))
      if (old) all = all.map((one) => (one === old ? watch : one))
      else insert(watch)
    },
    find: async (id) => all.find((one) => one.id === id),
    at: async (place) => at(place),
    all: async () => all,
    drop: (id) => drop(all.find((one) => one.id === id)),
  }
}

/** Where what an asker watches for themselves is told. */
export const placeOfWatcher = (asker: string): Place =>
  // Whoever asks from no platform has a list all the same, under a place of nobody else's.
  placeOfPerson(asker) ?? { platform: 'discord', space: 'none', kind: 'person', id: asker }

export const isSameTarget = (a: WatchTarget, b: WatchTarget): boolean =>
  a.kind === 'subject'
    ? b.kind === 'subject' && a.id === b.id
    : b.kind === 'filter' && a.text === b.text
