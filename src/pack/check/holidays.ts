import type { Pack } from '../read.ts'
import type { Tell } from './reporter.ts'

/** A day has one name in a calendar: two rows for it would be two days off. */
export function checkHolidays(pack: Pack, tell: Tell): void {
  const seen = new Set<string>()
  for (const where of pack.holidays) {
    const { calendar, day, name } = where.record
    const key = `${calendar} ${day}`
    if (seen.has(key)) {
      tell(where, ['day'], `this day is already in the calendar ${calendar}`, 'keep one row', name)
    }
    seen.add(key)
  }
}
