import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Watches of places, not only of persons; followed cases, subscriptions, the record of changes. */
export const digestsMigration: Migration = {
  async up(db) {
    await growWatches(db)
    await makeFollows(db)
    await makeSubscriptions(db)
    await makeChanges(db)
  },
}

// A migration knows only what it makes, so there is no type for all tables at its time.
type AnyDb = Kysely<Record<string, never>>

async function growWatches(db: AnyDb): Promise<void> {
  await db.schema.alterTable('watch').renameTo('watch_of_asker').execute()
  await db.schema
    .createTable('watch')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('target_kind', 'text', (column) => column.notNull())
    .addColumn('target', 'text', (column) => column.notNull())
    .addColumn('told', 'text', (column) => column.notNull())
    .addColumn('least', 'text', (column) => column.notNull())
    .addColumn('absence_days', 'integer')
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('watch_target', ['place', 'target_kind', 'target'])
    .execute()
  await sql`
    INSERT INTO watch (id, place, target_kind, target, told, least, created_by, created_at)
    SELECT lower(hex(randomblob(6))),
           CASE WHEN asker GLOB 'discord:*' THEN replace(asker, ':', ':@')
                WHEN asker GLOB 'slack:*/*' THEN replace(asker, '/', '/@')
                ELSE 'discord:none/@' || asker END,
           'subject', subject, 'digest', 'routine', asker, added_at
      FROM watch_of_asker ORDER BY added_at`.execute(db)
  await db.schema.dropTable('watch_of_asker').execute()
}

const makeFollows = (db: AnyDb): Promise<void> =>
  db.schema
    .createTable('follow')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('case_id', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('follow_case', ['place', 'case_id'])
    .execute()

async function makeSubscriptions(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('subscription')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('space', 'text', (column) => column.notNull())
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('schedule_kind', 'text', (column) => column.notNull())
    .addColumn('cron', 'text', (column) => column.notNull())
    .addColumn('schedule_text', 'text', (column) => column.notNull())
    .addColumn('zone', 'text', (column) => column.notNull())
    .addColumn('quiet', 'text', (column) => column.notNull())
    .addColumn('filter', 'text', (column) => column.notNull())
    .addColumn('empty', 'text', (column) => column.notNull())
    .addColumn('cap', 'integer', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('covered_to', 'integer', (column) => column.notNull())
    .addColumn('since_day', 'text')
    .addColumn('next_due', 'text')
    .addColumn('pause_reason', 'text')
    .addColumn('pause_at', 'text')
    .addColumn('pause_code', 'text')
    .addColumn('pause_by', 'text')
    .addColumn('muted_until', 'text')
    .addColumn('removed_at', 'text')
    .addColumn('fail_streak', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('last_sent_at', 'text')
    .execute()
  await sql`
    CREATE INDEX subscription_due ON subscription (next_due)
     WHERE next_due IS NOT NULL AND pause_reason IS NULL AND removed_at IS NULL`.execute(db)
  await db.schema
    .createIndex('subscription_place')
    .on('subscription')
    .columns(['place', 'created_at'])
    .execute()
  await db.schema
    .createIndex('subscription_space')
    .on('subscription')
    .columns(['platform', 'space'])
    .execute()
}

async function makeChanges(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('load')
    .addColumn('seq', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('revision', 'text', (column) => column.notNull())
    .addColumn('loaded_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('version')
    .addColumn('hash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('json', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('known')
    .addColumn('key', 'text', (column) => column.primaryKey().notNull())
    .addColumn('of', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('change')
    .addColumn('n', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('of', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('before_hash', 'text')
    .addColumn('after_hash', 'text')
    .execute()
  await db.schema.createIndex('change_seq').on('change').columns(['seq', 'n']).execute()
  await db.schema.createIndex('change_day').on('change').columns(['day', 'n']).execute()
  await db.schema
    .createTable('change_subject')
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('n', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('change_subject_key', ['subject', 'n'])
    .execute()
}
