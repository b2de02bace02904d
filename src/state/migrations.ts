import type { Migration } from 'kysely/migration'
import { auditMigration } from './audit-migration.ts'
import { digestsMigration } from './digests-migration.ts'
import { ledgerIndexMigration } from './ledger-index-migration.ts'
import { ledgerMigration } from './ledger-migration.ts'
import { toldMigration } from './told-migration.ts'

/**
 * Every step from an empty file to the present tables, in order. A step that has been released is
 * never changed: what it made is changed by a later one.
 */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-watches': {
    async up(db) {
      await db.schema
        .createTable('watch')
        .addColumn('asker', 'text', (column) => column.notNull())
        .addColumn('subject', 'text', (column) => column.notNull())
        .addColumn('added_at', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('watch_key', ['asker', 'subject'])
        .execute()
    },
  },
  '0002-long-lines': {
    async up(db) {
      await db.schema
        .createTable('long_line')
        .addColumn('key', 'text', (column) => column.primaryKey().notNull())
        .addColumn('line', 'text', (column) => column.notNull())
        .addColumn('kept_at', 'text', (column) => column.notNull())
        .execute()
    },
  },
  '0003-installations': {
    async up(db) {
      await db.schema
        .createTable('installation')
        .addColumn('place', 'text', (column) => column.primaryKey().notNull())
        .addColumn('team_name', 'text')
        .addColumn('enterprise_id', 'text')
        .addColumn('enterprise_name', 'text')
        .addColumn('is_org_wide', 'integer', (column) => column.notNull())
        .addColumn('app_id', 'text')
        .addColumn('bot_id', 'text', (column) => column.notNull())
        .addColumn('bot_user_id', 'text', (column) => column.notNull())
        .addColumn('scopes', 'text', (column) => column.notNull())
        .addColumn('installed_by', 'text', (column) => column.notNull())
        .addColumn('installed_at', 'text', (column) => column.notNull())
        .addColumn('sealed_token', 'text')
        .addColumn('paused_reason', 'text')
        .addColumn('paused_at', 'text')
        .execute()
    },
  },
  '0004-digests': digestsMigration,
  '0005-ledger': ledgerMigration,
  '0006-told': toldMigration,
  '0007-ledger-indexes': ledgerIndexMigration,
  '0008-audit': auditMigration,
}
