import type { Corrected, OverlayState, SuggestionState } from '#core/corrections.ts'

/** Suggestions and overlays, column for column. */
export type CorrectionTables = {
  suggestion: {
    id: string
    claim: string
    what: Corrected
    value: string | null
    source: string
    note: string | null
    state: SuggestionState
    by: string
    place: string | null
    at: string
    decided_by: string | null
    decided_at: string | null
    why: string | null
  }
  overlay: {
    id: string
    suggestion: string | null
    /** `OverlayRecord`s, JSON. */
    records: string
    /** For each record a hash or an empty string, JSON. */
    basis: string
    state: OverlayState
    approved_by: string
    approved_at: string
    changed_at: string | null
  }
}
