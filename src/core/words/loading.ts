/** Why facts cannot be loaded, or not any more, and what to do next. */
export type LoadingWords = {
  /** `by` as an asker’s id, `since` as `26 Nov 2026, 10:02 UTC`. */
  readonly busy: (by: string, since: string) => string
  readonly planUnknown: string
  readonly planExpired: string
  readonly planUsed: string
  readonly planForeign: string
  readonly planStale: (served: string) => string
  /** That approved corrections were added, settled or withdrawn since it was prepared. */
  readonly planOvertaken: string
  /** That a revision is not kept, and which are. */
  readonly notKept: (revision: string, kept: readonly string[]) => string
  readonly noEarlier: string
  readonly noFolder: string
  /** That what was prepared is not any more what it was. */
  readonly planDamaged: string
}
