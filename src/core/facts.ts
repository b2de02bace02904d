import type { Day } from './edtf.ts'
import type {
  Address,
  Certainty,
  ClaimKind,
  NameKind,
  Rank,
  Reason,
  RiskCategory,
  Role,
  SourceKind,
  Stage,
  SubjectType,
  Verdict,
} from './vocabulary.ts'

/** `asof`: what was true by the end of that day. `known`: only what was published by then. */
export type Clocks = { readonly asof?: Day | undefined; readonly known?: Day | undefined }

/** What a subject is called. `hint` tells it from its namesakes. */
export type Subject = {
  readonly id: string
  readonly type: SubjectType
  readonly name: string
  readonly zh?: string | undefined
  readonly hint?: string | undefined
}

export type Source = {
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly via?: string | undefined
  readonly kind: SourceKind
  /** Present only where the address is the publisher's own and may be shown. */
  readonly url?: string | undefined
  readonly address: Address
  readonly published?: string | undefined
  readonly language: string
  readonly note?: string | undefined
}

export type Citation = { readonly source: Source; readonly where?: string | undefined }

export type Claim = {
  readonly id: string
  readonly kind: ClaimKind
  readonly stage?: Stage | undefined
  readonly line: string
  /** EDTF; absent when the date was not traced. */
  readonly date?: string | undefined
  readonly certainty: Certainty
  readonly reason: Reason
  readonly note?: string | undefined
  readonly citations: readonly Citation[]
  readonly subjects: readonly { readonly role: Role; readonly subject: Subject }[]
  readonly disputes: readonly string[]
  readonly supersedes?: string | undefined
  readonly supersededBy?: string | undefined
  readonly retracted?: { readonly on: string; readonly why: string } | undefined
}

/** Claims that fall to either side of a clock, and those too loosely dated to place. */
export type ClaimList = {
  /** In order of date, undated last. */
  readonly claims: readonly Claim[]
  /** Dated too loosely to say whether they happened by `asof`. */
  readonly unplaced: readonly Claim[]
  /** How many were left out because no dated source shows them published by `known`. */
  readonly unpublished: number
}

export type Name = {
  readonly written: string
  readonly script: string
  readonly kind: NameKind | 'name' | 'id'
}

export type Tenure = {
  readonly person: Subject
  readonly post: Subject
  readonly body: Subject
  /** EDTF; absent when not traced. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly attested?: string | undefined
  /** Whether it has ended as far as the clocks know; `to` is absent when the day was not traced. */
  readonly isOver: boolean
  /** At the clocks' day: surely held, surely ended, or not to be said from the dates known. */
  readonly held: 'yes' | 'no' | 'unclear'
  readonly start: Claim
  readonly end?: Claim | undefined
  readonly disputed?: string | undefined
}

export type Case = {
  readonly id: string
  readonly person: Subject
  readonly post?: string | undefined
  readonly rank: Rank
  readonly body?: string | undefined
  readonly sector?: string | undefined
  readonly announced?: string | undefined
  /** The last rung the clocks allow, and when it was reached. */
  readonly stage: Stage
  readonly stageDate?: string | undefined
  readonly sentence?: string | undefined
  /** The claim that states that rung. */
  readonly reached: Claim
  readonly outcome: 'followed' | 'not-traced' | 'died'
  readonly note?: string | undefined
}

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

/** Why a name matched, for "did you mean". */
export type Match =
  | 'id'
  | 'exact'
  | 'characters'
  | 'pinyin'
  | 'other-script'
  | 'alias'
  | 'old-spelling'
  | 'misspelling'
  | 'initials'
  | 'title'
  | 'order-swapped'
  | 'wade-giles'
  | 'prefix'
  | 'one-letter-off'
  | 'two-letters-off'

export type Found = { readonly subject: Subject; readonly written: string; readonly how: Match }

