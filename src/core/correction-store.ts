import type { NewAuditEntry } from './audit.ts'
import type { Overlay, OverlayState, Suggestion, SuggestionState } from './corrections.ts'

/**
 * Suggestions and overlays as they are kept. Each change and its audit entry are one transaction
 * that is on disk when it resolves.
 */
export type CorrectionStore = {
  readonly add: (suggestion: Suggestion, entry: NewAuditEntry) => Promise<void>
  readonly find: (id: string) => Promise<Suggestion | undefined>
  /** Oldest first while open, else newest first. */
  readonly list: (state: SuggestionState) => Promise<readonly Suggestion[]>
  /** Decides an open one, with the overlay that comes of it; false when it was decided already. */
  readonly decide: (
    decided: Suggestion,
    overlay: Overlay | undefined,
    entry: NewAuditEntry,
  ) => Promise<boolean>
  /** Newest first. */
  readonly overlays: () => Promise<readonly Overlay[]>
  readonly addOverlay: (overlay: Overlay, entry: NewAuditEntry) => Promise<void>
  /** False when it is in that state already, or not in that of `from` if given, or there is none. */
  readonly setOverlay: (
    id: string,
    state: OverlayState,
    at: string,
    entry: NewAuditEntry,
    from?: OverlayState,
  ) => Promise<boolean>
}
