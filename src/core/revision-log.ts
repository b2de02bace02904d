import type { NewAuditEntry } from './audit.ts'

/** That a revision was loaded because somebody asked for it. */
export type RevisionNote = {
  readonly revision: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly act: 'load' | 'rollback'
  readonly by: string
  readonly source: string
  readonly why?: string | undefined
}

/** Who loaded which revision, from what and why. */
export type RevisionLog = {
  /** With its audit entry in one transaction. */
  readonly add: (note: RevisionNote, entry: NewAuditEntry) => Promise<void>
  /** Newest first, at most `limit`. */
  readonly notes: (limit: number) => Promise<readonly RevisionNote[]>
}
