import type { Brief } from './brief.ts'
import type { RecordedChange } from './changes.ts'
import type { Asker } from './command.ts'
import type { Day } from './edtf.ts'
import { Fault, Mistake } from './errors.ts'
import type { Follow } from './follows.ts'
import type { Delivery } from './ledger.ts'
import type { Obstacle } from './messenger.ts'
import type { Place } from './place.ts'
import type { Schedule, Subscription, SubscriptionSettings } from './subscription.ts'
import type { Language, Words } from './words.ts'

/** When something runs: the part of a subscription that its run times come from. */
export type Timing = Pick<Subscription, 'schedule' | 'zone' | 'quiet'>

/** A digest that nobody has to have set up: what it would say, and when it would run. */
export type Previewed = Omit<SubscriptionSettings, 'place'> & {
  readonly place?: Place | undefined
  /** The load up to which everything was told. */
  readonly coveredTo?: number | undefined
  /** Where its window begins instead, when it has told nothing yet. */
  readonly sinceDay?: Day | undefined
}

/** A delivery with where people find it. */
export type Sent = { readonly delivery: Delivery; readonly link?: string | undefined }

/** One question asked of a change on its way into a digest, in the words of `subscriptions.steps`. */
export type Stage = {
  readonly step: 'window' | 'filter' | 'watch' | 'severity' | 'twice'
  readonly passed: boolean
  /** What it was held against: a filter, a severity. */
  readonly detail?: string | undefined
}

/** Why one change was, will be or was not told by a subscription. */
export type Explained = {
  readonly change: RecordedChange
  readonly stages: readonly Stage[]
  /** Whether a digest over its window holds it. */
  readonly isIn: boolean
  /** Deliveries of this subscription that held it, newest first. */
  readonly told: readonly Sent[]
}

/** What a retraction or a correction reached: one entry a message that had told it. */
export type Reached = {
  readonly delivery: Delivery
  readonly link?: string | undefined
  readonly reach: Reach
  /** The edit or the reply that decides it; absent where nothing was planned. */
  readonly correction?: Delivery | undefined
}

/**
 * Whether a message that told something wrong was put right. `edited`: in the message itself.
 * `answered`: in a reply below it. `waiting`: it will be tried. `refused`: the platform would not.
 * `left`: nothing was planned, because what was mended is small and the message old.
 */
export type Reach = 'edited' | 'answered' | 'waiting' | 'refused' | 'left'

/** What a digest would say, and whether its policy would keep that back because nothing is new. */
export type Preview = {
  readonly brief: Brief
  readonly isSilent: boolean
  /** The changes it tells, on all its pages, in the order of the record; of a list of debts none. */
  readonly told: readonly RecordedChange[]
}

/**
 * Setting digests up, and asking about them, for the commands. It decides nothing about who may:
 * that is the commands’ to check, with the asker in front of them.
 */
