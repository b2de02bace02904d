import type { Line } from '../brief.ts'
import type { CaseGroup } from '../case-groups.ts'
import type { Stage } from '../vocabulary.ts'
import type { Then } from './frame.ts'

/** What cases were asked for, in words: the dates, then each filter. */
export type AskedCases = {
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly filters: readonly string[]
}

/** Accusations and reported probes, which are no cases. */
export type Unofficial = 'reported' | 'alleged'

/** Cases in a list, the counts beside them, and what only looks like a case. */
export type CaseWords = {
  readonly unit: string
  readonly title: (count: number, asked: AskedCases) => string
  readonly summary: (count: number, asked: AskedCases) => string
  readonly orBeyond: (stage: string) => string
  readonly body: (typed: string) => string
  readonly sector: (typed: string) => string
  readonly newest: string
  readonly noFinding: string
  readonly all: string
  readonly noneSurely: (loose: number) => string
  readonly none: (then: Then | undefined) => string
  /** That no case names such a body or sector; those close to it are listed below, or else some. */
  readonly unknown: (field: 'body' | 'sector', typed: string, isClose: boolean) => string
  readonly scope: (civilian: number, military: number) => Line
  readonly loose: (count: number) => Line
  readonly chart: string
  readonly chartByStage: string
  /** What cases of a group have in common: the last step that this store has. */
  readonly group: Readonly<Record<CaseGroup, string>>
  /** That a step that is not in this store may have been taken. */
  readonly laterUntraced: string
  /** How many cases each group has, in the order of the ladder, and the sentence above. */
  readonly groups: (
    counts: readonly { readonly group: CaseGroup; readonly count: number }[],
  ) => Line
  /** What each end of a measured span is called: notice, expulsion, sentence. */
  readonly step: Readonly<Record<Stage, string>>
  readonly medians: (
    spans: readonly {
      readonly from: string
      readonly to: string
      readonly days: number
      readonly n: number
    }[],
  ) => Line
  readonly noStage: (typed: string, stages: readonly string[]) => string
  readonly columns: {
    readonly public: string
    readonly who: string
    readonly stage: string
    readonly post: string
  }
  readonly row: (stage: string, date: string, sentence: string | undefined) => Line
  readonly noOutcome: string
  readonly postUntraced: string
  readonly notCases: (certainty: Unofficial) => string
  readonly noUnofficial: (certainty: Unofficial) => string
  readonly unofficialTitle: (certainty: Unofficial, count: number) => string
  readonly unofficial: (certainty: Unofficial, count: number) => string
  readonly unofficialNote: (certainty: Unofficial) => Line
  readonly unofficialMore: (shown: number) => Line
}
