import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openState } from '#root/state/open.ts'
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

const now = () => new Date('2026-11-25T00:00:00Z')

function released(alsoHolding = ''): string {
  const path = join(temporaryFolder(), 'state.sqlite')
  const file = new Database(path)
  file.exec(RELEASED + alsoHolding)
  file.close()
  return path
}

function schemaOf(path: string) {
  const file = new Database(path)
  const schema = file
    .prepare<[], { name: string; sql: string | null }>('SELECT name, sql FROM sqlite_master')
    .all()
  file.close()
  return new Map(schema.map(({ name, sql }) => [name, sql?.replaceAll(/\s+/g, ' ')]))
}

describe('a state file of the release before', () => {
  it('keeps what everybody watched, told with the next digest', async () => {
    await using state = await openState(released(), now)
    const { watches } = state
    expect(await watches.of('discord:12')).toEqual(['person-two', 'person-one'])
    expect(await watches.of('slack:T1/U1')).toEqual(['person-one'])
    expect(await watches.of('console')).toEqual(['person-five'])
    expect(
      await watches.at({ platform: 'slack', space: 'T1', kind: 'person', id: 'U1' }),
    ).toMatchObject([
      {
        id: expect.stringMatching(/^[0-9a-f]{12}$/),
        target: { kind: 'subject', id: 'person-one' },
        when: 'digest',
        least: 'routine',
        createdBy: 'slack:T1/U1',
        createdAt: '2026-11-04T00:00:00.000Z',
      },
    ])
    expect(new Set((await watches.all()).map(({ id }) => id)).size).toBe(4)
  })

  it('takes what was watched away, and adds nothing twice, as before', async () => {
    await using state = await openState(released(), now)
    expect(await state.watches.add('discord:12', 'person-one')).toBe(false)
    expect(await state.watches.remove('discord:12', 'person-one')).toBe(true)
    expect(await state.watches.of('discord:12')).toEqual(['person-two'])
  })

  it('keeps lines of buttons and installations', async () => {
    await using state = await openState(released(), now)
    expect(await state.lines.find('key')).toBe('who person-one')
    expect(await state.installations.find('T1')).toMatchObject({ botId: 'B1', installedBy: 'U1' })
  })

  it('ends with the tables of a new one', async () => {
    const [grown, made] = [released(), join(temporaryFolder(), 'state.sqlite')]
    for (const path of [grown, made]) {
      await using _state = await openState(path, now)
    }
    expect(schemaOf(grown)).toEqual(schemaOf(made))
  })

  it('stays as it was when a step fails', async () => {
    const path = released('CREATE TABLE change_subject (theirs text);')
    const before = schemaOf(path)
    await expect(openState(path, now)).rejects.toThrow('change_subject')
    expect(schemaOf(path)).toEqual(before)
    const file = new Database(path)
    expect(file.prepare('SELECT count(*) AS n FROM watch').get()).toEqual({ n: 4 })
    file.close()
  })
})
