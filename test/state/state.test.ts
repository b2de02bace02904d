import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import type { InstallationRecord } from '#core/installations.ts'
import { openState } from '#root/state/open.ts'

const OPENED = fileURLToPath(new URL('opened.ts', import.meta.url))

const folder = mkdtempSync(join(tmpdir(), 'vigil-state-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let files = 0
function place(): string {
  files += 1
  return join(folder, `state-${files}.sqlite`)
}

let seconds = 0
function now(): Date {
  seconds += 1
  return new Date(Date.UTC(2026, 10, 25) + seconds * 1_000)
}

describe('watches', () => {
  it('outlive the program, newest first, each asker’s own', async () => {
    const path = place()
    {
      await using state = await openState(path, now)
      await state.watches.add('discord:1', 'person-one')
      await state.watches.add('discord:1', 'person-two')
      await state.watches.add('slack:T1/U1', 'person-one')
    }
    await using state = await openState(path, now)
    expect(await state.watches.of('discord:1')).toEqual(['person-two', 'person-one'])
    expect(await state.watches.of('slack:T1/U1')).toEqual(['person-one'])
    expect(await state.watches.of('discord:2')).toEqual([])
  })
})

describe('long lines', () => {
  const long = `search words:"${'lange '.repeat(40)}"`

  it('are found again by their key, after a restart too', async () => {
    const path = place()
    let key = ''
    {
      await using state = await openState(path, now)
      key = state.lines.key(long)
      await state.lines.keep([long, long])
    }
    await using state = await openState(path, now)
    expect(await state.lines.find(key)).toBe(long)
    expect(key).toMatch(/^[\w-]{22}$/)
  })

  it('are forgotten after more than a year, when the file is opened again', async () => {
    const path = place()
    const at = (day: string) => () => new Date(`${day}T00:00:00Z`)
    const kept = async (day: string) => {
      await using state = await openState(path, at(day))
      return await state.lines.find(state.lines.key(long))
    }
    {
      await using state = await openState(path, at('2026-01-01'))
      await state.lines.keep([long])
    }
    expect([await kept('2027-01-01'), await kept('2027-03-01')]).toEqual([long, undefined])
  })

  it('are not found under a key that was never given', async () => {
    await using state = await openState(place(), now)
    expect(await state.lines.find(state.lines.key('other'))).toBeUndefined()
  })
})

describe('installations', () => {
  const record: InstallationRecord = {
    place: 'T1',
    isOrgWide: false,
    teamName: 'Team One',
    botId: 'B1',
    botUserId: 'U1',
    scopes: 'commands,chat:write',
    installedBy: 'U2',
    installedAt: '2026-11-25T08:00:00.000Z',
    sealedToken: 'v1.sealed',
  }

  it('are found again as they were saved, after a restart too', async () => {
    const path = place()
    {
      await using state = await openState(path, now)
      await state.installations.save(record)
    }
    await using state = await openState(path, now)
    expect(await state.installations.find('T1')).toEqual(record)
    expect(await state.installations.find('T2')).toBeUndefined()
  })

  it('that are paused keep everything but the token, and resume when installed again', async () => {
    await using state = await openState(place(), now)
    const { installations } = state
    await installations.save(record)
    await installations.pause('T1', 'app_uninstalled', '2026-11-26T00:00:00.000Z')
    const { sealedToken: _, ...kept } = record
    expect(await installations.find('T1')).toEqual({
      ...kept,
      paused: { reason: 'app_uninstalled', at: '2026-11-26T00:00:00.000Z' },
    })
    await installations.save(record)
    expect(await installations.find('T1')).toEqual(record)
  })
})

describe('the state file', () => {
  it('may be made by several at once: one makes it, and all find what the others wrote', async () => {
    const path = place()
    const subjects = ['x', 'y', 'z']
    await Promise.all(
      subjects.map((subject) =>
        promisify(execFile)(process.execPath, [OPENED, path, subject], { timeout: 30_000 }),
      ),
    )
    await using state = await openState(path, now)
    expect((await state.watches.of('a')).toSorted()).toEqual(subjects)
  })

  it('syncs each acknowledged write to the disk', async () => {
    const path = place()
    await using state = await openState(path, now)
    expect(await state.pragmas()).toEqual({ journal_mode: 'wal', synchronous: 2 })
  })

  it('is read by its owner alone', async () => {
    const path = place()
    await using state = await openState(path, now)
    await state.watches.add('a', 'x')
    expect([path, `${path}-wal`].map((file) => statSync(file).mode & 0o077)).toEqual([0, 0])
  })

  it('that is damaged, or no file, is refused with what to do', async () => {
    const path = place()
    writeFileSync(path, 'this is no database, and long enough to be taken for none'.repeat(20))
    await expect(openState(path, now)).rejects.toThrow(/is damaged.*backup/)
    await expect(openState(folder, now)).rejects.toThrow(/cannot be opened for writing/)
  })

  it('of a newer version is refused with what to do', async () => {
    const path = place()
    await (await openState(path, now))[Symbol.asyncDispose]()
    const file = new Database(path)
    file.exec(`INSERT INTO kysely_migration VALUES ('9999-from-later', '2030-01-01')`)
    file.close()
    await expect(openState(path, now)).rejects.toThrow(/newer version of Vigil.*VIGIL_HOME/)
  })
})
