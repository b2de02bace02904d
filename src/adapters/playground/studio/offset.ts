const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

const formatters = new Map<string, Intl.DateTimeFormat>()

/** How far the clocks of an IANA zone are ahead of UTC at a moment, in minutes. */
export function offsetAt(at: number, zone: string): number {
  const formatter =
    formatters.get(zone) ??
    new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
  formatters.set(zone, formatter)
  const name = formatter.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours = '0', minutes = '0'] = /^GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/** `UTC+2`, `UTC-3:30`, `UTC`. */
export function offsetName(minutes: number): string {
  if (minutes === 0) return 'UTC'
  const size = Math.abs(minutes)
  const rest = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`
  return `UTC${minutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${rest}`
}

/** The clocks of a zone being set: from when, and how far from UTC they were and are then. */
export type ClockChange = { readonly at: Date; readonly before: number; readonly after: number }

/** How far is looked ahead for them: a little more than a year, so that both of it are seen. */
const LOOKED_AT_DAYS = 400

/** The next times the clocks of a zone are set after a moment, at most `most`; none where they never are. */
export function clockChanges(after: Date, zone: string, most: number): readonly ClockChange[] {
  const found: ClockChange[] = []
  let [from, before] = [after.getTime(), offsetAt(after.getTime(), zone)]
  for (let days = 0; days < LOOKED_AT_DAYS && found.length < most; days += 1) {
    const to = from + DAY_MS
    const now = offsetAt(to, zone)
    if (now !== before) found.push({ at: new Date(changeIn(from, to, zone)), before, after: now })
    ;[from, before] = [to, now]
  }
  return found
}

/** The first minute of the new offset, between a moment of the old one and one of the new. */
function changeIn(from: number, to: number, zone: string): number {
  const old = offsetAt(from, zone)
  let [early, late] = [Math.floor(from / MINUTE_MS), Math.ceil(to / MINUTE_MS)]
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2)
    if (offsetAt(middle * MINUTE_MS, zone) === old) early = middle
    else late = middle
  }
  return late * MINUTE_MS
}
