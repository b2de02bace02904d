import type { Kysely } from 'kysely'
import type { RevisionNote } from '#core/revision-log.ts'
import type { Severity } from '#core/vocabulary.ts'
import type { AuditTables } from './audit-tables.ts'
import type { ChangeTables } from './changes-tables.ts'
import type { CorrectionTables } from './correction-tables.ts'
import type { LedgerTables } from './ledger-tables.ts'
import type { SubscriptionRow } from './subscription-row.ts'

/** The tables of the state file, column for column. Times are ISO 8601 in UTC. */
export type Tables = OwnTables & ChangeTables & LedgerTables & AuditTables & CorrectionTables

type OwnTables = {
  watch: {
    id: string
    /** As `placeKey` writes it, here and in all tables. */
    place: string
    target_kind: 'subject' | 'filter'
    target: string
    told: 'at-once' | 'digest'
    least: Severity
    absence_days: number | null
    created_by: string
    created_at: string
  }
  follow: {
    id: string
    place: string
    case_id: string
    created_by: string
    created_at: string
  }
  subscription: SubscriptionRow
  installation: {
    /** The id it is found under: a workspace’s, or an organisation’s when installed for all of it. */
    place: string
    team_name: string | null
    enterprise_id: string | null
    enterprise_name: string | null
    is_org_wide: number
    app_id: string | null
    bot_id: string
    bot_user_id: string
    scopes: string
    installed_by: string
    installed_at: string
    sealed_token: string | null
    paused_reason: string | null
    paused_at: string | null
  }
  long_line: { key: string; line: string; kept_at: string }
  /** Loads that somebody asked for, in the order of `n`. */
  revision_note: {
    n: number
    revision: string
    at: string
    act: RevisionNote['act']
    by: string
    source: string
    why: string | null
  }
  /** What one at a time may do, with whoever had it last. */
  operation: {
    name: string
    by: string
    since: string
    /** Counts who had it: a release with another number frees nobody. */
    fence: number
    /** Null when it was released. */
    lease_until: string | null
  }
}

export type StateDb = Kysely<Tables>
