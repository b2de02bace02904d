import type { File } from './brief.ts'
import type { Asker } from './command.ts'
import type { Claim } from './facts.ts'
import type { Words } from './words.ts'

/** What of a claim is wrong. `other` says it in words alone, for an editor to put into the record. */
export const CORRECTED = ['line', 'date', 'certainty', 'source', 'retract', 'other'] as const
export type Corrected = (typeof CORRECTED)[number]

/** As many suggestions of one person as may wait at once: editors are few. */
export const SUGGESTIONS_OPEN_MAX = 5
/** As long as the pack lets a claim’s line be, and the reason in a record, in characters. */
export const CLAIM_LINE_MAX = 160
export const RECORD_WHY_MAX = 200
/** As long as a reason may be that is kept beside the facts, in characters. */
export const WHY_MAX = 300

/** What somebody found wrong, and the source that says so. */
export type NewSuggestion = {
  readonly claim: string
  readonly what: Corrected
  /** What it should say: a date, a wording, a certainty; absent for a source to add. */
  readonly value?: string | undefined
  /** The id of a source in the store, or an address. */
  readonly source: string
  readonly note?: string | undefined
}

export const SUGGESTION_STATES = ['open', 'approved', 'rejected'] as const
export type SuggestionState = (typeof SUGGESTION_STATES)[number]

export type Suggestion = NewSuggestion & {
  /** Six letters and digits, to be typed. */
  readonly id: string
  readonly state: SuggestionState
  readonly by: string
  readonly place?: string | undefined
  /** ISO 8601, UTC, as all moments here. */
  readonly at: string
  readonly decidedBy?: string | undefined
  readonly decidedAt?: string | undefined
  readonly why?: string | undefined
}

/** One record that stands in place of the pack’s own of that id, or beside them when there is none. */
export type OverlayRecord = {
  /** A part of the pack, such as `sources` or `cases`, or `claim` for one claim of a person. */
  readonly part: string
  readonly id: string
  /** The record as it would stand in `data/`. */
  readonly yaml: string
}

/**
 * `active`: applied at the next build. `contained`: the pack says it by itself now. `conflict`: the
 * pack’s record was altered since, so an editor has to look. Both come back where a later build finds
 * the record it was approved for. `withdrawn`: an editor took it back, for good.
 */
export const OVERLAY_STATES = ['active', 'contained', 'conflict', 'withdrawn'] as const
export type OverlayState = (typeof OVERLAY_STATES)[number]

/** An approved correction, on top of the pack until the pack contains it. */
export type Overlay = {
  /** Six letters and digits. */
  readonly id: string
  readonly suggestion?: string | undefined
  readonly records: readonly OverlayRecord[]
  /** For each record the hash of what the pack said when it was approved; empty where there was none. */
  readonly basis: readonly string[]
  readonly state: OverlayState
  readonly approvedBy: string
  readonly approvedAt: string
  /** When its state last changed after that. */
  readonly changedAt?: string | undefined
}

/** Whether two subjects are the same person or body, as editors decided. */
export type IdentityDecision = {
  /** Of the overlay that holds it. */
  readonly id: string
  readonly a: string
  readonly b: string
  readonly verdict: 'same' | 'not-same'
  readonly by: string
  readonly at: string
  readonly why?: string | undefined
  /** The data says it by itself by now, so it is undone there. */
  readonly isInPack?: boolean
}

/** What approving a suggestion would put into the data. */
export type Draft = {
  /** The record, and new sources in front of it, as YAML an editor can alter; see `approve`. */
  readonly yaml: string
  /** False while something has to be filled in, such as the title of a source that is new. */
  readonly isComplete: boolean
}

/** A reviewed way from a mistake to the data. */
export type Corrections = {
  /** @throws Mistake when there is no such claim, or what is suggested cannot be */
  readonly suggest: (suggested: NewSuggestion, by: Asker, words: Words) => Promise<Suggestion>
  readonly find: (id: string) => Promise<Suggestion | undefined>
  /** Oldest first while open, else newest first. */
  readonly queue: (state: SuggestionState) => Promise<readonly Suggestion[]>
  /** The claim as it is served, and the record as it would be. */
  readonly draft: (
    suggestion: Suggestion,
    words: Words,
  ) => Promise<{ readonly claim: Claim | undefined; readonly draft: Draft }>
  /**
   * Makes it an overlay; `yaml` is what an editor made of the draft.
   *
   * @throws Mistake with every finding when the pack with it would not be accepted
   * @throws Denied when it was decided already
   */
  readonly approve: (
    id: string,
    yaml: string | undefined,
    by: Asker,
    words: Words,
  ) => Promise<Overlay>
  readonly reject: (id: string, why: string, by: Asker, words: Words) => Promise<Suggestion>
  /** Newest first. */
  readonly overlays: () => Promise<readonly Overlay[]>
  readonly withdraw: (overlay: string, by: Asker, words: Words) => Promise<Overlay>
  /** All that is active, as the YAML to put into `data/`; undefined when there is none. */
  readonly exported: () => Promise<File | undefined>
  readonly decide: (
    decision: Pick<IdentityDecision, 'a' | 'b' | 'verdict' | 'why'>,
    by: Asker,
    words: Words,
  ) => Promise<IdentityDecision>
  /** Newest first. Withdrawing its overlay undoes one. */
  readonly decisions: () => Promise<readonly IdentityDecision[]>
}
