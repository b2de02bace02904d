import type { Day } from '#core/edtf.ts'

const DAY_MS = 86_400_000

/**
 * What the clocks of a zone show, written as the moment at which those of UTC show the same: so
 * that days and minutes are counted without a zone, in whole milliseconds.
 */
export type WallTime = number

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const made =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  formats.set(zone, made)
  return made
}

/** What the clocks of an IANA zone show at a moment, to the second. */
export function wallTime(at: number, zone: string): WallTime {
  if (zone === 'UTC') return at
  // In the order of an American date, as asked for above; taking it apart is what costs time here.
  const [month, day, year, hour, minute, second] = formatOf(zone)
    .format(at)
    .split(/\D+/)
    .map(Number)
  return (
    Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second) + (((at % 1000) + 1000) % 1000)
  )
}

/**
 * The moment, in milliseconds of UTC, at which the clocks of a zone first show a local time or
 * more. Where they show it twice, in autumn, it is the first time. Where they leave it out, in
 * spring, it is the first moment after the gap.
 */
export function firstMoment(local: WallTime, zone: string): number {
  const offsets = [local - DAY_MS, local + DAY_MS].map((at) => wallTime(at, zone) - at)
  const early = local - Math.max(...offsets)
  const late = local - Math.min(...offsets)
  if (wallTime(early, zone) === local) return early
  if (wallTime(late, zone) === local) return late
  return endOfGap(early, late, local, zone)
}

/** Halves the time between a moment before the gap and one behind it, down to the second. */
function endOfGap(before: number, behind: number, local: WallTime, zone: string): number {
  let [from, to] = [Math.floor(before / 1000), Math.ceil(behind / 1000)]
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2)
    if (wallTime(middle * 1000, zone) < local) from = middle
    else to = middle
  }
  return to * 1000
}

/** The calendar day of a local time. */
export const wallDay = (local: WallTime): Day => new Date(local).toISOString().slice(0, 10)

/** `2026-10-25T09:00`: a local time to the minute. */
export const wallMinute = (local: WallTime): string => new Date(local).toISOString().slice(0, 16)

/** The calendar day it is in a zone at a moment. */
export const dayIn = (at: Date, zone: string): Day => wallDay(wallTime(at.getTime(), zone))

/** The first moment of a calendar day in a zone. */
export const startOfDay = (day: Day, zone: string): Date =>
  new Date(firstMoment(Date.parse(day), zone))
