import { type Day, FIRST_DAY, parseEdtf } from '#core/edtf.ts'

/** Days counted from the first of year 1: the day it begins with, and the day after its last. */
export type Stretch = { readonly from: number; readonly to: number }

/** What a date can mean. An open end is infinite. */
export type Moment = Stretch & {
  /** Whether it is one exact day, which needs no stretch to be drawn. */
  readonly isDay: boolean
}

/** The number of a day, from 0 on. */
export const numberOf = (day: Day): number =>
  Math.round((Date.parse(day) - Date.parse(FIRST_DAY)) / DAY_MS)

const DAY_MS = 86_400_000

/** An EDTF date as days; undefined where it is none. */
export function momentOf(edtf: string | undefined): Moment | undefined {
  const date = edtf === undefined ? undefined : parseEdtf(edtf)
  if (!date) return undefined
  const { text, earliest, latest, precision } = date
  return {
    from: text.startsWith('../') ? -Infinity : numberOf(earliest),
    to: text.endsWith('/..') ? Infinity : numberOf(latest) + 1,
    isDay: precision === 'day',
  }
}

/** The first of a month; months count from January of year 0 on, which is none. */
const firstOf = (month: number): number => numberOf(`${yearOf(month)}-${monthOf(month)}-01`)

const yearOf = (month: number): string => String(Math.floor(month / 12)).padStart(4, '0')
const monthOf = (month: number): string => String((month % 12) + 1).padStart(2, '0')

/** A point of the axis: its day, and the EDTF date of the year or month that begins there. */
export type Tick = { readonly at: number; readonly edtf: string }

/** Days of a year and a month, near enough to know how many fit. */
const YEAR = 365.25
const MONTH = YEAR / 12

const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000]
const MONTH_STEPS = [1, 2, 3, 6]

/** In a shorter time years would be too few to tell when something was. */
const MONTHS_MAX = 30

/** Fewer css pixels between ticks are too few for any label. */
const APART_MIN = 36

/**
 * Years or months across a stretch, as many as stand apart when `width` is what a label takes, and
 * the stretch is so many css pixels wide.
 */
export function ticksOf(
  { from, to }: Stretch,
  pixels: number,
  width: (edtf: string) => number,
): readonly Tick[] {
  const perDay = pixels / (to - from)
  const isShort = to - from < MONTHS_MAX * MONTH
  const steps = [...(isShort ? MONTH_STEPS : []), ...YEAR_STEPS.map((years) => years * 12)]
  for (const step of steps) {
    const apart = step * MONTH * perDay
    if (apart < APART_MIN) continue
    const ticks = everyMonths(step, { from, to })
    if (ticks.every(({ edtf }) => width(edtf) <= apart)) return ticks
  }
  return []
}

function everyMonths(step: number, { from, to }: Stretch): readonly Tick[] {
  const ticks: Tick[] = []
  // Year 1 is the first there is, and 9999 the last.
  const first = Math.max(12, Math.floor(from / MONTH / step) * step)
  for (let month = Math.ceil(first / step) * step; month < 120_000; month += step) {
    const at = firstOf(month)
    if (at > to) break
    const edtf = step % 12 === 0 ? yearOf(month) : `${yearOf(month)}-${monthOf(month)}`
    if (at >= from) ticks.push({ at, edtf })
  }
  return ticks
}