/** One page of a longer list: the rows asked for, and how many there are in all. */
export type Slice<T> = { readonly rows: readonly T[]; readonly total: number }
export type Window = { readonly offset: number; readonly limit: number }

export type About = {
  readonly revision: string
  readonly title: string
  readonly licence: string
  readonly compiled: string
  readonly covers: readonly string[]
  /** How many of each: people, organisations, claims, cases, sources … */
  readonly counts: Readonly<Record<string, number>>
  /** The last dated public event, and the newest dated source. */
  readonly newestEvent: Day
  readonly newestSource: Day
}

export type Card = {
  readonly subject: Subject
  readonly names: readonly Name[]
  /** EDTF date of birth, for people. */
  readonly born?: string | undefined
  /** What it is, for organisations and posts. */
  readonly about?: string | undefined
  readonly notes: readonly string[]
  /** The organisation above this one, or the body a post belongs to. */
  readonly parent?: Subject | undefined
  readonly children: readonly Subject[]
  readonly seats?: string | undefined
}

export type CaseFilter = {
  readonly stage?: Stage | undefined
  /** True: at that stage or any rung beyond it. */
  readonly isStageOrBeyond?: boolean | undefined
  readonly body?: string | undefined
  readonly sector?: string | undefined
  readonly rank?: Rank | undefined
  /** Bounds on the day the case became public. */
  readonly since?: Day | undefined
  readonly until?: Day | undefined
}

export type YearCount = {
  readonly year: string
  readonly civilian: number
  readonly military: number
}

/** Days from one step to another over all cases with both days known exactly. */
export type Median = {
  readonly from: Stage
  readonly to: Stage
  readonly days: number
  readonly n: number
}

export type SearchHit = {
  readonly kind: SubjectType | 'claim' | 'source' | 'phrase' | 'check'
  readonly id: string
  readonly title: string
  readonly zh?: string | undefined
  /** Where the words stood: in a name, in what is said, or in a source's title. */
  readonly matched: 'name' | 'line' | 'source'
}

export type Shared = {
  readonly body: Subject
  readonly a: Tenure
  readonly b: Tenure
}

export type Change = {
  readonly kind: 'event' | 'published' | 'retracted' | 'corrected'
  readonly on: string
  readonly claim: Claim
}

/** How the claims of one revision differ from those of another. */
export type RevisionDiff = {
  readonly from: string
  readonly to: string
  readonly added: readonly Claim[]
  readonly altered: readonly { readonly before: Claim; readonly after: Claim }[]
  readonly retracted: readonly Claim[]
}

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
  findCard(id: string): Card | undefined
  /** Claims in which the subject plays any part, by date. Catalogue texts are left out. */
  claimsAbout(id: string, clocks: Clocks): ClaimList
  /** All dated claims from `from` to `to`, newest first. */
  events(
    range: { from?: Day | undefined; to?: Day | undefined },
    clocks: Clocks,
    window: Window,
  ): Slice<Claim>
  findClaim(id: string): Claim | undefined
  claims(ids: readonly string[]): readonly Claim[]

  /** Posts held by a person, in one post, or in one body; oldest first. */
  tenures(of: { person?: string; post?: string; body?: string }, clocks: Clocks): readonly Tenure[]
  postsOf(body: string): readonly Card[]
  /** What two people held in the same bodies, overlapping or not. */
  shared(a: string, b: string): readonly Shared[]

  findCaseOf(person: string, clocks: Clocks): Case | undefined
  cases(filter: CaseFilter, clocks: Clocks, window: Window): Slice<Case>
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
  findRisk(id: string): Risk | undefined
  measures(clocks: Clocks): readonly Measure[]
  findMeasure(id: string): Measure | undefined
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
  phrases(): readonly Phrase[]
  findPhrase(id: string): Phrase | undefined

  findSource(id: string): Source | undefined
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
  /** The claims added, altered and retracted since a kept revision; `undefined` when it is gone. */
  diffSince(revision: string): RevisionDiff | undefined
}
