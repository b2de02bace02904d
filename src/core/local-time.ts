import type { Day } from './edtf.ts'
import type { Words } from './words.ts'

/** A moment as clocks and calendars of a zone show it. */
export type LocalTime = {
  readonly day: Day
  /** `08:30`, in 24 hours. */
  readonly time: string
  /** 0 is Sunday. */
  readonly weekday: number
}

/** Making a formatter takes a hundred times as long as using it, and zones are few. */
const formatters = new Map<string, Intl.DateTimeFormat>()

/**
 * What a moment is called in a zone, an IANA name the runtime knows.
 *
 * @throws RangeError for any other zone
 */
export function localTime(at: Date, zone: string): LocalTime {
  const formatter = formatters.get(zone) ?? formatterOf(zone)
  formatters.set(zone, formatter)
  const parts = new Map(formatter.formatToParts(at).map(({ type, value }) => [type, value]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  const day = `${part('year')}-${part('month')}-${part('day')}`
  return {
    day,
    time: `${part('hour')}:${part('minute')}`,
    weekday: new Date(`${day}T00:00:00Z`).getUTCDay(),
  }
}

/** What a reader calls a moment in a digest's zone: "Fri 27 Nov 2026, 08:30 (Europe/Berlin)". */
export function momentIn(
  at: Date | string,
  zone: string,
  { subscriptions, shortDate }: Pick<Words, 'subscriptions' | 'shortDate'>,
): string {
  const local = localTime(new Date(at), zone)
  return subscriptions.moment(shortDate(local.day), local, zone)
}

const formatterOf = (zone: string) =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
