import type { Line, Span } from '../brief.ts'
import type { RiskCategory } from '../vocabulary.ts'
import type { Then } from './frame.ts'

type Counted = readonly (readonly [category: RiskCategory, count: number])[]

/** Risks: who is exposed, who said so, what answers them. */
export type RiskWords = {
  readonly title: (name: string, category: RiskCategory) => string
  readonly exposed: (whom: string) => Line
  readonly saidBy: (who: string, date: string, certainty: Span, isSourced: boolean) => Line
  readonly answeredBy: (measures: readonly string[]) => Line
  readonly wording: (drift: string) => Line
  readonly listTitle: (count: number, each: Counted) => string
  readonly list: (count: number, each: Counted) => string
  readonly note: string
  readonly heading: (category: RiskCategory, count: number) => string
  readonly byEditors: string
  readonly all: string
  readonly allOf: (category: RiskCategory) => string
  readonly inFull: (category: RiskCategory) => string
  /** A category as it is offered while typing. */
  readonly offered: (category: RiskCategory) => string
  readonly neither: (typed: string) => string
  readonly none: (asked: {
    readonly audience?: string | undefined
    readonly issuer?: string | undefined
    readonly then: Then | undefined
  }) => string
}

/** Measures and phrases, and what had not been said yet on a past day. */
export type MeasureWords = {
  /** What a measure is, by the pack's word for it; the word itself where it is a new one. */
  readonly kind: (kind: string) => string
  readonly by: (who: string, date: string | undefined, certainty: Span, kind: string) => Line
  readonly status: (status: string) => Line
  readonly stepsHeading: string
  readonly notYet: (name: string, then: Then) => string
  readonly knownToday: string
  readonly marksStage: (stage: string) => Line
  readonly seenIn: Line
  readonly ownMeaning: Line
  readonly searchIt: string
}
