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

/** Where the chain of hashes is broken first, and how. */
export type AuditVerdict =
  | { readonly isWhole: true; readonly entries: number; readonly head: string }
  | { readonly isWhole: false; readonly entries: number; readonly at: number; readonly why: string }

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
