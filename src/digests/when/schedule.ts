import { Mistake } from '#core/errors.ts'
import type { Schedule } from '#core/subscription.ts'
import type { Words } from '#core/words.ts'
import { isCronField, readCron } from './cron-field.ts'
import { BEGINNINGS, FILLERS, LAST, type NamedKind, WEEKDAYS } from './schedule-words.ts'
import { type FoundTime, findTime } from './time-of-day.ts'
import { findZone, meanings, suggestZones } from './zones.ts'

/** A schedule as typed, with the zone where one stood behind it. */
export type ReadSchedule = { readonly schedule: Schedule; readonly zone?: string }

/**
 * Reads `weekdays 08:30`, `daily 9am`, `weekly mon,thu 09:00`, `monthly last 09:00`, the same in
 * Chinese, or a five-field cron, each with an IANA zone or a city behind it if wanted. `text` of
 * the schedule is its normal form, which reads as the same schedule.
 *
 * @throws Mistake that says what is wrong, and what to type instead
 */
export function readSchedule(typed: string, words: Words): ReadSchedule {
  const { schedules } = words
  const shown = tidy(typed)
  const text = shown.toLowerCase()
  // As it was typed, for telling what is wrong with it.
  const end = (part: string) => shown.slice(shown.length - part.length)
  if (text === '') throw new Mistake(schedules.missing(schedules.examples))
  const fields = text.split(' ')
  if (text.startsWith('@')) throw new Mistake(schedules.noMacro(fields[0] ?? ''))
  if (isCronField(fields[0] ?? '') && fields.length > 1) {
    const zone = fields.slice(5).join(' ')
    if (/^[\d*?,/-]/.test(zone)) throw new Mistake(schedules.fiveFields(fields.length))
    return withZone(readCron(fields.slice(0, 5), words), end(zone), words)
  }
  const found = findTime(text)
  const start = beginning((found?.before ?? text).trim())
  if (!start) throw new Mistake(schedules.unreadable(typed, schedules.examples))
  if (!found) throw new Mistake(schedules.noTime(exampleOf(start.kind, words)))
  if (!found.time) throw new Mistake(schedules.notATime(found.typed))
  return withZone(named(start.kind, start.rest, found.time, typed, words), end(found.after), words)
}

/**
 * Reads the name of a zone.
 *
 * @throws Mistake with the nearest zones when there is none of that name, or more than one
 */
export function readZone(typed: string, { schedules }: Words): string {
  const zone = findZone(typed)
  if (zone) return zone
  const nearest = suggestZones(typed, 3)
  throw new Mistake(
    meanings(typed) ? schedules.whichZone(typed, nearest) : schedules.notAZone(typed, nearest),
  )
}

function withZone(schedule: Schedule, typed: string, words: Words): ReadSchedule {
  const zone = typed
    .replaceAll(/^[\s,(（]+|[\s,)）]+$/g, '')
    .replace(/^(?:in|on|时间|時間)\s+/i, '')
  return zone === '' ? { schedule } : { schedule, zone: readZone(zone, words) }
}

const tidy = (typed: string): string =>
  typed
    .slice(0, TYPED_MAX)
    .normalize('NFKC')
    .replaceAll(/[、,]\s*/g, ',')
    .replaceAll(/[\s\p{C}]+/gu, ' ')
    .trim()

const TYPED_MAX = 200

/** How it begins, and what stands between that and the time. */
function beginning(text: string): { kind: NamedKind; rest: string } | undefined {
  const fits = Object.entries(BEGINNINGS).flatMap(([kind, ways]) =>
    ways
      .filter((way) => text === way || text.startsWith(/[a-z]$/.test(way) ? `${way} ` : way))
      // The keys of the table are its kinds.
      .map((way) => ({ kind: kind as NamedKind, way })),
  )
  const [longest] = fits.toSorted((a, b) => b.way.length - a.way.length)
  if (longest) return { kind: longest.kind, rest: text.slice(longest.way.length).trim() }
  return weekday(text.split(/[\s,]/)[0] ?? '') < 0 ? undefined : { kind: 'weekly', rest: text }
}

function named(
  kind: NamedKind,
  rest: string,
  { hour, minute }: NonNullable<FoundTime['time']>,
  typed: string,
  words: Words,
): Schedule {
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  const parts = rest.split(/[\s,]+|(?<=[\u4e00-\u9fff])[和及与與]/).filter(carriesMeaning)
  if (kind === 'weekly') {
    const days = weekdays(parts, words)
    const names = days.map((day) => WEEKDAYS[day]?.[0]).join(',')
    return {
      kind,
      cron: `${minute} ${hour} * * ${days.join(',')}`,
      text: `weekly ${names} ${time}`,
    }
  }
  if (kind === 'monthly') {
    const day = dayOfMonth(parts, words)
    const field = day === 'last' ? 'L' : day
    return { kind, cron: `${minute} ${hour} ${field} * *`, text: `monthly ${day} ${time}` }
  }
  if (parts.length > 0) {
    throw new Mistake(words.schedules.unreadable(typed, words.schedules.examples))
  }
  const days = kind === 'weekdays' ? '1-5' : '*'
  return { kind, cron: `${minute} ${hour} * * ${days}`, text: `${kind} ${time}` }
}

const carriesMeaning = (part: string): boolean => part !== '' && !FILLERS.includes(part)

/** Monday first, as people list them; 0 is Sunday. */
function weekdays(parts: readonly string[], words: Words): readonly number[] {
  if (parts.length === 0) throw new Mistake(words.schedules.noWeekday(exampleOf('weekly', words)))
  const days = parts.flatMap((part) => {
    const [from = '', to = from, ...more] = part.split(/[-–至到]/)
    const [first, last] = [weekday(from), weekday(to)]
    if (first < 0 || last < 0 || more.length > 0) {
      throw new Mistake(
        words.schedules.notAWeekday(
          part,
          WEEKDAYS.map(([name]) => name ?? ''),
        ),
      )
    }
    return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, i) => (first + i) % 7)
  })
  return [...new Set(days)].toSorted((a, b) => ((a + 6) % 7) - ((b + 6) % 7))
}

const weekday = (typed: string): number => WEEKDAYS.findIndex((names) => names.includes(typed))

function dayOfMonth(parts: readonly string[], words: Words): number | 'last' {
  const { schedules } = words
  const typed = parts.join(' ')
  if (typed === '') throw new Mistake(schedules.noDayOfMonth(exampleOf('monthly', words)))
  if (LAST.includes(typed)) return 'last'
  const [, day] = /^第?(\d{1,2})(?:st|nd|rd|th|日|号|號)?$/.exec(typed) ?? []
  if (!day || Number(day) < 1 || Number(day) > 31)
    throw new Mistake(schedules.notADayOfMonth(typed))
  return Number(day)
}

/** The examples of the words stand in this order. */
const exampleOf = (kind: NamedKind, { schedules }: Words): string =>
  schedules.examples[['weekdays', 'daily', 'weekly', 'monthly'].indexOf(kind)] ?? ''
