import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { backupState } from '#root/state/backup.ts'
import { tidyBackups } from '#root/state/backup-files.ts'
import { takeInstanceLease } from '#root/state/instance-lease.ts'
import { openState } from '#root/state/open.ts'
import { seeded } from '../../bench/names/random.ts'
import { temporaryFolder } from '../fixtures/folder.ts'

const CHILD = fileURLToPath(new URL('restoring.ts', import.meta.url))
const KILLS = 12
/** The longest of these lives restores once or twice. */
const LIFE_MS = 1_200
const SEED = Math.floor(Math.random() * 2 ** 32)

it(`leaves one whole state, killed while it restores at ${KILLS} instants (seed ${SEED})`, {
  timeout: 180_000,
}, async () => {
  const random = seeded(SEED)
  const [home, aside, cache] = [temporaryFolder(), temporaryFolder(), temporaryFolder()]
  const path = join(home, 'state.sqlite')
  const now = () => new Date()
  const backup = async (subject: string) => {
    {
      await using state = await openState(path, now)
      await state.watches.add('console', subject)
    }
    const { name } = await backupState({ state: path, folder: aside, now, why: 'asked' })
    return join(aside, name)
  }
  const copies = [await backup('person-one'), await backup('person-two')]
  const states = ['person-one', 'person-two person-one']
  for (let killed = 0; killed < KILLS; killed += 1) {
    const child = spawn(process.execPath, [CHILD, home, ...copies], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { NODE_COMPILE_CACHE: cache },
    })
    const ended = once(child, 'exit')
    await Promise.race([once(child.stdout, 'data'), ended])
    await wait(random() * LIFE_MS)
    expect(child.exitCode).toBeNull()
    child.kill('SIGKILL')
    await ended
    await using state = await openState(path, now)
    const watched = (await state.watches.of('console')).join(' ')
    expect(states).toContain(watched)
    expect(await state.audit.verify()).toMatchObject({ isWhole: true })
  }
  {
    using _next = takeInstanceLease(home, now)
    tidyBackups(join(home, 'backups'))
  }
  const left = [...readdirSync(home), ...readdirSync(join(home, 'backups'))]
  expect(left.filter((name) => name.startsWith('.'))).toEqual([])
})
