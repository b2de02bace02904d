import type { ChangeKind } from '../changes.ts'
import type { FilterField, OrderedField, Sign } from '../filter/filter.ts'
import type { Severity } from '../vocabulary.ts'

/** What is said of filters: how a mistake is explained, and how a filter reads in a list. */
export type FilterWords = {
  /** What a field is called; it may be typed so. */
  readonly field: Readonly<Record<FilterField, string>>
  /** What a field asks, beside its name where it can be chosen. */
  readonly about: Readonly<Record<FilterField, string>>
  readonly change: Readonly<Record<ChangeKind, string>>
  readonly severity: Readonly<Record<Severity, string>>
  readonly mistake: FilterMistakes
  readonly said: FilterSaid
}

/** Each says what is wrong and what to type instead. `near` holds what is close, perhaps nothing. */
export type FilterMistakes = {
  readonly tooLong: (length: number, most: number) => string
  readonly tooDeep: (most: number) => string
  readonly tooMany: (most: number) => string
  readonly noField: (typed: string, fields: readonly string[], near: readonly string[]) => string
  /** Something stands alone that only makes sense behind the name of a field, as in `examples`. */
  readonly bare: (typed: string, examples: readonly string[]) => string
  readonly noValue: (field: string, some: readonly string[]) => string
  readonly notAValue: (
    field: string,
    typed: string,
    near: readonly string[],
    all: readonly string[],
  ) => string
  readonly nobody: (field: string, typed: string, near: readonly string[]) => string
  readonly several: (typed: string, which: readonly string[]) => string
  readonly noOrder: (field: string, ordered: readonly string[]) => string
  /** `instead`: how that stage is asked for. */
  readonly beside: (stage: string, instead: string) => string
  /** Nothing comes before the first value, or after the last one. */
  readonly nothingBeyond: (typed: string, value: string) => string
  readonly oneValue: (field: string) => string
  readonly openQuote: string
  readonly openGroup: string
  readonly strayClose: string
  readonly emptyGroup: string
  /** A sign or a comma where a condition should begin. */
  readonly stray: (typed: string, example: string) => string
  readonly nothingBefore: (typed: string) => string
  readonly nothingAfter: (typed: string) => string
}

/** A filter as a phrase, for lists: "Ministry of Foreign Affairs; expelled or beyond". */
export type FilterSaid = {
  readonly everything: string
  readonly all: (parts: readonly string[]) => string
  readonly any: (parts: readonly string[]) => string
  readonly not: (part: string) => string
  readonly group: (parts: string) => string
  /** The values of one field, of which one is enough. */
  readonly term: (field: FilterField, values: readonly string[]) => string
  readonly comparison: (field: OrderedField, sign: Sign, value: string) => string
}
