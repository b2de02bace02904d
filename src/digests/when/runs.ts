import { Cron } from 'croner'
import { addDays } from '#core/edtf.ts'
import type { QuietDays, Schedule } from '#core/subscription.ts'
import { type Calendars, isQuiet } from './quiet.ts'
import { firstMoment, type WallTime, wallDay, wallMinute, wallTime } from './wall-time.ts'

/** When something is due: what a subscription says, without the rest of it. */
export type Timing = {
  readonly schedule: Pick<Schedule, 'kind' | 'cron'>
  /** An IANA zone, as `findZone` gives it. */
  readonly zone: string
  readonly quiet: readonly QuietDays[]
}

/** How many days of a schedule may be quiet, or not exist, before it counts as never due. */
const LOOKED_AT_MAX = 800

/**
 * The first moment after `after` at which it is due; undefined when it never is, or not within
 * 800 of its days.
 *
 * croner finds the local time, as if it were UTC; the zone comes in here, by one rule for every
 * schedule. A local time the clocks leave out in spring is due at the first moment after the gap;
 * one they show twice in autumn is due the first time; and a day the zone leaves out has no digest.
 * By itself croner skips or repeats those of schedules that run through the day.
 */
export function nextRun(timing: Timing, after: Date, calendars: Calendars): Date | undefined {
  const { schedule, zone, quiet } = timing
  const key = [schedule.kind, schedule.cron, zone, quiet.join(), after.getTime()].join(' ')
  const known = found.get(calendars) ?? new Map<string, Date | undefined>()
  if (!known.has(key)) {
    if (known.size >= FOUND_MAX) known.clear()
    known.set(key, findNext(timing, after, calendars))
    found.set(calendars, known)
  }
  return known.get(key)
}

/** Hundreds of digests are due at the same minute: what was found for one serves the others. */
const found = new WeakMap<Calendars, Map<string, Date | undefined>>()
const FOUND_MAX = 5_000

function findNext(
  { schedule, zone, quiet }: Timing,
  after: Date,
  calendars: Calendars,
): Date | undefined {
  let local = wallTime(after.getTime(), zone)
  for (let looked = 0; looked < LOOKED_AT_MAX; looked += 1) {
    const next = nextWall(schedule, local)
    if (next === undefined) return undefined
    const day = wallDay(next)
    if (isQuiet(day, quiet, calendars)) {
      // Past the rest of that day, so that a long holiday costs one look a day.
      local = Date.parse(addDays(day, 1)) - 1
    } else {
      const at = firstMoment(next, zone)
      if (at > after.getTime() && wallDay(wallTime(at, zone)) === day) return new Date(at)
      local = next
    }
  }
  return undefined
}

/** The next `count` moments after `after`, fewer when there are no more. */
export function nextRuns(
  timing: Timing,
  after: Date,
  count: number,
  calendars: Calendars,
): readonly Date[] {
  const runs: Date[] = []
  let at: Date | undefined = after
  while (runs.length < count) {
    at = nextRun(timing, at, calendars)
    if (!at) break
    runs.push(at)
  }
  return runs
}

/** What was due from `first` until now: the latest of it, and how many times it was. */
export type Missed = {
  readonly latest: Date
  readonly count: number
  /** The next one, after now. */
  readonly next: Date | undefined
}

/** What was due from `first` to `now`, both included; undefined when nothing was. */
export function missedBetween(
  timing: Timing,
  first: Date,
  now: Date,
  calendars: Calendars,
): Missed | undefined {
  let latest: Date | undefined
  let count = 0
  let next = nextRun(timing, new Date(first.getTime() - 1), calendars)
  while (next && next <= now) {
    latest = next
    count += 1
    next = nextRun(timing, next, calendars)
  }
  return latest && { latest, count, next }
}

/**
 * What a digest is known by: the local time and zone it is for, `2026-10-25T09:00[Europe/Berlin]`.
 * Every local time is due once, so each slot is, whatever the clock of the machine does.
 */
export const slotOf = (at: Date, zone: string): string =>
  `${wallMinute(wallTime(at.getTime(), zone))}[${zone}]`

const crons = new Map<string, Cron>()

/** How many schedules are kept ready; beyond that the oldest is made again when it is needed. */
const CRONS_MAX = 5_000

/**
 * The cron as croner reads it, in local time; it is only asked, and runs nothing.
 *
 * @throws TypeError or RangeError when croner cannot read it
 * @see https://croner.56k.guru/usage/pattern/
 */
export function cronOf(pattern: string): Cron {
  const kept = crons.get(pattern)
  if (kept) return kept
  const made = new Cron(pattern, { mode: '5-part', timezone: 'UTC', paused: true })
  if (crons.size >= CRONS_MAX) crons.delete(crons.keys().next().value ?? '')
  crons.set(pattern, made)
  return made
}

function nextWall({ kind, cron }: Timing['schedule'], after: WallTime): WallTime | undefined {
  const nexts = [cron, ...(kind === 'monthly' ? shortMonths(cron) : [])].flatMap((pattern) => {
    const next = cronOf(pattern).nextRun(new Date(after))
    return next ? [next.getTime()] : []
  })
  return nexts.length === 0 ? undefined : Math.min(...nexts)
}

/** For `monthly 30`, what is due in the months that have no such day: their last one. */
function shortMonths(cron: string): readonly string[] {
  const [minute, hour, day] = cron.split(' ')
  return Number(day) > 28 ? [`${minute} ${hour} L ${day === '31' ? '2,4,6,9,11' : '2'} *`] : []
}
