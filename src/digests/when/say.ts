import type { Schedule } from '#core/subscription.ts'
import type { ScheduleParts } from '#core/words/schedules.ts'
import type { Words } from '#core/words.ts'

/** A schedule in the middle of a sentence: “on weekdays at 08:30”. */
export const sayWhen = (schedule: Schedule, words: Words): string =>
  words.schedules.said(partsOf(schedule))

function partsOf({ kind, cron }: Schedule): ScheduleParts {
  if (kind === 'cron') return { kind, cron }
  const [minute = '', hour = '', day = '', , weekday = ''] = cron.split(' ')
  const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
  if (kind === 'weekly') return { kind, days: weekday.split(',').map(Number), time }
  if (kind === 'monthly') return { kind, day: day === 'L' ? 'last' : Number(day), time }
  return { kind, time }
}
