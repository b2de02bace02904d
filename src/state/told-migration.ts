import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Which loads were told, and which messages somebody deleted. */
export const toldMigration: Migration = {
  // A migration knows only what it makes, so there is no type for all tables at its time.
  async up(db: Kysely<Record<string, never>>) {
    await db.schema.alterTable('load').addColumn('told_at', 'text').execute()
    await db.schema.alterTable('delivery').addColumn('gone_at', 'text').execute()
    // All but the last one surely were; telling that one again finds what is planned.
    await sql`UPDATE load SET told_at = loaded_at
      WHERE seq < (SELECT max(seq) FROM load)`.execute(db)
  },
}
