import type { Line } from '../brief.ts'
import type { FirstDigest } from '../digests.ts'
import type { DeliveryState } from '../ledger.ts'
import type { LocalTime } from '../local-time.ts'
import type { ChatPlatform } from '../place.ts'
import type { EmptyPolicy, PauseReason, QuietDays, Topic } from '../subscription.ts'
import type { ExplainWords } from './explaining.ts'

/** What the commands say about digests: setting them up, and asking what became of them. */
export type SubscriptionWords = {
  /** That nothing can be posted where this was asked, and what can be done there. */
  readonly notHere: string
  /** "Fri 27 November 2026, 08:30 (Europe/Berlin)"; `day` is already written. */
  readonly moment: (day: string, local: LocalTime, zone: string) => string
  readonly here: string
  readonly directly: string
  readonly directlyToOther: string
  readonly channel: (id: string) => string
  readonly you: string
  readonly member: (id: string) => string

  /** Labels in front of what was set. */
  readonly label: Readonly<Record<SettingName, string>>
  readonly everything: string
  readonly topic: Readonly<Record<Topic, string>>
  readonly empty: Readonly<Record<EmptyPolicy, string>>
  readonly first: Readonly<Record<FirstDigest, string>>
  readonly quiet: Readonly<Record<QuietDays, string>>
  /** The quiet days, and that holidays of later years are not known yet. */
  readonly holidaysUntil: (quiet: string, year: string) => string
  readonly cap: (lines: number) => string
  readonly nothingDue: string

  readonly setUp: (id: string) => string
  /** `next` is absent while nothing is due. */
  readonly setUpSummary: (what: string, when: string, next: string | undefined) => string
  readonly changed: (id: string) => string
  readonly title: (id: string) => string
  readonly form: FormWords
  readonly button: Readonly<Record<ButtonName, string>>

  /** Who sets up and changes what a channel is told. */
  readonly whoMay: (platform: ChatPlatform) => string
  readonly whoMayDirectly: string
  /** Who can see what a channel is told. */
  readonly whoSees: string
  readonly noDigest: (id: string) => string
  readonly noneHere: string
  readonly whichOne: string
  readonly whenMissing: string
  /** Words that stand behind no option, where an option is only one word long unless it is quoted. */
  readonly stray: (typed: string, example: string) => string
  readonly notAPlace: (typed: string) => string
  readonly tooMany: (most: number) => string
  readonly notQuiet: (typed: string, known: readonly string[]) => string
  readonly untilMissing: string
  readonly untilPast: (day: string) => string
  readonly toMissing: Line
  readonly obstacles: (found: readonly string[]) => string
  readonly corrected: (filter: string) => string

  readonly list: (count: number, of: Listed) => string
  readonly listSummary: (count: number, of: Listed) => string
  readonly begin: Line
  readonly listLeavesOut: string
  readonly item: (parts: readonly string[]) => string
  readonly by: (who: string) => string
  readonly next: (moment: string) => string
  readonly lastSent: (moment: string) => string
  readonly notYetSent: string
  readonly paused: (reason: string, since: string) => string
  readonly reason: Readonly<Record<PauseReason, string>>
  readonly mutedUntil: (moment: string) => string

  readonly isPaused: (id: string) => string
  readonly isMuted: (id: string, until: string) => string
  /** The same of one that is paused, which speaks on no day by itself. */
  readonly isMutedPaused: (id: string, until: string) => string
  readonly isResumed: (id: string, next: string | undefined) => string
  readonly isRemoved: (id: string) => string
  /** `next` is absent while it is paused. */
  readonly isRestored: (id: string, next: string | undefined) => string
  readonly gapNote: string
  readonly undoNote: string
  readonly copied: (from: string, to: string) => string
  readonly elsewhere: string

  readonly previewNote: (runs: readonly string[]) => string
  /** The same where nothing is new and nothing would be said. */
  readonly previewSilent: (runs: readonly string[]) => string
  /** Of one that is not set up: how far it looks back. */
  readonly previewImagined: (days: number) => string
  readonly previewTitle: (title: string) => string
  readonly tested: (id: string) => string
  readonly testNothing: (id: string) => string
  readonly testNote: string

  readonly history: (id: string, count: number) => string
  readonly historySummary: (id: string, count: number) => string
  readonly historyNone: string
  readonly columns: readonly [slot: string, state: string, at: string]
  readonly state: Readonly<Record<DeliveryState, string>>
  readonly code: (code: string) => string
  readonly open: string
  readonly noDelivery: (id: string) => string

  readonly explain: ExplainWords
}

export type SettingName =
  | 'where'
  | 'topic'
  | 'what'
  | 'when'
  | 'next'
  | 'empty'
  | 'first'
  | 'quiet'
  | 'cap'
  | 'by'
  | 'status'
  | 'last'

export type ButtonName =
  | 'preview'
  | 'test'
  | 'edit'
  | 'pause'
  | 'resume'
  | 'remove'
  | 'undo'
  | 'history'
  | 'list'
  | 'correct'

/** Titles and buttons of forms have at most 24 characters, labels at most 45. */
export type FormWords = {
  readonly title: string
  readonly titleEdit: string
  readonly submit: string
  readonly channel: string
  /** What an empty channel means in direct messages. */
  readonly channelHint: string
  readonly when: string
  readonly whenHint: string
  readonly filter: string
  readonly filterHint: string
  readonly empty: string
  readonly first: string
  readonly only: string
}

/** Digests of this place, of another one, or all that can be seen in the server or workspace. */
export type Listed = 'here' | 'there' | 'all'
