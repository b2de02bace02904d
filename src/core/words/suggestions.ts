import type { Corrected, OverlayState, SuggestionState } from '../corrections.ts'
import type { Rendering } from '../trials.ts'

/** Corrections that are suggested, decided on and applied. Never says one as if it were a fact. */
export type SuggestionWords = {
  readonly what: Readonly<Record<Corrected, string>>
  readonly state: Readonly<Record<SuggestionState, string>>
  readonly label: {
    readonly claim: string
    readonly what: string
    readonly now: string
    readonly suggested: string
    readonly source: string
    readonly note: string
    readonly by: string
    readonly decided: string
    readonly why: string
  }
  readonly correct: CorrectWords
  readonly review: ReviewWords
  readonly overlays: OverlayWords
  readonly identity: IdentityWords
  readonly trial: TrialWords
}

/** Suggesting: at most 24 characters on a form’s title and button, 45 on a label, 100 on a hint. */
export type CorrectWords = {
  /** On a claim’s page, and the form’s title. */
  readonly action: string
  readonly submit: string
  readonly field: Readonly<Record<'what' | 'value' | 'source' | 'note', string>>
  readonly hint: Readonly<Record<'value' | 'source' | 'note', string>>
  readonly own: (count: number) => string
  readonly ownSummary: (open: number, decided: number) => string
  readonly begin: string
  /** What holds for every suggestion, on the page where one is made and where one was filed. */
  readonly rules: string
  readonly howSummary: (claim: string) => string
  readonly howTo: string
  readonly filed: (id: string) => string
  readonly filedSummary: (id: string, claim: string) => string
  readonly alreadyFiled: (id: string) => string
  readonly noClaim: (typed: string, hasOffers: boolean) => string
  /** That something with claims was named, and which of them is meant is still to be said. */
  readonly isSubject: (name: string, hasClaims: boolean) => string
  readonly whatMissing: string
  readonly sourceMissing: string
  readonly valueMissing: (what: Corrected) => string
  readonly notADate: (typed: string) => string
  readonly notACertainty: (typed: string, names: readonly string[]) => string
  readonly notASource: (typed: string, hasOffers: boolean) => string
  readonly sameAlready: string
  readonly retractedAlready: string
  readonly tooMany: (most: number) => string
}

/** Deciding on suggestions. */
export type ReviewWords = {
  readonly queue: (count: number) => string
  readonly queueSummary: (count: number) => string
  readonly unit: string
  readonly title: (id: string) => string
  readonly showSummary: (id: string, claim: string, state: SuggestionState) => string
  readonly served: string
  readonly gone: string
  readonly suggestion: string
  /** That nobody has checked what follows. */
  readonly unchecked: string
  readonly draft: string
  /** Above the record an approval puts on top of the pack. */
  readonly record: string
  readonly incomplete: string
  /** That a source is not in the store yet. */
  readonly newSource: string
  readonly button: {
    readonly open: (id: string) => string
    readonly approve: string
    readonly edit: string
    readonly reject: string
    readonly again: string
    readonly queue: string
    readonly overlays: string
    readonly export: string
    readonly load: string
  }
  readonly form: {
    readonly edit: string
    readonly approve: string
    readonly record: string
    readonly recordHint: string
    readonly reject: string
    readonly why: string
    readonly whyHint: string
  }
  readonly approved: (id: string) => string
  readonly approvedSummary: (id: string, overlay: string) => string
  readonly nextLoad: string
  readonly rejected: (id: string) => string
  readonly rejectedSummary: (id: string) => string
  readonly idMissing: (example: string) => string
  readonly unknown: (id: string) => string
  readonly decided: (id: string, state: SuggestionState) => string
  readonly whyMissing: (id: string) => string
  readonly recordMissing: (id: string) => string
  readonly recordTooLong: (length: number, most: number) => string
  readonly incompleteYet: (id: string) => string
  readonly refused: string
  readonly refusedSummary: (findings: number) => string
  /** That all findings are in the file. */
  readonly allInFile: (file: string) => string
}

/** Approved corrections on top of the pack. */
export type OverlayWords = {
  readonly title: (count: number) => string
  readonly summary: (count: number) => string
  readonly unit: string
  readonly state: Readonly<Record<OverlayState, string>>
  readonly approvedBy: string
  readonly withdraw: (id: string) => string
  readonly missing: string
  readonly unknown: (id: string) => string
  readonly withdrawn: (id: string) => string
  readonly withdrawnSummary: (id: string) => string
  readonly exported: string
  readonly exportedSummary: string
  readonly exportedHow: string
  readonly nothingToExport: string
}

/** Whether two are the same, as editors decided. */
export type IdentityWords = {
  readonly verdict: Readonly<Record<'same' | 'not-same', string>>
  readonly missing: (verdict: 'same' | 'not-same') => string
  readonly self: (name: string) => string
  readonly kinds: string
  readonly decided: string
  readonly decidedSummary: (a: string, b: string, verdict: 'same' | 'not-same') => string
  readonly title: (count: number) => string
  readonly summary: (count: number) => string
  readonly unit: string
  /** One decision, in force or not: "A and B: the same". */
  readonly pair: (a: string, b: string) => string
  readonly undo: (id: string) => string
  readonly missingId: string
  readonly unknown: (id: string) => string
  readonly undone: (id: string) => string
  readonly undoneSummary: (a: string, b: string) => string
}

/** A record shown before anybody proposes it. */
export type TrialWords = {
  readonly title: (card: string) => string
  readonly summary: (parts: readonly string[]) => string
  readonly nothingSaved: string
  readonly refused: string
  readonly refusedSummary: (findings: number) => string
  readonly platform: (name: string) => string
  readonly parts: (name: string, count: number) => string
  readonly used: Readonly<Record<Rendering['used'][number]['what'], string>>
  readonly usedLine: (what: string, count: number, most: number) => string
  readonly messages: (count: number) => string
  /** How much of a limit the first message uses. */
  readonly inFirst: (used: string) => string
  readonly payloads: (file: string) => string
  readonly missing: string
  readonly both: string
  readonly noFile: string
  readonly notText: string
  readonly again: string
  readonly form: {
    readonly title: string
    readonly submit: string
    readonly record: string
    readonly recordHint: string
    readonly file: string
  }
}
