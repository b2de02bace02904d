import type { Day } from '#core/edtf.ts'
import type { Facts } from '#core/fact-store.ts'
import type { QuietDays } from '#core/subscription.ts'
import type { HolidayCalendar } from '#core/told.ts'

/** The holidays the data holds, as local days. */
export type Calendars = Readonly<Record<HolidayCalendar, ReadonlySet<Day>>>

const read = new WeakMap<object, Calendars>()

/** The holidays of a revision, read once for as long as it serves. */
export function calendarsOf(facts: Pick<Facts, 'holidays'>): Calendars {
  const days = (calendar: HolidayCalendar) =>
    new Set(facts.holidays(calendar).map(({ day }) => day))
  const calendars = read.get(facts) ?? { cn: days('cn'), us: days('us') }
  read.set(facts, calendars)
  return calendars
}

/**
 * Whether nothing is sent on a local day. Of a year whose holidays are not in the data only the
 * weekends are quiet: a digest too many is better than one that is missing.
 */
export const isQuiet = (day: Day, quiet: readonly QuietDays[], calendars: Calendars): boolean =>
  quiet.some((kind) =>
    kind === 'weekends'
      ? isWeekend(day)
      : (kind === 'cn-holidays' ? calendars.cn : calendars.us).has(day),
  )

/** Whether the data holds the holidays of a year, so that people can be told when it does not. */
export const isHolidayKnown = (
  calendar: HolidayCalendar,
  year: number,
  calendars: Calendars,
): boolean => [...calendars[calendar]].some((day) => Number(day.slice(0, 4)) === year)

const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(Date.parse(day)).getUTCDay())
