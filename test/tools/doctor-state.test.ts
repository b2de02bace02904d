import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { backupState } from '#root/state/backup.ts'
import { openState } from '#root/state/open.ts'
import { stateCheckups } from '#root/tools/doctor-state.ts'
import { temporaryFolder } from '../fixtures/folder.ts'
import { released } from '../state/released.ts'
import { contents, onlyAside, saying } from './checkups.ts'

describe('the state file', () => {
  const now = () => new Date('2026-11-25T12:00:00Z')
  const check = async (home: string) => (await stateCheckups({ home }, now))[0]
  const checkAll = (home: string) => stateCheckups({ home }, now)

  async function written(): Promise<string> {
    const home = temporaryFolder()
    await using state = await openState(join(home, 'state.sqlite'), now)
    await state.watches.add('console', 'person-one')
    return home
  }

  it('is well when there is none yet, and none is made', async () => {
    const home = temporaryFolder()
    expect(await check(home)).toMatchObject({ state: 'well' })
    expect(readdirSync(home)).toEqual([])
  })

  it('is well when it opens, and stays as it is', async () => {
    const home = await written()
    const aside = onlyAside()
    const before = contents(home)
    expect(await check(home)).toEqual({
      state: 'well',
      what: 'state.sqlite opens and is of this version.',
    })
    expect(contents(home)).toEqual(before)
    expect(readdirSync(aside)).toEqual([])
  })

  it('is well while another process has it open', async () => {
    const home = temporaryFolder()
    await using state = await openState(join(home, 'state.sqlite'), now)
    await state.watches.add('console', 'person-one')
    expect(await check(home)).toMatchObject({ state: 'well' })
  })

  it('is ill when a newer version wrote it', async () => {
    const home = await written()
    const file = new Database(join(home, 'state.sqlite'))
    file.exec("INSERT INTO kysely_migration VALUES ('9999-from-later', '2030-01-01')")
    file.close()
    expect(await check(home)).toEqual(
      saying(
        'ill',
        'was written by a newer version of Vigil.',
        'set VIGIL_HOME to another folder.',
      ),
    )
  })

  it('is ill when a newer version has just written that, and goes on', async () => {
    const home = await written()
    const file = new Database(join(home, 'state.sqlite'))
    onTestFinished(() => void file.close())
    file.exec("INSERT INTO kysely_migration VALUES ('9999-from-later', '2030-01-01')")
    expect(readdirSync(home)).toContain('state.sqlite-wal')
    expect(await check(home)).toMatchObject({ state: 'ill' })
  })

  it('is well when its tables are still to be made, and none are', async () => {
    const home = temporaryFolder()
    writeFileSync(join(home, 'state.sqlite'), '')
    expect(await check(home)).toMatchObject({ state: 'well' })
    expect(statSync(join(home, 'state.sqlite')).size).toBe(0)
  })

  it('is ill when it is no database', async () => {
    const home = temporaryFolder()
    writeFileSync(join(home, 'state.sqlite'), 'no database, but long enough to be taken for one')
    expect(await check(home)).toEqual(
      saying('ill', 'state.sqlite is damaged.', 'Put a backup in its place'),
    )
  })

  it('says which steps the next start takes, and takes none', async () => {
    const path = released()
    const before = readFileSync(path)
    expect((await checkAll(dirname(path)))[0]).toEqual({
      state: 'well',
      what: expect.stringMatching(
        /^state\.sqlite opens; the next start brings it up to date \(0004-digests, .*\), after a backup\.$/,
      ),
    })
    expect(readFileSync(path)).toEqual(before)
    expect(readdirSync(dirname(path))).toEqual(['state.sqlite'])
  })

  it('says how old the newest backup is, and what to do when that is too old', async () => {
    const home = await written()
    const newest = async () => (await checkAll(home)).at(-1)
    expect(await newest()).toEqual(saying('doubtful', 'There is no backup', 'npm run backup'))
    const backupAt = async (at: string) => {
      const folder = join(home, 'backups')
      const parts = { state: join(home, 'state.sqlite'), folder, why: 'schedule' } as const
      await backupState({ ...parts, now: () => new Date(at) })
    }
    await backupAt('2026-11-22T12:00:00Z')
    expect(await newest()).toEqual(saying('doubtful', '3 days old', 'VIGIL_BACKUP_AT'))
    await backupAt('2026-11-25T03:30:00Z')
    expect(await newest()).toMatchObject({
      state: 'well',
      what: expect.stringMatching(/-schedule\.sqlite, 8 hours old\.$/),
    })
    await backupAt('2027-11-25T03:30:00Z')
    expect(await newest()).toEqual(saying('doubtful', 'from the future', 'npm run backup'))
  })

  it('says whether the audit is whole, and where it is not', async () => {
    const home = await written()
    {
      await using state = await openState(join(home, 'state.sqlite'), now)
      const entry = { actor: 'a', access: 'admin', action: 'x', outcome: 'done' } as const
      for (let n = 0; n < 3; n += 1) await state.audit.append(entry)
    }
    expect((await checkAll(home))[1]).toEqual({
      state: 'well',
      what: 'The audit is whole: 3 entries.',
    })
    const file = new Database(join(home, 'state.sqlite'))
    file.exec(`DROP TRIGGER audit_unaltered; UPDATE audit SET actor = 'b' WHERE seq = 2`)
    file.close()
    expect((await checkAll(home))[1]).toEqual(
      saying('ill', 'The audit is broken at entry 2: altered.', 'vigil audit export'),
    )
  })

  it('is ill when it is a folder', async () => {
    const home = temporaryFolder()
    mkdirSync(join(home, 'state.sqlite'))
    expect(await check(home)).toMatchObject({ state: 'ill' })
  })
})
