import type { Line } from '../brief.ts'
import type { ChangeKind } from '../changes.ts'
import type { LoadPlan, OverlayFate, PlanWarning, Reach } from '../revisions.ts'

/** Loading facts, going back, and what differs between revisions. */
export type RevisionWords = {
  readonly title: string
  readonly unit: string
  readonly ask: RevisionAskWords
  readonly refused: RefusedWords
  readonly plan: PlanWords
  readonly loaded: LoadedWords
  readonly kept: KeptWords
}

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
  readonly title: (act: LoadPlan['act'], changes: number, isDry: boolean) => string
  /** One sentence: how much is different, and that nothing was changed. */
  readonly summary: (counts: PlanCounts) => string
  readonly counts: (counts: PlanCounts) => Line
  /** What becomes of it: it waits, or it was only looked at. */
  readonly waits: string
  readonly dry: string
  readonly warning: (warning: PlanWarning, day: (edtf: string) => string) => string
  readonly heading: (kind: ChangeKind, count: number) => string
  readonly overlays: (fate: OverlayFate['fate'], ids: readonly string[]) => string
  /** What messages would say of it, a sentence each; `at` is when the first digest is due. */
  readonly reach: (reach: Reach, at: string | undefined) => readonly string[]
  readonly label: Readonly<Record<'from' | 'hash' | 'revision' | 'by' | 'until' | 'why', string>>
  readonly instead: (planned: string, served: string) => string
  /** The folder, where a plan names it. */
  readonly folder: string
  readonly confirm: (changes: number) => string
  readonly discard: string
  readonly file: string
  readonly discarded: string
}

export type PlanCounts = Readonly<Record<ChangeKind | 'unchanged', number>>

/** What was loaded. */
export type LoadedWords = {
  readonly title: (revision: string) => string
  readonly summary: (revision: string, from: string, load: string) => string
  /** What messages say of it now, a sentence each. */
  readonly reach: (reach: Reach, at: string | undefined) => readonly string[]
  readonly goBack: string
  readonly overlays: (fate: OverlayFate['fate'], ids: readonly string[]) => string
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
  readonly diff: (a: string, b: string, changes: number) => string
  readonly diffSummary: (counts: Omit<PlanCounts, 'unchanged'>) => string
  readonly diffNone: string
}
