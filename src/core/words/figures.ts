import type { Line } from '../brief.ts'

/** Published numbers, each with what it counts, beside the rows of the store. */
export type FigureWords = {
  readonly publishedHeading: string
  readonly besideHeading: string
  readonly lacksHeading: string
  /** Behind a figure: what it counts, why the rows differ. Each a whole sentence. */
  readonly counts: (what: string) => string
  readonly differs: (why: string) => string
  readonly totalsCount: (what: string) => Line
  readonly columns: {
    readonly year: string
    readonly civilian: string
    readonly military: string
    readonly published: string
  }
  readonly notStated: string
  readonly remark: (period: string, remark: string) => Line
  readonly earlierRemarks: (count: number) => string
  readonly summary: (number: string, unit: string, period: string, counts: string) => string
  readonly number: (number: string, unit: string, period: string) => Line
  readonly countsLine: (what: string) => Line
  readonly stated: (date: string) => Line
  readonly differsLine: (why: string) => Line
  readonly neverAdd: string
}
