import type { AuditBreak, AuditOutcome } from '../audit.ts'

/** Who changed what. */
export type AuditWords = {
  readonly title: string
  readonly unit: string
  readonly count: (count: number, about: string | undefined) => string
  /** That the chain of hashes is whole, over so many entries. */
  readonly whole: (entries: number) => string
  /** Where it is broken first, and how. */
  readonly broken: (at: number, why: AuditBreak) => string
  readonly fix: string
  readonly none: (about: string | undefined) => string
  readonly number: (seq: number) => string
  readonly outcome: Readonly<Record<AuditOutcome, string>>
  /** Whoever did it where it was no person of a platform. */
  readonly itself: string
  readonly terminal: string
  /** What was there before and is there after; either may be absent. */
  readonly changed: (before: string | undefined, after: string | undefined) => string
  readonly why: (why: string) => string
  readonly file: string
  /** What was done, by its code; what has no words here is shown as its code. */
  readonly actions: Readonly<Record<string, string>>
  /** Why something was refused, by its rule; the same. */
  readonly rules: Readonly<Record<string, string>>
}
