import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { beside } from '#root/state/backup-check.ts'
import { isRunning } from '#root/system/running.ts'
import { temporaryFolder } from '../fixtures/folder.ts'

/** The process of ours that checks files and has this one open. */
function processAt(path: string): number | undefined {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .find((pid) => {
      try {
        const isIt = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('backup-worker')
        const opened = (fd: string) => readlinkSync(`/proc/${pid}/fd/${fd}`)
        return isIt && readdirSync(`/proc/${pid}/fd`).some((fd) => opened(fd) === path)
      } catch {
        return false // It ended meanwhile, or is somebody else’s.
      }
    })
}

it('a check that is held up by its file ends at once when it is given up, and so does its process', async () => {
  const path = join(temporaryFolder(), 'file.sqlite')
  using _file = held(path)
  const giveUp = new AbortController()
  const checked = beside({ file: path }, { signal: giveUp.signal }).catch((error) => error)
  let pid: number | undefined
  await expect
    .poll(
      () => {
        pid = processAt(path)
        return pid
      },
      { timeout: 20_000 },
    )
    .toBeDefined()
  giveUp.abort()
  expect(await checked).toMatchObject({ name: 'AbortError' })
  expect(isRunning(pid ?? 0)).toBe(false)
})

/** A file that others wait for in SQLite itself. */
function held(path: string): Disposable {
  const file = new Database(path)
  file.exec('CREATE TABLE one (a)')
  file.exec('BEGIN EXCLUSIVE')
  return { [Symbol.dispose]: () => void file.close() }
}
