import type { Line } from '../brief.ts'

/** Statements of reports, and what each is worth. */
export type ReportWords = {
  readonly unit: string
  readonly statement: (id: string) => string
  readonly oneByOne: (publisher: string) => string
  readonly about: (name: string) => string
  /** `most`: set when only so many of more are shown. */
  readonly like: (typed: string, most: number | undefined) => string
  readonly summary: (title: string, count: number) => string
  /** Behind what was said: who said it, where, and the id. */
  readonly place: (place: string) => Line
  readonly verdict: (verdicts: string) => Line
  readonly better: (reading: string) => Line
  readonly means: (expression: string, means: string) => string
  readonly why: (why: string) => string
  readonly theReport: string
  readonly notChecked: (typed: string) => string
  readonly checkedReports: string
  readonly searchFacts: string
  readonly allTitle: (statements: number, reports: number) => string
  readonly all: (statements: number, reports: number) => string
  readonly allNote: Line
  readonly report: (publisher: string, title: string) => Line
  readonly wrongHeading: string
  /** Before the command that shows them. */
  readonly more: (count: number) => string
}

/** A source and what rests on it, and one claim with all that is known of it. */
export type SourceWords = {
  readonly unit: string
  /** How many claims it supports; how many of its own statements were checked. */
  readonly summary: (publisher: string, claims: number, checks: number) => string
  readonly described: (publisher: string, kind: string, date: string, language: string) => Line
  readonly undatedNote: Line
  readonly verdicts: (
    statements: number,
    each: readonly { readonly verdict: string; readonly count: number }[],
  ) => Line
  readonly statementsHeading: string
  readonly supports: (count: number) => string
  readonly noId: (typed: string, hasOffers: boolean) => string
  readonly claim: (certainty: string, date: string, line: string) => string
  readonly labels: {
    readonly date: string
    readonly certainty: string
    readonly stage: string
    readonly reason: string
    readonly note: string
    readonly replaces: string
  }
  readonly whereHeading: string
  readonly allFrom: (publisher: string) => string
  readonly claimId: (id: string) => string
}
