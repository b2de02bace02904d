import type { Citation, Claim, Source, Subject } from './facts.ts'
import type { RiskCategory, Stage, Verdict } from './vocabulary.ts'

export type Risk = {
  readonly subject: Subject
  readonly category: RiskCategory
  readonly isCategorySourced: boolean
  readonly about: string
  readonly exposed: string
  readonly saidBy: Subject
  readonly answeredBy: readonly Subject[]
  readonly wording?: string | undefined
  readonly claim: Claim
}

export type Measure = {
  readonly subject: Subject
  readonly kind: string
  readonly about: string
  readonly by: Subject
  readonly status?: string | undefined
  readonly claims: readonly Claim[]
}

export type Figure = {
  readonly id: string
  readonly name: string
  readonly value?: number | undefined
  readonly qualifier?: string | undefined
  readonly period: string
  readonly unit: string
  readonly counts: string
  readonly series: string
  /** What the series is called, to tell figures of one value apart. */
  readonly seriesName: string
  readonly differs?: string | undefined
  readonly claim: Claim
}

/** A statement of a report and what it is worth. */
export type Check = {
  readonly id: string
  readonly report: Source
  readonly says: string
  readonly where?: string | undefined
  readonly verdicts: readonly Verdict[]
  readonly reading: string
  readonly why?: string | undefined
  readonly relative?: { readonly expression: string; readonly means: string } | undefined
  readonly about: readonly Subject[]
  readonly claims: readonly string[]
  readonly citations: readonly Citation[]
}

export type Phrase = {
  readonly id: string
  readonly hans: string
  readonly hant: string
  readonly pinyin: string
  readonly english: string
  readonly meaning: string
  readonly stage?: Stage | undefined
  readonly seenIn: readonly Source[]
}
