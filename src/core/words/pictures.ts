import type { TimeSpan } from '../lanes.ts'

/** What a picture says beside the words of its block, and what it says to those who do not see it. */
export type PictureWords = {
  /** In front of the series of bars that stand, and of bars that lie, in the order they are drawn. */
  readonly upwards: string
  readonly across: string
  /** A stacked bar chart in words. `more` figures did not fit; `figures` may be empty. */
  readonly stackedChart: (
    title: string,
    series: readonly string[],
    figures: readonly string[],
    more: number,
  ) => string
  readonly timeline: (told: TimelineTold) => string
  readonly span: (ends: SpanEnds) => string
  /** The spans of one lane, one behind the other. */
  readonly spans: (spans: readonly string[]) => string
  /** An event behind its number: when, what happened, how sure. */
  readonly mark: (number: number, date: string, label: string, certainty: string) => string
  /** That nobody is known to have held it then, which may be a gap here. */
  readonly vacant: string
  readonly unclear: string
  /** What lighter ends mean: when exactly it began or ended is not known. */
  readonly loose: string
  readonly untraced: string
  /** What an arrow means: no end is known by that day. */
  readonly goesOn: (day: string) => string
  /** What it means that a bar is open from some day on: last shown in the post then, no end known. */
  readonly seen: string
  /** How many rows and events have no room in the picture; either may be 0, not both. */
  readonly leftOut: (lanes: number, marks: number) => string
}

/** A timeline in words; what is not said is empty, and `more` items did not fit. */
export type TimelineTold = {
  readonly title: string
  /** The day up to which it shows what goes on. */
  readonly until: string
  readonly items: readonly string[]
  readonly more: number
  /** What the picture leaves out, as a sentence. */
  readonly left: string
}

/** From when to when, each end absent where it was not traced. */
export type SpanEnds = {
  readonly from: SomeDay | undefined
  readonly to: SomeDay | undefined
  readonly isOver: boolean
  /** When it was last shown to be held, where no end is known. */
  readonly seen: string | undefined
  readonly state: TimeSpan['state']
}

/**
 * A day as far as it is known, its parts as they are written: that day, or a day by, not before or between
 * others.
 */
export type SomeDay =
  | { readonly on: string }
  | { readonly by: string }
  | { readonly from: string; readonly to?: string }
