import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The audit, and what is kept of corrections, loads that were asked for, and operations. */
export const auditMigration: Migration = {
  async up(db) {
    await makeAudit(db)
    await guardAudit(db)
    await makeCorrections(db)
    await makeOperations(db)
  },
}

// A migration knows only what it makes, so there is no type for all tables at its time.
type AnyDb = Kysely<Record<string, never>>

async function makeAudit(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('audit')
    .addColumn('seq', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('access', 'text', (column) => column.notNull())
    .addColumn('place', 'text')
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('target', 'text')
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .addColumn('why', 'text')
    .addColumn('previous', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute()
  // What begins with something is read newest first.
  for (const column of ['action', 'target', 'actor']) {
    await db.schema.createIndex(`audit_${column}`).on('audit').columns([column, 'seq']).execute()
  }
  await db.schema
    .createTable('audit_head')
    .addColumn('only', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('entries', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addCheckConstraint('audit_head_only', sql`only = 1`)
    .execute()
  await sql`INSERT INTO audit_head (only, entries, hash)
    VALUES (1, 0, ${sql.lit('0'.repeat(64))})`.execute(db)
}

/**
 * SQLite itself refuses what would alter the audit. It also refuses an entry that does not follow
 * the last one, which `INSERT OR REPLACE` could otherwise put over another: no trigger sees what a
 * replacement deletes.
 *
 * @see https://sqlite.org/lang_conflict.html
 */
async function guardAudit(db: AnyDb): Promise<void> {
  await sql`CREATE TRIGGER audit_follows BEFORE INSERT ON audit
    WHEN NOT EXISTS
      (SELECT 1 FROM audit_head WHERE entries = NEW.seq - 1 AND hash = NEW.previous)
    BEGIN SELECT RAISE(ABORT, 'an audit entry follows the last one'); END`.execute(db)
  await sql`CREATE TRIGGER audit_steps AFTER INSERT ON audit
    BEGIN UPDATE audit_head SET entries = NEW.seq, hash = NEW.hash; END`.execute(db)
  await sql`CREATE TRIGGER audit_unaltered BEFORE UPDATE ON audit
    BEGIN SELECT RAISE(ABORT, 'an audit entry is never altered'); END`.execute(db)
  await sql`CREATE TRIGGER audit_kept BEFORE DELETE ON audit
    BEGIN SELECT RAISE(ABORT, 'an audit entry is never deleted'); END`.execute(db)
  await sql`CREATE TRIGGER audit_head_steps BEFORE UPDATE ON audit_head
    WHEN NEW.only IS NOT 1 OR NOT EXISTS
      (SELECT 1 FROM audit WHERE seq = OLD.entries + 1 AND seq = NEW.entries
        AND hash = NEW.hash AND previous = OLD.hash)
    BEGIN SELECT RAISE(ABORT, 'the head of the audit only moves to the next entry'); END`.execute(
    db,
  )
  await sql`CREATE TRIGGER audit_head_single BEFORE INSERT ON audit_head
    BEGIN SELECT RAISE(ABORT, 'the audit has one head'); END`.execute(db)
  await sql`CREATE TRIGGER audit_head_kept BEFORE DELETE ON audit_head
    BEGIN SELECT RAISE(ABORT, 'the head of the audit is never deleted'); END`.execute(db)
}

async function makeCorrections(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('suggestion')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('claim', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('value', 'text')
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('note', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('place', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('decided_by', 'text')
    .addColumn('decided_at', 'text')
    .addColumn('why', 'text')
    .execute()
  await db.schema
    .createIndex('suggestion_state')
    .on('suggestion')
    .columns(['state', 'at'])
    .execute()
  await db.schema
    .createTable('overlay')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('suggestion', 'text', (column) => column.references('suggestion.id'))
    .addColumn('records', 'text', (column) => column.notNull())
    .addColumn('basis', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('approved_by', 'text', (column) => column.notNull())
    .addColumn('approved_at', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'text')
    .execute()
}

async function makeOperations(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('revision_note')
    .addColumn('n', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('revision', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('act', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('why', 'text')
    .execute()
  await db.schema
    .createTable('operation')
    .addColumn('name', 'text', (column) => column.primaryKey().notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .addColumn('fence', 'integer', (column) => column.notNull())
    .addColumn('lease_until', 'text')
    .execute()
}
