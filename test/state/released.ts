import { join } from 'node:path'
import Database from 'better-sqlite3'
import { temporaryFolder } from '../fixtures/folder.ts'

/** The state file as the release before digests made it. */
const RELEASED = `
  CREATE TABLE "kysely_migration" ("name" varchar(255) not null primary key,
    "timestamp" varchar(255) not null);
  CREATE TABLE "kysely_migration_lock" ("id" varchar(255) not null primary key,
    "is_locked" integer default 0 not null);
  CREATE TABLE "watch" ("asker" text not null, "subject" text not null,
    "added_at" text not null, constraint "watch_key" primary key ("asker", "subject"));
  CREATE TABLE "long_line" ("key" text not null primary key, "line" text not null,
    "kept_at" text not null);
  CREATE TABLE "installation" ("place" text not null primary key, "team_name" text,
    "enterprise_id" text, "enterprise_name" text, "is_org_wide" integer not null,
    "app_id" text, "bot_id" text not null, "bot_user_id" text not null, "scopes" text not null,
    "installed_by" text not null, "installed_at" text not null, "sealed_token" text,
    "paused_reason" text, "paused_at" text);
  INSERT INTO kysely_migration VALUES ('0001-watches', '2026-11-01T00:00:00.000Z'),
    ('0002-long-lines', '2026-11-01T00:00:01.000Z'),
    ('0003-installations', '2026-11-01T00:00:02.000Z');
  INSERT INTO kysely_migration_lock VALUES ('migration_lock', 0);
  INSERT INTO watch VALUES ('discord:12', 'person-one', '2026-11-02T00:00:00.000Z'),
    ('discord:12', 'person-two', '2026-11-03T00:00:00.000Z'),
    ('slack:T1/U1', 'person-one', '2026-11-04T00:00:00.000Z'),
    ('console', 'person-five', '2026-11-05T00:00:00.000Z');
  INSERT INTO long_line VALUES ('key', 'who person-one', '2026-11-06T00:00:00.000Z');
  INSERT INTO installation (place, is_org_wide, bot_id, bot_user_id, scopes, installed_by,
    installed_at) VALUES ('T1', 0, 'B1', 'U9', 'commands', 'U1', '2026-11-07T00:00:00.000Z');`

/** Makes it, in a folder of its own, and gives its path. */
export function released(alsoHolding = ''): string {
  const path = join(temporaryFolder(), 'state.sqlite')
  const file = new Database(path)
  file.exec(RELEASED + alsoHolding)
  file.close()
  return path
}

/** All tables and indexes of a file, with the statements that made them. */
export function schemaOf(path: string) {
  const file = new Database(path)
  const schema = file
    .prepare<[], { name: string; sql: string | null }>('SELECT name, sql FROM sqlite_master')
    .all()
  file.close()
  return new Map(schema.map(({ name, sql }) => [name, sql?.replaceAll(/\s+/g, ' ')]))
}
