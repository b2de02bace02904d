import type { Migration } from 'kysely/migration'

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
}
