import type { Desk } from '#core/command.ts'
import type { QuietDays } from '#core/subscription.ts'
import type { HolidayCalendar } from '#core/told.ts'

const CALENDARS: Readonly<Partial<Record<QuietDays, HolidayCalendar>>> = {
  'cn-holidays': 'cn',
  'us-holidays': 'us',
}

/** Which days are quiet, and up to when their holidays are known; nothing where none are. */
export function quietLines(quiet: readonly QuietDays[], { facts, words }: Desk): readonly string[] {
  if (quiet.length === 0) return []
  const said = words.subscriptions
  const named = words.frame.joined(quiet.map((one) => said.quiet[one]))
  const ends = quiet.flatMap((one) => {
    const calendar = CALENDARS[one]
    const last = calendar && facts.holidays(calendar).at(-1)
    return last ? [last.day.slice(0, 4)] : []
  })
  const [first] = ends.toSorted()
  return [first === undefined ? named : said.holidaysUntil(named, first)]
}
