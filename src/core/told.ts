import type { Day } from './edtf.ts'
import type { Citation } from './facts.ts'
import type { Severity } from './vocabulary.ts'

/** Whose holidays: of the People’s Republic of China, or federal ones of the United States. */
export const HOLIDAY_CALENDARS = ['cn', 'us'] as const
export type HolidayCalendar = (typeof HOLIDAY_CALENDARS)[number]

export type Holiday = {
  readonly calendar: HolidayCalendar
  readonly day: Day
  readonly name: string
  readonly citations: readonly Citation[]
}

/** A filter, in the language of digests, and how much what it finds matters. */
export type SeverityRule = {
  readonly id: string
  readonly severity: Severity
  readonly filter: string
  /** Why, in one sentence. */
  readonly why: string
}
