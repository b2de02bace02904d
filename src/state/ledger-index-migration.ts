import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** An origin has a row for each of its slots, of which only the last few or the open ones matter. */
export const ledgerIndexMigration: Migration = {
  // A migration knows only what it makes, so there is no type for all tables at its time.
  async up(db: Kysely<Record<string, never>>) {
    await sql`CREATE INDEX delivery_open_of ON delivery (origin) WHERE is_open = 1`.execute(db)
    await sql`CREATE INDEX delivery_newest ON delivery (origin, planned_at, id)`.execute(db)
  },
}
