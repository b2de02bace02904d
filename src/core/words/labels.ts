import type { Match } from '../facts.ts'
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
} from '../vocabulary.ts'

/** A word of this language for every word of the vocabulary. */
export type LabelWords = {
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
  /** By what a name was found: "the initials", "one letter off". */
  readonly match: Readonly<Record<Match, string>>
}
