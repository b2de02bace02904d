import { quoted } from '../../quoted.ts'
import type { ScheduleParts, ScheduleWords } from '../schedules.ts'

const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

export const schedules: ScheduleWords = {
  said,
  examples: ['weekdays 08:30', 'daily 09:00', 'weekly mon,thu 09:00', 'monthly 1 09:00'],
  missing: (examples) => `When should it come? For example ${either(examples)}.`,
  unreadable: (typed, examples) =>
    `${quoted(typed)} is not a schedule. Try ${either(examples)}, with a time zone behind it if you like.`,
  noTime: (example) => `At what time? For example ${quoted(example)}.`,
  notATime: (typed) =>
    `${quoted(typed)} is not a time of day. Times run from 00:00 to 23:59, such as 08:30.`,
  notAWeekday: (typed, names) =>
    `${quoted(typed)} is not a day of the week. Days are ${names.join(', ')}, several with commas between.`,
  noWeekday: (example) => `On which day of the week? For example ${quoted(example)}.`,
  notADayOfMonth: (typed) =>
    `${quoted(typed)} is not a day of the month. Give a number from 1 to 31, or “last”.`,
  noDayOfMonth: (example) => `On which day of the month? For example ${quoted(example)}.`,
  notAZone: (typed, nearest) =>
    nearest.length === 0
      ? `There is no time zone ${quoted(typed)}. Give a city such as Europe/Berlin or Asia/Shanghai, or UTC.`
      : `There is no time zone ${quoted(typed)}. Did you mean ${nearest.join(' or ')}?`,
  whichZone: (typed, zones) =>
    `${quoted(typed)} stands for more than one time zone. Give one of ${zones.join(', ')}.`,
  noMacro: (typed) =>
    `${quoted(typed)} is not taken. Say “daily 09:00”, or give a cron of five fields.`,
  fiveFields: (count) =>
    `A cron has five fields here, and this has ${count}: minute, hour, day of the month, month, day of the week. Seconds and years are not taken.`,
  notACron: (typed) =>
    `${quoted(typed)} is not a cron. Its five fields are minute, hour, day of the month, month and day of the week, such as “30 8 * * 1-5”.`,
  tooOften: (minutes, least) =>
    `That would be due every ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}. Leave at least ${least} minutes between two digests.`,
  never: (typed) => `${quoted(typed)} is never due: no such day exists. Choose another day.`,
}

function said(schedule: ScheduleParts): string {
  if (schedule.kind === 'cron') return `on the schedule ${schedule.cron}`
  const at = `at ${schedule.time}`
  if (schedule.kind === 'daily') return `daily ${at}`
  if (schedule.kind === 'weekdays') return `on weekdays ${at}`
  if (schedule.kind === 'weekly') return `every ${both(schedule.days.map(dayName))} ${at}`
  return schedule.day === 'last'
    ? `on the last day of each month ${at}`
    : `on day ${schedule.day} of each month${schedule.day > 28 ? ' or its last' : ''} ${at}`
}

const dayName = (day: number): string => DAYS[day] ?? ''

const both = (names: readonly string[]): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

const either = (examples: readonly string[]): string =>
  `${examples
    .slice(0, -1)
    .map((one) => quoted(one))
    .join(', ')} or ${quoted(examples.at(-1) ?? '')}`
