import type { Access } from '#core/access.ts'
import type { AuditOutcome } from '#core/audit.ts'

/** The tables of the audit, column for column. Triggers refuse to alter or delete what is in them. */
export type AuditTables = {
  audit: {
    seq: number
    at: string
    actor: string
    access: Access
    place: string | null
    action: string
    target: string | null
    outcome: AuditOutcome
    before: string | null
    after: string | null
    why: string | null
    previous: string
    hash: string
  }
  /** One row: how many entries there are, and the hash of the last, so that a lost tail shows. */
  audit_head: { only: 1; entries: number; hash: string }
}
