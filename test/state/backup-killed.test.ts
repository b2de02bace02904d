import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { backupState } from '#root/state/backup.ts'
import { listBackups, tidyBackups } from '#root/state/backup-files.ts'
import { openState } from '#root/state/open.ts'
import { seeded } from '../../bench/names/random.ts'
import { temporaryFolder } from '../fixtures/folder.ts'

const CHILD = fileURLToPath(new URL('backing-up.ts', import.meta.url))
const KILLS = 16
/** The longest of these lives makes one backup or two. */
const LIFE_MS = 600
const SEED = Math.floor(Math.random() * 2 ** 32)

it(`leaves whole backups and nothing else that counts, killed at ${KILLS} instants (seed ${SEED})`, {
  timeout: 180_000,
}, async () => {
  const random = seeded(SEED)
  const [home, cache] = [temporaryFolder(), temporaryFolder()]
  const [path, folder] = [join(home, 'state.sqlite'), join(home, 'backups')]
  await using state = await openState(path, () => new Date())
  // Some pages, so that copying them takes a moment.
  const line = 'x'.repeat(3_000)
  await state.lines.keep(Array.from({ length: 400 }, (_, i) => `${i} ${line}`))
  const killOne = async (lifeMs: number) => {
    const child = spawn(process.execPath, [CHILD, path, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { NODE_COMPILE_CACHE: cache },
    })
    const ended = once(child, 'exit')
    await Promise.race([once(child.stdout, 'data'), ended])
    await wait(lifeMs)
    expect(child.exitCode).toBeNull()
    child.kill('SIGKILL')
    await ended
    for (const { name, sha256 } of listBackups(folder)) {
      const bytes = readFileSync(join(folder, name))
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
    }
  }
  for (let killed = 0; killed < KILLS; killed += 1) await killOne(random() * LIFE_MS)
  tidyBackups(folder)
  const last = await backupState({ state: path, folder, now: () => new Date(), why: 'schedule' })
  expect(listBackups(folder)[0]).toEqual(last)
  const names = readdirSync(folder)
  expect(names.filter((name) => name.startsWith('.'))).toEqual([])
  for (const name of names) {
    const other = name.replace(/\.(?:sqlite|json)$/, name.endsWith('.json') ? '.sqlite' : '.json')
    expect(existsSync(join(folder, other)), other).toBe(true)
  }
})
