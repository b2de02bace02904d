import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openState } from '#root/state/open.ts'
import { stateCheckup } from '#root/tools/doctor-state.ts'
import { temporaryFolder } from '../fixtures/folder.ts'
import { contents, onlyAside, saying } from './checkups.ts'

describe('the state file', () => {
  const now = () => new Date('2026-11-25T12:00:00Z')
  const check = (home: string) => stateCheckup({ home, data: '' }, now)

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

  it('is ill when it is a folder', async () => {
    const home = temporaryFolder()
    mkdirSync(join(home, 'state.sqlite'))
    expect(await check(home)).toMatchObject({ state: 'ill' })
  })
})
