import type { Line } from '../brief.ts'
import type { ChangeKind } from '../changes.ts'
import type { IdentityVerdict } from '../facts.ts'
import type { LoadPlan, OverlayFate, PlanWarning, Reach } from '../revisions.ts'

/** Loading facts, going back, and what differs between revisions. */
export type RevisionWords = DifferingWords & {
  readonly title: string
  readonly unit: string
  readonly ask: RevisionAskWords
  readonly refused: RefusedWords
  readonly plan: PlanWords
  readonly loaded: LoadedWords
  readonly kept: KeptWords
}

/** What differs between two revisions, line by line. */
export type DifferingWords = {
  /** What a difference says, as it would be with a plan, or as it is between two revisions. */
  readonly gone: Readonly<Record<'planned' | 'compared', GoneWords>>
  readonly differs: DifferenceWords
  readonly headings: DifferenceHeadings
}

/** Behind a claim or case that is taken out, or marked as retracted with a reason. */
export type GoneWords = {
  readonly takenOut: string
  readonly retracted: (day: string, why: string) => string
}

/** Above what was or would be added, altered and so on. */
export type DifferenceHeadings = Readonly<
  Record<'planned' | 'compared', Readonly<Record<DifferenceKind, string>>>
>

/** Names and decisions on who is who. */
export type DifferenceWords = {
  /** Of somebody who is there before and after: forms that are gone, and those that are new. */
  readonly name: (before: readonly string[], after: readonly string[]) => string
  readonly nobodyYet: string
  readonly nobodyAnyMore: string
  /** Between the two whom it is about. */
  readonly and: string
  /** Either is absent where there was none, or is none any more. */
  readonly decision: (
    before: IdentityVerdict | undefined,
    after: IdentityVerdict | undefined,
  ) => string
}

/** How much differs: claims and cases, names, and decisions on who is who. */
export type DifferenceSize = Readonly<Record<'changes' | 'names' | 'decisions', number>>

/** What is counted under a heading of its own. */
export type DifferenceKind = ChangeKind | 'name' | 'identity'

/** What an overlay holds. */
export type OverlayKind = 'correction' | 'decision'

/** What is missing in what was asked, and the form for it. */
export type RevisionAskWords = {
  readonly noPlan: string
  readonly noRevisions: string
  /** That a file was meant and none is attached. */
  readonly noFile: string
  /** That nothing can be attached where it was asked. */
  readonly noFilesHere: string
  /** That a file and another source were given at once. */
  readonly oneSource: string
  readonly notASource: (typed: string) => string
  /** What a source is offered as. */
  readonly source: Readonly<Record<'folder' | 'file', string>>
  readonly form: {
    /** As titles and buttons of forms, at most 24 characters. */
    readonly title: string
    readonly submit: string
    readonly file: string
    readonly fileHint: string
    readonly why: string
    readonly whyHint: string
  }
}

/** A pack that has findings. */
export type RefusedWords = {
  readonly title: (findings: number) => string
  readonly summary: (findings: number) => string
  /** Above the first findings where the others are in the file alone. */
  readonly first: (shown: number, of: number) => string
  readonly next: string
}

/** A load that waits to be confirmed. */
export type PlanWords = {
  readonly same: (revision: string) => string
  readonly title: (act: LoadPlan['act'], size: DifferenceSize, isDry: boolean) => string
  /** One sentence: how much is different, and that nothing was changed. */
  readonly summary: (counts: PlanCounts) => string
  readonly counts: (counts: PlanCounts) => Line
  /** What becomes of it: it waits, or it was only looked at. */
  readonly waits: string
  readonly dry: string
  readonly warning: (warning: PlanWarning, day: (edtf: string) => string) => string
  readonly overlays: OverlayWords
  /** That one file was given, and what that means for what is loaded next. */
  readonly isPart: string
  /** What messages would say of it, a sentence each; `at` is when the first digest is due. */
  readonly reach: (reach: Reach, at: string | undefined) => readonly string[]
  readonly label: Readonly<Record<'from' | 'hash' | 'revision' | 'by' | 'until' | 'why', string>>
  readonly instead: (act: LoadPlan['act'], planned: string, served: string) => string
  /** The folder, where a plan names it. */
  readonly folder: string
  readonly confirm: (changes: number) => string
  readonly discard: string
  readonly file: string
  readonly discarded: string
}

/** Names and decisions on who is who, counted. */
export type NameCounts = Readonly<Record<'names' | 'decisions', number>>

export type PlanCounts = Readonly<Record<ChangeKind | 'unchanged' | 'names' | 'decisions', number>>

/** What became of overlays, which are named by their ids. */
export type OverlayWords = (
  fate: OverlayFate['fate'],
  ids: readonly string[],
  of: OverlayKind,
) => string

/** What was loaded. */
export type LoadedWords = {
  readonly title: (revision: string) => string
  readonly summary: (revision: string, from: string, load: string) => string
  /** What messages say of it now, a sentence each. */
  readonly reach: (reach: Reach, at: string | undefined) => readonly string[]
  readonly goBack: string
  readonly overlays: OverlayWords
  readonly back: string
}

/** Revisions that can be had back, and what differs between two. */
export type KeptWords = {
  readonly count: (count: number) => string
  readonly summary: (count: number, served: string) => string
  readonly none: string
  readonly served: string
  readonly loaded: (moment: string) => string
  readonly notLoaded: string
  readonly from: (source: string) => string
  readonly why: (why: string) => string
  /** In front of whoever loaded it. */
  readonly by: string
  readonly bySelf: string
  readonly rollBack: (revision: string) => string
  readonly compare: string
  readonly diff: (a: string, b: string, size: DifferenceSize) => string
  readonly diffSummary: (counts: Omit<PlanCounts, 'unchanged'>) => string
  readonly diffNone: string
}
