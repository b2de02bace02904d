/**
 * Dates as they are known, never finer: the part of EDTF level 1 that the store uses.
 *
 * `2023`, `2023-07`, `2023-07-25`; `~` after any of them for "about", `?` for "uncertain", `%` for
 * both; intervals `2012-11/2022-10`, open ones `../2024` and `2023-03/..`.
 *
 * @see https://www.loc.gov/standards/datetime/
 */

/** A calendar day, `2023-07-25`. Not a moment: it has no time zone and is never made a `Date`. */
export type Day = string

export type Precision = 'day' | 'month' | 'year' | 'interval'

export type EdtfDate = {
  /** As written in the data. */
  readonly text: string
  readonly precision: Precision
  /** The first and last day it can mean. Open ends reach `0001-01-01` and `9999-12-31`. */
  readonly earliest: Day
  readonly latest: Day
  readonly approximate: boolean
  readonly uncertain: boolean
}

export const FIRST_DAY: Day = '0001-01-01'
export const LAST_DAY: Day = '9999-12-31'

const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/

/** Reads an EDTF date, or returns `undefined` when it is none or names a day that does not exist. */
export function parseEdtf(text: string): EdtfDate | undefined {
  const slash = text.indexOf('/')
  if (slash < 0) return parsePoint(text)
  const [from, to] = [text.slice(0, slash), text.slice(slash + 1)]
  if (from === '..' && to === '..') return undefined
  const start = from === '..' ? undefined : parsePoint(from)
  const end = to === '..' ? undefined : parsePoint(to)
  if ((from !== '..' && !start) || (to !== '..' && !end)) return undefined
  if (start && end && start.earliest > end.latest) return undefined
  return {
    text,
    precision: 'interval',
    earliest: start?.earliest ?? FIRST_DAY,
    latest: end?.latest ?? LAST_DAY,
    approximate: Boolean(start?.approximate || end?.approximate),
    uncertain: Boolean(start?.uncertain || end?.uncertain),
  }
}

function parsePoint(text: string): EdtfDate | undefined {
  const match = POINT.exec(text)
  if (!match) return undefined
  const [, year = '', month, day, mark] = match
  if (year === '0000' || (month && (month < '01' || month > '12'))) return undefined
  if (month && day && (day < '01' || Number(day) > daysIn(Number(year), Number(month)))) {
    return undefined
  }
  return {
    text,
    precision: day ? 'day' : month ? 'month' : 'year',
    earliest: `${year}-${month ?? '01'}-${day ?? '01'}`,
    latest: day
      ? `${year}-${month}-${day}`
      : month
        ? `${year}-${month}-${String(daysIn(Number(year), Number(month))).padStart(2, '0')}`
        : `${year}-12-31`,
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
  }
}

/** Whether the text is one exact, existing calendar day. */
export const isDay = (text: string): text is Day => {
  const date = parseEdtf(text)
  return date?.precision === 'day' && !date.approximate && !date.uncertain
}

/** Days from `from` to `to`, negative when `to` comes first. Both must be exact days. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** The day `count` days after `day` (before, when negative). */
export const addDays = (day: Day, count: number): Day =>
  new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10)

/** The UTC day a moment falls on. */
export const dayOf = (moment: Date): Day => moment.toISOString().slice(0, 10)

const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate()
