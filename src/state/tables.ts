import type { Kysely } from 'kysely'

/** The tables of the state file, column for column. Times are ISO 8601 in UTC. */
export type Tables = {
  watch: { asker: string; subject: string; added_at: string }
  long_line: { key: string; line: string; kept_at: string }
}

export type StateDb = Kysely<Tables>
