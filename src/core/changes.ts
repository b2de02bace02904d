import type { Day } from './edtf.ts'
import type { Facts } from './fact-store.ts'
import type { Slice, Window } from './fact-views.ts'
import type { Case, Claim } from './facts.ts'

export const CHANGE_KINDS = ['added', 'altered', 'retracted'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** One loading of a revision that differs from the one before it. */
export type Load = {
  /** Counts the loads from 1; the first one is the baseline, which nobody is told as news. */
  readonly seq: number
  readonly revision: string
  /** ISO 8601, UTC. */
  readonly loadedAt: string
}

/** Loads after `after`, up to and with `to`: what a digest covers. */
export type LoadWindow = { readonly after: number; readonly to: number }

type Told = {
  /** Its place among all changes; unique, and growing with each load. */
  readonly n: number
  readonly seq: number
  readonly kind: ChangeKind
  /** Of the claim or case. */
  readonly id: string
  /** Where several changes of a window are taken together: the number of the first of them. */
  readonly first?: number | undefined
  /** When it became public, for the baseline; else the UTC day of the load. */
  readonly day: Day
  /** What each version is called: a hash of its content, the same for the same content. */
  readonly beforeHash?: string | undefined
  readonly afterHash?: string | undefined
}

export type ClaimChange = Told & {
  readonly of: 'claim'
  readonly before?: Claim | undefined
  /** Absent only where the claim was taken out; a claim marked as retracted is still there. */
  readonly after?: Claim | undefined
}

export type CaseChange = Told & {
  readonly of: 'case'
  readonly before?: Case | undefined
  readonly after?: Case | undefined
}

/**
 * How one claim or case of a load differs from the load before. `retracted`: taken out, or marked
 * as retracted. Only what a reader sees of it counts: a new post of somebody it names, or a source’s
 * new title, alters no claim.
 */
export type RecordedChange = ClaimChange | CaseChange

/** The record of what each load of a revision changed. `/changes` and every digest read it. */
export type Changes = {
  /**
   * Records what differs from the last load, in one transaction; does nothing when the revision is
   * that of the last load. A rollback is a load like any other.
   */
  readonly record: (facts: Facts, at: Date) => Promise<Load & { readonly isNew: boolean }>
  readonly latest: () => Promise<Load | undefined>
  /** Newest first, at most `limit`. */
  readonly loads: (limit: number) => Promise<readonly Load[]>
  /** In order of `n`. */
  readonly between: (window: LoadWindow) => Promise<readonly RecordedChange[]>
  /** Of `since` or later, in order of `n`: for a first digest that begins with the past days. */
  readonly from: (since: Day, to: number) => Promise<readonly RecordedChange[]>
  /** The newest first; with `subject` only those that name it. */
  readonly since: (
    since: Day,
    subject: string | undefined,
    window: Window,
  ) => Promise<Slice<RecordedChange>>
  readonly byNumber: (ns: readonly number[]) => Promise<readonly RecordedChange[]>
}