export type Digests = {
  /** The IANA zone where nobody names one. */
  readonly zone: string

  readonly find: (id: string) => Promise<Subscription | undefined>
  readonly at: (place: Place) => Promise<readonly Subscription[]>
  /** In one server or workspace, oldest first. */
  readonly inSpace: (of: Pick<Place, 'platform' | 'space'>) => Promise<readonly Subscription[]>
  /** Those in direct messages with an asker, and those they set up; oldest first. */
  readonly ofAsker: (asker: Asker) => Promise<readonly Subscription[]>
  /** All there were when it was last looked, at once: for suggestions while somebody types. */
  readonly known: () => readonly Subscription[]

  /**
   * Reads `weekdays 08:30 Europe/Berlin`.
   *
   * @throws Mistake that says what is wrong with it
   */
  readonly readWhen: (typed: string, words: Words) => { schedule: Schedule; zone?: string }
  /** A schedule as part of a sentence: "on weekdays at 08:30". */
  readonly sayWhen: (schedule: Schedule, words: Words) => string
  /** @throws Mistake with the nearest zones when there is none of that name */
  readonly readZone: (typed: string, words: Words) => string
  readonly suggestZones: (typed: string) => readonly string[]
  /** The next run times after a moment, at most `count`. */
  readonly runs: (of: Timing, after: Date, count: number) => readonly Date[]
  /** The first moment of a local day. */
  readonly startOf: (day: Day, zone: string) => Date
  /** What is in the way of posting there; empty when nothing is, or it cannot be told. */
  readonly obstacles: (place: Place) => Promise<readonly Obstacle[]>

  readonly subscribe: (
    settings: SubscriptionSettings,
    asker: Asker,
    first: FirstDigest,
  ) => Promise<Subscription>
  /** Its next run is reckoned anew. */
  readonly edit: (id: string, to: Partial<SubscriptionSettings>) => Promise<Subscription>
  readonly pause: (id: string, asker: Asker) => Promise<Subscription>
  readonly mute: (id: string, until: Day) => Promise<Subscription>
  /** Ends a pause or a mute. What was missed is told by the next digest, not at once. */
  readonly resume: (id: string) => Promise<Subscription>
  readonly remove: (id: string) => Promise<Subscription>
  readonly restore: (id: string) => Promise<Subscription>

  /** What the next digest would say if it ran now. */
  readonly preview: (of: Previewed | Subscription, words: Words, page?: number) => Promise<Preview>
  /** Plans the next digest as a test at once; false when it would have nothing to say. */
  readonly test: (of: Subscription, asker: Asker) => Promise<boolean>
  /** Its deliveries, newest first. */
  readonly history: (id: string, limit: number) => Promise<readonly Sent[]>
  /**
   * The newest change of a claim or case and what became of it; undefined where none is recorded. A
   * digest that is not set up has told nothing.
   *
   * @throws Mistake when its filter cannot be read
   */
  readonly explain: (of: Previewed | Subscription, id: string) => Promise<Explained | undefined>
  readonly findDelivery: (id: string) => Promise<Delivery | undefined>
  /** What a delivery says, in its present form. */
  readonly show: (delivery: Delivery, page: number, language: Language) => Promise<Brief>

  /** Begins a living case card; undefined when the case is followed there already. */
  readonly follow: (caseId: string, place: Place, asker: Asker) => Promise<Follow | undefined>
  readonly follows: (place: Place) => Promise<readonly Follow[]>
  readonly unfollow: (id: string) => Promise<boolean>
  /** Every message that told a claim or case in a form that is no longer right. */
  readonly recalled: (id: string) => Promise<readonly Reached[]>
}

/** How the first digest begins: with what is new from now on, or with the last seven days. */
export const FIRST_DIGESTS = ['nothing', 'week'] as const
export type FirstDigest = (typeof FIRST_DIGESTS)[number]

/** Where nothing can be posted or looked ahead: whoever asks is told so. */
export function noDigests(): Digests {
  const none = async () => undefined
  const noWhere = (): never => {
    throw new Fault(`Digests are not set up here`)
  }
  const notHere = (_: unknown, words: Words): never => {
    throw new Mistake(words.subscriptions.notHere)
  }
  return {
    zone: 'UTC',
    find: none,
    at: async () => [],
    inSpace: async () => [],
    ofAsker: async () => [],
    known: () => [],
    readWhen: notHere,
    sayWhen: ({ text }) => text,
    readZone: notHere,
    suggestZones: () => [],
    runs: () => [],
    startOf: noWhere,
    obstacles: async () => [],
    subscribe: noWhere,
    edit: noWhere,
    pause: noWhere,
    mute: noWhere,
    resume: noWhere,
    remove: noWhere,
    restore: noWhere,
    preview: notHere,
    test: noWhere,
    history: async () => [],
    explain: none,
    findDelivery: none,
    show: noWhere,
    follow: noWhere,
    follows: async () => [],
    unfollow: async () => false,
    recalled: async () => [],
  }
}
