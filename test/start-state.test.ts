import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { openState } from '#root/state/open.ts'
import { temporaryFolder } from './fixtures/folder.ts'
import { GOOD_PACK } from './fixtures/packs.ts'
import { startService } from './platforms/service.ts'

// What whoever starts the whole program reads when its state file cannot be used, and what a
// supervisor is told: 2 is not tried again, 1 is.

/** The program, which never comes so far that it asks a platform. */
const started = (home: string, node: readonly string[] = []) =>
  startService(
    {
      VIGIL_HOME: home,
      VIGIL_DATA: GOOD_PACK,
      DISCORD_TOKEN: 'a-token-of-a-test-that-nobody-asks',
      DISCORD_APPLICATION_ID: '100000000000000001',
      DISCORD_API_URL: 'http://127.0.0.1:9/api',
    },
    node,
  )

/** What it printed, but for what it built. */
const said = (output: string): readonly string[] =>
  output
    .trim()
    .split('\n')
    .filter((line) => !/: built revision/.test(line))

/** A home with a state in it. */
async function homeWithState() {
  const home = temporaryFolder()
  const path = join(home, 'state.sqlite')
  const state = await openState(path, () => new Date('2026-11-26T00:00:00Z'))
  await state[Symbol.asyncDispose]()
  return { home, path }
}

it.each<[what: string, alter: (path: string) => void, says: RegExp]>([
  [
    'comes from a newer version',
    (path) => {
      const file = new Database(path)
      file.exec(`INSERT INTO kysely_migration VALUES ('9999-from-later', '2030-01-01')`)
      file.close()
    },
    /state\.sqlite was written by a newer version of Vigil\. Run that version/,
  ],
  [
    'is damaged in its middle',
    (path) => writeFileSync(path, readFileSync(path).fill(0xa5, 4_096)),
    /state\.sqlite is damaged\. Put a backup in its place with `npm run restore/,
  ],
  [
    'is something else',
    (path) => writeFileSync(path, 'nothing that anybody could read'.repeat(400)),
    /state\.sqlite is damaged\. Put a backup in its place/,
  ],
])('a state file that %s ends the start with 2 and one line, and stays as it is', async (_, alter, says) => {
  const { home, path } = await homeWithState()
  alter(path)
  const before = readFileSync(path)
  await using refused = started(home)
  expect(await refused.ended).toBe(2)
  expect(said(refused.output())).toEqual([expect.stringMatching(says)])
  expect(readFileSync(path)).toEqual(before)
})

it('a folder where the state file should be ends the start with 2 and one line', async () => {
  const home = temporaryFolder()
  mkdirSync(join(home, 'state.sqlite'))
  await using refused = started(home)
  expect(await refused.ended).toBe(2)
  expect(said(refused.output())).toEqual([
    expect.stringMatching(/state\.sqlite cannot be opened for writing\. Correct its owner/),
  ])
  expect(statSync(join(home, 'state.sqlite')).isDirectory()).toBe(true)
})

it('a disk without room ends the start with 1 and one line, so that it is tried again', async () => {
  const { home } = await homeWithState()
  const full = `
    import fs from 'node:fs'
    import { syncBuiltinESMExports } from 'node:module'
    const open = fs.openSync
    fs.openSync = (path, ...how) => {
      if (!String(path).endsWith('state.sqlite')) return open(path, ...how)
      throw Object.assign(new Error('no space left'), { code: 'ENOSPC', syscall: 'open' })
    }
    syncBuiltinESMExports()`
  const preload = `data:text/javascript,${encodeURIComponent(full)}`
  await using refused = started(home, ['--import', preload])
  expect(await refused.ended).toBe(1)
  expect(said(refused.output())).toEqual([
    expect.stringMatching(/There is no room left where .*state\.sqlite is\. Free space/),
  ])
})
