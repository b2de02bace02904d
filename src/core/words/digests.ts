import type { Span } from '../brief.ts'
import type { Obstacle } from '../messenger.ts'
import type { EmptyPolicy, PauseReason, Schedule, Topic } from '../subscription.ts'

/** Groups of a digest that no stage names; those of stages are called by the stage. */
export type ToldGroup =
  | 'retracted'
  | 'corrected'
  | 'absence'
  | 'appointed'
  | 'role'
  | 'sanction'
  | 'statement'
  | 'meeting'
  | 'other'
  | 'sources'
  | 'law'
  | 'measure'
  | 'risk'
  | 'figure'
  | 'description'

/** What a summary counts: the groups, all rungs of the ladder but a mere report as one. */
export type Tally =
  | ToldGroup
  | 'stage'
  | 'reported'
  | 'removed-from-post'
  | 'resigned'
  | 'cleared'
  | 'died'

/** Parts of a claim or case that may differ between two versions and are shown as old → new. */
export type Part =
  | 'date'
  | 'certainty'
  | 'stage'
  | 'kind'
  | 'reason'
  | 'subjects'
  | 'sentence'
  | 'post'
  | 'rank'
  | 'body'
  | 'sector'
  | 'announced'
  | 'outcome'

/** What editors still owe the facts. */
export type DebtPart = 'disputed' | 'unconfirmed' | 'partial' | 'single'

/** Everything a message that was not asked for says around its facts. */
export type DigestWords = FramingWords & CorrectionWords & NewsWords & PostingWords

/** What stands above and below the changes of a digest. */
export type FramingWords = {
  /** "19 November 2026, 08:00 (Asia/Shanghai)". */
  readonly moment: (day: string, time: string, zone: string) => string
  /** What a digest is called: "Vigil daily", "Sourcing debt". */
  readonly name: (topic: Topic, kind: Schedule['kind']) => string
  readonly title: (name: string, day: string) => string
  /** Several sentences, one after the other. */
  readonly sentences: (all: readonly string[]) => string
  /** One sentence that stands alone: "Vigil daily, 20 November 2026: 1 removal." */
  readonly summary: (title: string, parts: readonly string[]) => string
  readonly test: (title: string) => string
  readonly testNote: string
  readonly since: (from: string) => string
  readonly first: (to: string) => string
  readonly covers: (days: number, missed: number) => string
  readonly group: Readonly<Record<ToldGroup, string>>
  readonly heading: (title: string, count: number) => string
  readonly tally: (what: Tally, count: number) => string
  readonly chart: string
  readonly unit: string
  readonly more: (count: number) => string
  readonly counts: (changes: number, sources: number) => string
  readonly next: (at: string) => string
  readonly filter: (readable: string) => string
  /** That ids in the filter are nobody’s any more; the rest of it goes on working. */
  readonly filterGone: (ids: readonly string[]) => string
  readonly everything: string
  readonly policy: Readonly<Record<EmptyPolicy, string>>
  readonly revision: (revision: string) => string
  readonly settings: string
  readonly pause: string
  readonly timeline: string
  readonly watchList: string
  readonly whole: string
}

/** How one version of a claim or case differs from another, and how that is put right. */
export type CorrectionWords = {
  /** In front of a line that was corrected, or retracted, after it was told. */
  readonly mark: Readonly<Record<'corrected' | 'retracted', string>>
  readonly correctedOn: (day: string) => string
  readonly correctedTitle: (title: string) => string
  /** Of a message of which nothing stands any more. */
  readonly retractedTitle: (title: string) => string
  readonly takenOut: (day: string) => string
  /** What became of a case after the line was told. */
  readonly sinceThen: string
  readonly asBefore: string
  /** Behind a line that was altered: " Changed: date 25 Jul 2023 → 26 Jul 2023; …". */
  readonly changed: (differences: readonly string[]) => string
  readonly differs: (part: Part, from: string, to: string) => string
  readonly notStated: string
  readonly wording: (before: string) => string
  readonly sourcesDiffer: (added: number, takenOut: number) => string
  readonly noteDiffers: string
  readonly disputed: (ids: readonly string[]) => string
  readonly settled: (ids: readonly string[]) => string
  readonly restored: string
  /** That nothing takes the place of a claim any more. */
  readonly unreplaced: (id: string) => string
  /** That a claim does not take the place of another one any more. */
  readonly unreplacing: (id: string) => string
  /** That the same ones are named, but in other parts: not as whom it is about, for one. */
  readonly partsDiffer: string
  /** That a case’s stage is the same, but stated by another claim. */
  readonly statedBy: (before: string, after: string) => string
  readonly supersedes: (id: string, date: string, certainty: string, line: string) => string
  readonly outcome: Readonly<Record<'followed' | 'not-traced' | 'died', string>>
  readonly correction: string
  readonly correctionSummary: (count: number) => string
  readonly correctionIntro: string
}

/** What is told besides the changes of a digest: silence, debts, alerts, cases. */
export type NewsWords = {
  readonly quiet: (from: string | undefined) => string
  readonly heartbeat: string
  readonly debt: Readonly<Record<DebtPart, (count: number, days: number) => string>>
  readonly noDebt: string
  readonly debtNote: string
  /** Claims of a list that are in the store no more. */
  readonly gone: (count: number) => string
  readonly debtUnit: string
  readonly alert: (names: string) => string
  readonly alertCount: (count: number) => string
  readonly because: (watched: string) => string
  readonly watchedFilter: (text: string) => string
  readonly absent: (name: string) => string
  readonly absence: (name: string, day: string, days: number) => string
  readonly absenceNote: (name: string) => string
  readonly lastOne: string
  readonly caseOf: (name: string) => string
  readonly newEvent: (name: string) => string
  readonly newStage: (name: string, stage: string | undefined) => string
  /** That a case is less far than was told: nothing new happened to anybody. */
  readonly stageBack: (name: string, stage: string) => string
  readonly stageNow: (stage: string, sentence: string | undefined, date: string) => readonly Span[]
  readonly cardSummary: (name: string, stage: string, date: string, certainty: string) => string
  readonly steps: string
  readonly missing: string
  readonly lacks: Readonly<
    Record<'announced' | 'day' | 'post' | 'body' | 'outcome' | 'reason' | 'single', string>
  >
  readonly caseGone: (id: string) => string
  readonly noCase: string
  readonly living: string
}

/** That a digest was paused, and what is in the way of posting. */
export type PostingWords = {
  readonly paused: string
  readonly pausedSummary: (when: string) => string
  readonly pausedWhat: (schedule: string, id: string) => string
  readonly thatPlace: Readonly<Record<'channel' | 'person', string>>
  readonly why: Readonly<Record<PauseReason, string>>
  readonly fix: Readonly<Record<PauseReason, string>>
  readonly code: (code: string) => string
  readonly resume: string
  /** That so many more were paused with it: before the command that lists them. */
  readonly alsoPaused: (others: number) => string
  readonly nothingLost: string
  /** Above a message that may be there twice. */
  readonly sentAgain: string
  /** What is in the way of posting in a place, and what to do about it. */
  readonly obstacle: (obstacle: Obstacle) => string
}
