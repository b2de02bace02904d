import type {
  Certainty,
  ClaimKind,
  NameKind,
  Rank,
  Reason,
  RiskCategory,
  SourceKind,
  Stage,
  SubjectType,
  Verdict,
} from './vocabulary.ts'

/**
 * The frame of an answer in one language: labels, stages, certainty, dates. Facts stay as they are
 * in the store; only what is said around them comes from here. `en` in `words-en.ts` is the first
 * catalogue, and a missing entry in any other is a type error.
 */
export type Words = {
  readonly language: string
  readonly stage: Readonly<Record<Stage, string>>
  readonly certainty: Readonly<Record<Certainty, string>>
  readonly reason: Readonly<Record<Reason, string>>
  readonly kind: Readonly<Record<ClaimKind, string>>
  readonly nameKind: Readonly<Record<NameKind, string>>
  readonly category: Readonly<Record<RiskCategory, string>>
  readonly rank: Readonly<Record<Rank, string>>
  readonly verdict: Readonly<Record<Verdict, string>>
  readonly subjectType: Readonly<Record<SubjectType, string>>
  readonly sourceKind: Readonly<Record<SourceKind, string>>
  /** An EDTF date as it is known: "25 July 2023", "July 2023", "about 2023". */
  readonly date: (edtf: string | undefined) => string
  /** Short, for columns and timelines: "25 Jul 2023". */
  readonly shortDate: (edtf: string | undefined) => string
  readonly number: (value: number) => string
  /** "1 case", "3 cases": the noun is given in both forms. */
  readonly count: (value: number, one: string, many: string) => string
}
