import type { Desk } from '#core/command.ts'
import type { Previewed, Timing } from '#core/digests.ts'
import type { Day } from '#core/edtf.ts'
import { type LocalTime, localTime } from '#core/local-time.ts'
import type { QuietDays, Subscription } from '#core/subscription.ts'
import type { Holiday, HolidayCalendar } from '#core/told.ts'
import { type ClockChange, clockChanges, offsetAt } from './offset.ts'

/** How many runs are shown. */
const RUNS_MAX = 8

/** One moment at which a digest is due. */
export type Run = {
  readonly at: Date
  readonly local: LocalTime
  /** Minutes ahead of UTC. */
  readonly offset: number
  /**
   * `missing`: the clocks leave the scheduled time out on that day, so it is later. `twice`: they
   * show it twice, and it is the first time.
   */
  readonly clocks?: 'missing' | 'twice' | undefined
}

/** A day on which it would be due and is silent, and why. */
export type Skipped = {
  readonly day: Day
  readonly weekday: number
  readonly kind: QuietDays
  /** Of a holiday, as the data has it. */
  readonly holiday?: string | undefined
}

/** The clocks being set, and the first run from that day on. */
export type ChangeAhead = ClockChange & { readonly local: LocalTime; readonly run: Run | undefined }

/** All that is told of when a digest runs next. */
export type Ahead = {
  readonly runs: readonly Run[]
  readonly skipped: readonly Skipped[]
  /** The next two times the clocks are set; empty where they never are. */
  readonly changes: readonly ChangeAhead[]
}

/** When a digest runs next, what it leaves out, and what the clocks do to it. */
export function lookAhead(of: Timing, { digests, facts, now }: Desk): Ahead {
  const run = (at: Date) => runAt(at, of)
  const runs = digests.runs(of, now, RUNS_MAX)
  const changes = clockChanges(now, of.zone, 2).map((change) => {
    const local = localTime(change.at, of.zone)
    const start = digests.startOf(local.day, of.zone)
    const [first] = digests.runs(of, new Date(start.getTime() - 1), 1)
    return { ...change, local, run: first && run(first) }
  })
  const last = runs.at(-1)
  const holidays = (calendar: HolidayCalendar) => facts.holidays(calendar)
  return {
    runs: runs.map(run),
    skipped: last
      ? skippedBefore(last, of, digests.runs({ ...of, quiet: [] }, now, LOOKED_AT), holidays)
      : [],
    changes,
  }
}

/**
 * The run that a digest is dated for when it is looked ahead at: its next one; undefined where that is
 * over or never comes, and it is dated as of now.
 */
export function datedFor(
  of: Previewed | Subscription,
  { digests, now }: Pick<Desk, 'digests' | 'now'>,
): LocalTime | undefined {
  const { nextDue, mutedUntil }: Partial<Subscription> = 'id' in of ? of : {}
  const until = new Date(mutedUntil ?? 0)
  const from = until > now ? new Date(until.getTime() - 1) : now
  const next = nextDue === undefined ? digests.runs(of, from, 1)[0] : new Date(nextDue)
  return next && next > now ? localTime(next, of.zone) : undefined
}

/** More than are due in a long holiday; what lies beyond is not said. */
const LOOKED_AT = 250

function skippedBefore(
  last: Date,
  { quiet, zone }: Timing,
  all: readonly Date[],
  holidays: (calendar: HolidayCalendar) => readonly Holiday[],
): readonly Skipped[] {
  if (quiet.length === 0) return []
  const days = new Map(
    all
      .filter((at) => at < last)
      .map((at) => localTime(at, zone))
      .map(({ day, weekday }) => [day, weekday]),
  )
  return [...days].flatMap(([day, weekday]): readonly Skipped[] => {
    for (const kind of quiet) {
      if (kind === 'weekends') {
        if (weekday === 0 || weekday === 6) return [{ day, weekday, kind }]
        continue
      }
      const found = holidays(kind === 'cn-holidays' ? 'cn' : 'us').find((one) => one.day === day)
      if (found) return [{ day, weekday, kind, holiday: found.name }]
    }
    return []
  })
}

function runAt(at: Date, { schedule, zone }: Timing): Run {
  const local = localTime(at, zone)
  return {
    at,
    local,
    offset: offsetAt(at.getTime(), zone),
    clocks: clocksAt(at, local, schedule, zone),
  }
}

/** As far as clocks are ever set. */
const HOURS_MS = 3 * 3_600_000

function clocksAt(
  at: Date,
  local: LocalTime,
  { kind, text }: Timing['schedule'],
  zone: string,
): Run['clocks'] {
  const [before, after] = [-1, 1].map((way) => offsetAt(at.getTime() + way * HOURS_MS, zone))
  if (before === undefined || after === undefined || before === after) return undefined
  // The text of a schedule that is no cron ends with its time.
  if (after > before && kind !== 'cron' && !text.endsWith(local.time)) return 'missing'
  const again = localTime(new Date(at.getTime() + (before - after) * 60_000), zone)
  return after < before && again.time === local.time && again.day === local.day
    ? 'twice'
    : undefined
}
