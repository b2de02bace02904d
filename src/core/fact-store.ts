import type { Check, Figure, Measure, Phrase, Risk } from './catalogue.ts'
import type { Day } from './edtf.ts'
import type {
  About,
  Card,
  CaseFilter,
  Change,
  Median,
  SearchHit,
  Shared,
  Slice,
  Window,
  YearCount,
} from './fact-views.ts'
import type {
  Case,
  Claim,
  ClaimList,
  Clocks,
  Found,
  Identity,
  Source,
  Subject,
  Tenure,
} from './facts.ts'
import type { Holiday, HolidayCalendar, SeverityRule } from './told.ts'
import type { RiskCategory, SubjectType } from './vocabulary.ts'

/**
 * What the store can be asked. Every answer comes from one snapshot. Plural names return lists
 * (empty when there is nothing), `find…` and singular names may return `undefined`.
 */
export type Facts = {
  about(): About

  /** Subjects whose written name is exactly what was typed, in any script, order or spacing. */
  exactly(typed: string, types?: readonly SubjectType[]): readonly Found[]
  /** Subjects whose name is close to it, best first, at most `limit`. */
  nearly(typed: string, limit: number, types?: readonly SubjectType[]): readonly Found[]
  /** What a half-typed name may become, best first; the most prominent when nothing is typed. */
  completions(typed: string, limit: number, types?: readonly SubjectType[]): readonly Found[]

  findSubject(id: string): Subject | undefined
  /** All there are, in the order of the data. */
  everySubject(): readonly Subject[]
  findCard(id: string): Card | undefined
  /** Whom editors hold it to be the same as, or not to be; in the order they decided. */
  identitiesOf(subject: string): readonly Identity[]
  /** Claims in which the subject plays any part, by date. Catalogue texts are left out. */
  claimsAbout(id: string, clocks: Clocks): ClaimList
  /** All claims that surely happened from `from` to `to`, newest first. */
  events(
    range: { from?: Day | undefined; to?: Day | undefined },
    clocks: Clocks,
    window: Window,
  ): Slice<Claim>
  findClaim(id: string): Claim | undefined
  claims(ids: readonly string[]): readonly Claim[]
  /** All there are, in the order of the data, texts of the catalogue included. */
  everyClaim(): readonly Claim[]

  /** Posts held by a person, in one post, or in one body; oldest first. */
  tenures(of: { person?: string; post?: string; body?: string }, clocks: Clocks): readonly Tenure[]
  postsOf(body: string): readonly Card[]
  /** What two people held in the same bodies, overlapping or not. */
  shared(a: string, b: string): readonly Shared[]

  findCaseOf(person: string, clocks: Clocks): Case | undefined
  cases(filter: CaseFilter, clocks: Clocks, window: Window): Slice<Case>
  /** How many more may have become public within the dates, but are dated too loosely to say. */
  casesTooLoose(filter: CaseFilter, clocks: Clocks): number
  everyCase(): readonly Case[]
  /** Years in order, those without any case left out; cases without a date as one more, last. */
  casesByYear(filter: CaseFilter, clocks: Clocks): readonly YearCount[]
  /** Accusations and reported probes that no official notice has confirmed, newest first. */
  unconfirmed(
    which: { certainty: 'reported' | 'alleged'; since?: Day | undefined; until?: Day | undefined },
    clocks: Clocks,
  ): readonly Claim[]
  medians(): readonly Median[]
  /** Distinct bodies or sectors of the cases that contain what was typed. */
  caseWords(field: 'body' | 'sector', typed: string, limit: number): readonly string[]

  risks(
    which: {
      category?: RiskCategory | undefined
      saidBy?: string | undefined
      audience?: string | undefined
    },
    clocks: Clocks,
  ): readonly Risk[]
  findRisk(id: string, clocks?: Clocks): Risk | undefined
  findMeasure(id: string, clocks?: Clocks): Measure | undefined
  /** Published figures whose period lies within the range, with what each counts. */
  figures(
    range: { from?: Day | undefined; to?: Day | undefined; isBesideCases: boolean },
    clocks: Clocks,
  ): readonly Figure[]
  findFigure(id: string): Figure | undefined
  coverage(range: {
    from?: Day | undefined
    to?: Day | undefined
  }): readonly { period: string; remark: string }[]

  /** Texts with all the words; `isLoose` when none has them all and these have at least one. */
  search(words: string, window: Window): Slice<SearchHit> & { readonly isLoose: boolean }
  findPhrase(id: string): Phrase | undefined

  /** Days on which nobody works there, of the years the data covers; in order. */
  holidays(calendar: HolidayCalendar): readonly Holiday[]
  /** The rules of how much a change matters: the first that fits decides; none is `routine`. */
  severityRules(): readonly SeverityRule[]

  findSource(id: string): Source | undefined
  /** All there are, by id. */
  everySource(): readonly Source[]
  sourcesLike(typed: string, limit: number): readonly Source[]
  claimsCiting(source: string): readonly Claim[]
  checksOf(report: string): readonly Check[]
  checksAbout(subject: string): readonly Check[]
  findCheck(id: string): Check | undefined
  checksLike(words: string, limit: number): readonly Check[]
  /** Reports that have been checked statement by statement, most statements first. */
  checkedReports(): readonly { source: Source; statements: number }[]

  /** What became public, was corrected or retracted from `since` on, newest first. */
  changesSince(since: Day, subject: string | undefined, window: Window): Slice<Change>
  /** Revisions whose snapshots are kept, newest first, the one being read included. */
  revisions(): readonly string[]
}
