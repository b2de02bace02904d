import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The tables of the ledger, as they were first released. */
export const ledgerMigration: Migration = {
  async up(db) {
    await db.schema
      .createTable('content')
      .addColumn('hash', 'text', (column) => column.primaryKey().notNull())
      .addColumn('json', 'text', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('delivery')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('origin', 'text', (column) => column.notNull())
      .addColumn('slot', 'text', (column) => column.notNull())
      .addColumn('act', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('platform', 'text', (column) => column.notNull())
      .addColumn('place', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('content_hash', 'text', (column) => column.notNull().references('content.hash'))
      .addColumn('below', 'text')
      .addColumn('window_after', 'integer')
      .addColumn('window_to', 'integer')
      .addColumn('is_test', 'integer', (column) => column.notNull())
      .addColumn('deliver_by', 'text')
      .addColumn('not_before', 'text')
      .addColumn('due_at', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('planned_at', 'text', (column) => column.notNull())
      .addColumn('fence', 'integer', (column) => column.notNull())
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('lease_until', 'text')
      .addColumn('first_send_at', 'text')
      .addColumn('last_send_at', 'text')
      .addColumn('sent_at', 'text')
      .addColumn('is_open', 'integer', (column) => column.notNull())
      .addColumn('message_id', 'text')
      .addColumn('channel_id', 'text')
      .addColumn('how', 'text')
      .addColumn('error', 'text')
      // What makes a message one message: a second plan of it finds the first.
      .addUniqueConstraint('delivery_slot', ['origin', 'slot', 'act', 'kind'])
      .execute()
    await db.schema
      .createTable('delivery_carries')
      .addColumn('delivery', 'text', (column) => column.notNull().references('delivery.id'))
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('delivery_carries_key', ['delivery', 'id', 'hash'])
      .execute()
    await db.schema
      .createIndex('delivery_carries_id')
      .on('delivery_carries')
      .columns(['id', 'hash'])
      .execute()
    // Nearly all deliveries are over: what is looked for each second stands in a small index.
    await sql`CREATE INDEX delivery_open ON delivery (platform, due_at)
      WHERE is_open = 1`.execute(db)
    await db.schema.createIndex('delivery_below').on('delivery').column('below').execute()
  },
}
