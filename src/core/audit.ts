import type { Access } from './access.ts'
import type { Slice, Window } from './fact-views.ts'

/** `begun` stands before what takes time and may be cut off; `refused` changed nothing. */
export const AUDIT_OUTCOMES = ['begun', 'done', 'refused', 'failed'] as const
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number]

export type NewAuditEntry = {
  /** The asker’s id; `vigil` for what the program does by itself. */
  readonly actor: string
  readonly access: Access
  /** As `placeKey` writes it; absent in the terminal. */
  readonly place?: string | undefined
  /** What was done, as `revision.load`, `correction.approve`, `digest.remove`, `command.admin`. */
  readonly action: string
  /** What it was done to: a revision, a claim, a subscription. */
  readonly target?: string | undefined
  readonly outcome: AuditOutcome
  readonly before?: string | undefined
  readonly after?: string | undefined
  /** In the actor’s words, or the rule that refused it. */
  readonly why?: string | undefined
}

export type AuditEntry = NewAuditEntry & {
  /** Counts from 1 without a gap. */
  readonly seq: number
  /** ISO 8601, UTC. */
  readonly at: string
  /** The hash of the entry before; 64 zeros before the first. */
  readonly previous: string
  /** SHA-256 over `previous` and everything else, as 64 hexadecimal digits. */
  readonly hash: string
}

/**
 * How the chain can be broken. `altered`: an entry is not what its hash was taken of, or not what
 * the next one follows. `missing`: one was taken out. `reordered`: one stands in another’s place.
 * `cut-off`: the last ones are gone. `head-altered`: the note of where the chain ends is another.
 */
export const AUDIT_BREAKS = ['altered', 'missing', 'reordered', 'cut-off', 'head-altered'] as const
export type AuditBreak = (typeof AUDIT_BREAKS)[number]

/** Where the chain of hashes is broken first, and how. `entries` counts those that are there. */
export type AuditVerdict =
  | { readonly isWhole: true; readonly entries: number; readonly head: string }
  | {
      readonly isWhole: false
      readonly entries: number
      /** The number of the first entry that does not stand where and as it was written. */
      readonly at: number
      readonly why: AuditBreak
    }

/** What was changed, by whom: entries are added and never altered or taken out. */
export type Audit = {
  /** On disk when it resolves. */
  readonly append: (entry: NewAuditEntry) => Promise<AuditEntry>
  /** Newest first; with `about` only those whose action, target or actor is or begins with it. */
  readonly read: (window: Window, about?: string) => Promise<Slice<AuditEntry>>
  readonly verify: () => Promise<AuditVerdict>
}

/** The hash before the first entry. */
export const NO_HASH = '0'.repeat(64)

/** An audit for where nothing is kept: it takes entries and forgets them. */
export function noAudit(): Audit {
  return {
    append: async (entry) => ({ ...entry, seq: 1, at: '', previous: NO_HASH, hash: NO_HASH }),
    read: async () => ({ rows: [], total: 0 }),
    verify: async () => ({ isWhole: true, entries: 0, head: NO_HASH }),
  }
}
