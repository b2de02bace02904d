import type { Stage } from '#core/digests.ts'
import type { FilterField } from '#core/filter/filter.ts'
import type { Schedule, Topic } from '#core/subscription.ts'
import type { Language } from '#core/words.ts'
import type { Setting } from '../studio/asked.ts'
import type { ComparisonSign, Joint } from '../studio/builder.ts'
import type { Verdict } from '../studio/explaining.ts'
import { studioEn } from './studio-en.ts'
import { studioZhCn } from './studio-zh-cn.ts'
import { studioZhTw } from './studio-zh-tw.ts'

/** What the studio says: setting a digest up, and looking ahead at it. */
export type StudioWords = {
  readonly title: string
  readonly about: string
  readonly settings: string
  readonly show: string
  readonly reset: string
  readonly mended: string

  /** Names of groups of fields, and of fields. */
  readonly what: string
  readonly when: string
  readonly how: string
  readonly label: Readonly<Record<Setting, string>>
  readonly topic: Readonly<Record<Topic, string>>
  readonly kind: Readonly<Record<Schedule['kind'], string>>
  readonly choose: string
  readonly whenHint: string
  readonly often: string
  readonly days: string
  /** Sunday first. */
  readonly shortWeekdays: readonly string[]
  readonly date: string
  readonly lastDay: string
  readonly time: string
  readonly cron: string
  readonly zoneHint: string
  /** `{zone}` is the zone of whoever looks, which their browser knows. */
  readonly ownZone: string
  readonly quiet: string
  readonly capHint: string
  readonly lines: (count: number) => string

  readonly filterHint: string
  readonly normal: string
  readonly everything: string
  readonly means: string
  readonly builder: string
  readonly field: string
  readonly fields: Readonly<Record<FilterField, string>>
  readonly comparison: string
  readonly comparisons: Readonly<Record<ComparisonSign, string>>
  readonly value: string
  readonly addAnd: string
  readonly addOr: string
  readonly parts: string
  readonly joints: Readonly<Record<Joint, string>>
  readonly takeOut: (part: string) => string
  readonly useInstead: (typed: string) => string

  /** What the digest holds, in a few words. */
  readonly glance: string
  readonly seeDigest: string
  readonly changes: (count: number) => string
  readonly glanceNothing: string
  readonly glanceSilent: string
  readonly glanceMended: string

  readonly runs: string
  readonly runsCaption: (count: number, zone: string) => string
  readonly noRuns: string
  readonly columns: {
    readonly day: string
    readonly time: string
    readonly offset: string
    readonly yours: string
    readonly remark: string
  }
  /** A day of the calendar with its weekday; `day` is already written. */
  readonly dayOf: (weekday: number, day: string) => string
  readonly missing: string
  readonly twice: string
  readonly silent: string
  readonly weekend: string
  readonly holiday: (name: string, of: 'cn-holidays' | 'us-holidays') => string
  readonly clocks: string
  readonly noClocks: (zone: string) => string
  readonly forward: (minutes: string) => string
  readonly back: (minutes: string) => string
  readonly clockChange: (day: string, set: string, before: string, after: string) => string
  readonly firstRun: (day: string, time: string, offset: string) => string
  readonly minutes: (minutes: number) => string

  readonly digest: string
  readonly digestNow: string
  /** `run` is the day and time of its next run, by whose day it is dated. */
  readonly digestDated: (run: string) => string
  readonly imagined: (days: number) => string
  readonly silentNow: (policy: string) => string
  readonly buttonsLater: string
  readonly pages: string
  readonly pageOf: (page: number, of: number) => string
  readonly copy: string
  readonly told: (count: number) => string
  readonly why: string

  readonly explain: string
  readonly explainHint: string
  readonly explainField: string
  readonly explainNot: string
  readonly steps: Readonly<Record<Stage['step'], string>>
  readonly step: string
  readonly result: string
  readonly found: string
  readonly passed: string
  readonly failed: string
  readonly windowOf: (days: number, passed: boolean) => string
  readonly verdict: Readonly<Record<Verdict, string>>
  readonly notKnown: string
  readonly ofSomebody: (name: string) => string
  readonly isIn: string
  readonly isOut: string
  readonly asCase: string
  readonly noOne: (typed: string) => string
  readonly meant: string
  readonly debtNotExplained: string

  readonly setUp: string
  readonly setUpAbout: string
  readonly editAbout: (id: string) => string
  readonly unchanged: (id: string) => string
  readonly setUpHere: (platform: string) => string
  readonly homeOnly: string
  readonly made: (id: string, platform: string) => string
  readonly already: (id: string, platform: string) => string
  readonly seeIt: string
  readonly refused: string
  readonly elsewhere: string

  readonly known: string
  readonly knownNone: string
  readonly knownLeavesOut: string
  readonly opened: (id: string) => string
  readonly anew: string
  readonly noDigest: (id: string) => string

  /** Said by the page’s script. */
  readonly updated: string
  readonly unfinished: string
  readonly stale: string
  readonly failedToLoad: string
}

export const studioWords: Readonly<Record<Language, StudioWords>> = {
  en: studioEn,
  'zh-CN': studioZhCn,
  'zh-TW': studioZhTw,
}
