import { execFile } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openState } from '#root/state/open.ts'
import {
  ADMIN,
  becomes,
  FACTS,
  KEPT,
  look,
  openInstallation,
  SOMEBODY,
} from './outage/installation.ts'
import { startService } from './platforms/service.ts'

// What happens to the disk and the clock below the whole program: a clear line, the right status for
// whoever watches it, answers where they can be given, and nothing lost that somebody was told is
// kept.

const { root, envFor, served, ask, kept, home: aHome } = await openInstallation()

describe('the state file', () => {
  it('that is damaged while it is served shows, questions are answered, and a backup brings all back', async () => {
    const home = aHome()
    const path = join(home, 'state.sqlite')
    {
      await using service = await served(home)
      const bytes = readFileSync(path)
      writeFileSync(path, bytes.fill(0xa5, 4_096))
      await becomes(service, 503, /state file is damaged/)
      expect((await look(service, '/healthz')).status).toBe(200)
      expect(await ask('who', { name: 'person-one' })).toMatch(FACTS)
      expect(await ask('watch', { action: 'add', name: 'person-two' })).toMatch(/damaged.*admin/s)
    }
    const [backup = ''] = readdirSync(join(home, 'backups')).filter((one) => /\.sqlite$/.test(one))
    const restore = [process.execPath, ['src/main.mjs', 'restore', backup], { env: envFor(home) }]
    await promisify(execFile)(...(restore as [string, string[], object])) // In this order.
    await using service = await served(home)
    expect(await kept()).toMatch(KEPT)
    expect((await look(service, '/readyz')).status).toBe(200)
  })

  it.each<[what: string, alter: (path: string) => void, says: RegExp]>([
    [
      'damaged',
      (path) => writeFileSync(path, readFileSync(path).fill(0, 0, 100)),
      /state\.sqlite is damaged\. Put a backup in its place with `npm run restore/,
    ],
    [
      'of a newer version',
      (path) => {
        const file = new Database(path)
        file.exec(`INSERT INTO kysely_migration VALUES ('9999-from-later', '2030-01-01')`)
        file.close()
      },
      /state\.sqlite was written by a newer version of Vigil\. Run that version/,
    ],
  ])('that is %s at the start ends it with one line that says what to do, and stays as it is', async (_, alter, says) => {
    const home = aHome()
    const path = join(home, 'state.sqlite')
    const whole = readFileSync(path)
    alter(path)
    const altered = readFileSync(path)
    {
      await using refused = startService(envFor(home))
      expect(await refused.ended).toBe(2)
      expect(refused.output().trim().split('\n')).toEqual([expect.stringMatching(says)])
      expect(readFileSync(path)).toEqual(altered)
    }
    writeFileSync(path, whole)
    await using state = await openState(path, () => new Date())
    expect(await state.watches.of(`discord:${SOMEBODY}`)).toEqual(['person-one'])
    expect(await state.subscriptions.all()).toHaveLength(1)
  })
})

describe('the file of the facts', () => {
  it('that is cut off while it is served shows, and is built anew by the next start', async () => {
    const home = aHome()
    const [file = ''] = readdirSync(join(home, 'snapshots')).filter((one) => /\.sqlite$/.test(one))
    const path = join(home, 'snapshots', file)
    {
      await using service = await served(home)
      truncateSync(path, Math.floor(statSync(path).size / 2))
      await becomes(service, 503, /file of the served facts is damaged/)
      expect((await look(service, '/healthz')).status).toBe(200)
      // What is not in memory is told, and ends nothing.
      expect(await ask('who', { name: 'person-one' })).toMatch(/Person One|damaged.*admin/is)
      expect(await kept()).toMatch(/Person One|damaged.*admin/is)
    }
    await using service = await served(home)
    expect(service.output()).toMatch(/The snapshot was damaged: built revision/)
    expect(await ask('who', { name: 'person-one' })).toMatch(FACTS)
    expect(await kept()).toMatch(KEPT)
    expect((await look(service, '/readyz')).status).toBe(200)
  })
})

describe('a disk', () => {
  it('that is full while it is served takes nothing more, says so, and goes on when there is room', async () => {
    const home = aHome()
    await using service = await served(home)
    const limit = async (bytes: string) =>
      await promisify(execFile)('prlimit', ['--pid', `${service.process.pid}`, `--fsize=${bytes}:`])
    await limit('1024')
    const before = left(home)
    const date = { what: 'date', value: '2020-05-02', source: 'notice-2020' }
    for (const told of [
      await ask('watch', { action: 'add', name: 'person-two' }),
      await ask('correct', { claim: 'person-one-removed', ...date }),
      await ask('admin', { action: 'backup' }, ADMIN),
      await ask('admin', { action: 'reseed' }, ADMIN),
    ])
      expect(told).toMatch(/The disk .*nothing was changed\. An admin/)
    // Refused all the same, though the audit cannot be told.
    expect(await ask('admin', { action: 'backup' })).toMatch(/takes an admin/)
    expect(left(home)).toEqual(before)
    expect(await ask('who', { name: 'person-one' })).toMatch(FACTS)
    await becomes(service, 503, /disk is full|disk does not read or write/)
    expect((await look(service, '/healthz')).status).toBe(200)
    await limit('unlimited')
    expect(await kept()).toMatch(KEPT)
    expect(await kept()).not.toMatch(/Person Two/)
    expect(await ask('watch', { action: 'add', name: 'person-two' })).toMatch(/Person Two/)
    expect(await kept()).toMatch(/Person Two/)
    expect(await ask('admin', { action: 'audit' }, ADMIN)).toMatch(/whole/)
  })

  /** The files that loads and backups leave. */
  const left = (home: string) =>
    ['snapshots', 'backups'].map((folder) => readdirSync(join(home, folder)).toSorted())

  it('that cannot be written at the start ends it with one line that says what to do', async () => {
    const home = aHome()
    const path = join(home, 'state.sqlite')
    const before = readFileSync(path)
    for (const one of [home, join(home, 'snapshots')]) chmodSync(one, 0o555)
    chmodSync(path, 0o444)
    // Nothing is read-only to root.
    const isRoot = process.getuid?.() === 0
    if (isRoot) for (const one of [home, path]) chownSync(one, 0, 0)
    const become = 'process.setgroups([]); process.setgid(65534); process.setuid(65534)'
    const node = isRoot ? ['--import', `data:text/javascript,${become}`] : []
    chmodSync(root, 0o755)
    await using refused = startService(envFor(home), node)
    expect(await refused.ended).toBe(2)
    expect(refused.output().trim().split('\n')).toEqual([expect.stringMatching(/VIGIL_HOME/)])
    chmodSync(home, 0o755)
    expect(readFileSync(path)).toEqual(before)
  })
})

describe('a clock', () => {
  /** Puts the clock of a process off. */
  const off = (ms: number) => [
    '--import',
    `data:text/javascript,const D = Date; globalThis.Date = class extends D {
       constructor(...a) { a.length ? super(...a) : super(D.now() + ${ms}) }
       static now() { return D.now() + ${ms} } }`,
  ]
  const YEAR_MS = 365 * 86_400_000

  it('a year behind is ill: what is due waits, and questions are answered', async () => {
    await using service = await served(aHome(), off(-YEAR_MS))
    await becomes(service, 503, /This clock says .* is 365 days before/)
    expect((await look(service, '/healthz')).status).toBe(200)
    expect(await ask('who', { name: 'person-one' })).toMatch(FACTS)
    expect(await kept()).toMatch(KEPT)
  })

  it('a year ahead is told, and leaves nothing behind once it is right', async () => {
    const home = aHome()
    {
      await using service = await served(home, off(YEAR_MS))
      await becomes(service, 200, /365 days ahead of Discord/)
      expect(await ask('watch', { action: 'add', name: 'person-two' })).toMatch(/Person Two/)
      expect(await ask('admin', { action: 'backup' }, ADMIN)).toMatch(/state-.*\.sqlite/)
    }
    await using service = await served(home)
    await becomes(service, 200, /was wrong then, and agrees with Discord/)
    expect(await kept()).toMatch(/Person Two/)
  })
})
