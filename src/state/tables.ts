import type { Kysely } from 'kysely'

/** The tables of the state file, column for column. Times are ISO 8601 in UTC. */
export type Tables = {
  watch: { asker: string; subject: string; added_at: string }
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
