/** What a schedule is made of, for saying it in a sentence. */
export type ScheduleParts =
  | { readonly kind: 'daily'; readonly time: string }
  | { readonly kind: 'weekdays'; readonly time: string }
  /** 0 is Sunday. */
  | { readonly kind: 'weekly'; readonly days: readonly number[]; readonly time: string }
  | { readonly kind: 'monthly'; readonly day: number | 'last'; readonly time: string }
  | { readonly kind: 'cron'; readonly cron: string }

/** When a digest is due, and what is wrong with how that was typed. */
export type ScheduleWords = {
  /** "on weekdays at 08:30"; stands in the middle of a sentence. */
  readonly said: (schedule: ScheduleParts) => string
  /** Ways to type one, to choose from. */
  readonly examples: readonly string[]
  readonly missing: (examples: readonly string[]) => string
  readonly unreadable: (typed: string, examples: readonly string[]) => string
  readonly noTime: (example: string) => string
  readonly notATime: (typed: string) => string
  readonly notAWeekday: (typed: string, names: readonly string[]) => string
  readonly noWeekday: (example: string) => string
  readonly notADayOfMonth: (typed: string) => string
  readonly noDayOfMonth: (example: string) => string
  /** `nearest` are zones that may have been meant; there may be none. */
  readonly notAZone: (typed: string, nearest: readonly string[]) => string
  /** That one word stands for several zones. */
  readonly whichZone: (typed: string, zones: readonly string[]) => string
  /** That `@daily` and the like are not taken. */
  readonly noMacro: (typed: string) => string
  /** That a cron has five fields, without seconds and years. */
  readonly fiveFields: (count: number) => string
  readonly notACron: (typed: string) => string
  readonly tooOften: (minutes: number, least: number) => string
  readonly never: (typed: string) => string
}
