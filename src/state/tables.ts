import type { Kysely } from 'kysely'
import type { Severity } from '#core/vocabulary.ts'
import type { ChangeTables } from './changes-tables.ts'
import type { LedgerTables } from './ledger-tables.ts'
import type { SubscriptionRow } from './subscription-row.ts'

/** The tables of the state file, column for column. Times are ISO 8601 in UTC. */
export type Tables = OwnTables & ChangeTables & LedgerTables

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
}

export type StateDb = Kysely<Tables>
