import { Mistake } from '#core/errors.ts'
import type { Schedule } from '#core/subscription.ts'
import type { Words } from '#core/words.ts'
import { cronOf } from './runs.ts'

/** The least time between two digests, in minutes. */
const LEAST_MINUTES = 15

/** How many runs are looked at: more than a day of the most frequent schedule that is taken. */
const LOOKED_AT = 100

/** Any day will do, as the runs of a cron come round; this one stands before a leap day. */
const REFERENCE = new Date(Date.UTC(2000, 0, 1) - 1)

/** Whether this is the beginning of a cron, not of a word. */
export const isCronField = (word: string): boolean =>
  /^[\d*?,/-]+$/.test(word) && !word.includes(':')

/**
 * Reads five fields of a cron: minute, hour, day of the month, month, day of the week. Names of
 * months and days are taken, and `L`, `W` and `#`.
 *
 * @throws Mistake when it is none, is due more often than every 15 minutes, or never
 * @see https://croner.56k.guru/usage/pattern/
 */
export function readCron(fields: readonly string[], { schedules }: Words): Schedule {
  const cron = fields.join(' ')
  if (fields.length !== 5) throw new Mistake(schedules.fiveFields(fields.length))
  if (fields.some((field) => !/^[\da-z*,/#-]+$/.test(field)) || !isCron(cron)) {
    throw new Mistake(schedules.notACron(cron))
  }
  const runs = cronOf(cron).nextRuns(LOOKED_AT, REFERENCE)
  if (runs.length === 0) throw new Mistake(schedules.never(cron))
  const gaps = runs.slice(1).map((run, i) => run.getTime() - (runs[i]?.getTime() ?? 0))
  const least = Math.min(...gaps) / 60_000
  if (least < LEAST_MINUTES) throw new Mistake(schedules.tooOften(least, LEAST_MINUTES))
  return { kind: 'cron', cron, text: cron }
}

function isCron(pattern: string): boolean {
  try {
    return Boolean(cronOf(pattern))
  } catch {
    return false
  }
}
