import { execFile } from 'node:child_process'
import { chmodSync, chownSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { InstallationRecord } from '#core/installations.ts'
import { TROUBLES, type Trouble, troubleIn } from '#core/trouble.ts'
import { LANGUAGES } from '#core/words.ts'
import { wordsIn } from '#core/words-in.ts'
import { backupState } from '#root/state/backup.ts'
import { openState } from '#root/state/open.ts'
import { createStateHealth } from '#root/state/trouble.ts'
import { clockAt } from '../digests/deliver/scene.ts'
import { temporaryFolder } from '../fixtures/folder.ts'
import { openConnected } from './connection.ts'

const BACKING_UP = fileURLToPath(new URL('backing-up.ts', import.meta.url))
const WRITER = fileURLToPath(new URL('disk-writer.ts', import.meta.url))

/** A state whose file can be given a limit, and its health. */
async function scene() {
  const path = join(temporaryFolder(), 'state.sqlite')
  const clock = clockAt('2026-11-25T08:30:00.000Z')
  const { state, file } = await openConnected(path, clock.now)
  onTestFinished(() => state[Symbol.asyncDispose]())
  const health = createStateHealth({ state, path, now: clock.now })
  return { path, clock, state, file, health }
}

const LONG = 'x'.repeat(20_000)
const keep = (state: { lines: { keep: (lines: readonly string[]) => Promise<void> } }, n: number) =>
  state.lines.keep([`${n} ${LONG}`])

/** Writes until that fails, and gives how many were acknowledged and why it failed. */
async function fill(state: Parameters<typeof keep>[0]) {
  for (let written = 0; written < 10_000; written += 1) {
    try {
      await keep(state, written)
    } catch (error) {
      return { written, error }
    }
  }
  throw new Error('It never failed')
}

describe('a full disk', () => {
  it('refuses a write as what it is, keeps all that was acknowledged, and goes on when there is room', async () => {
    const { clock, state, file, health } = await scene()
    expect(await health()).toMatchObject({ state: 'well' })
    const pages = Number(file.pragma('page_count', { simple: true }))
    file.pragma(`max_page_count = ${pages + 60}`)
    const { written, error } = await fill(state)
    expect(written).toBeGreaterThan(3)
    expect(troubleIn(error)).toBe('full')
    for (let n = 0; n < written; n += 1) {
      expect(await state.lines.find(state.lines.key(`${n} ${LONG}`))).toBeDefined()
    }
    // A transaction of several statements is undone as a whole, and the reason is not hidden by that.
    const entry = { actor: 'a', access: 'admin', action: LONG, outcome: 'done' } as const
    expect(troubleIn(await state.audit.append(entry).catch((cause: unknown) => cause))).toBe('full')
    expect(await state.audit.verify()).toMatchObject({ isWhole: true, entries: 0 })
    file.pragma('max_page_count = 100000')
    await keep(state, written)
    expect(await state.audit.append(entry)).toMatchObject({ seq: 1 })
    clock.pass(60_000)
    expect(await health()).toMatchObject({ state: 'well' })
  })

  it('that limits a whole process is survived by it: what it was told was written is there', async () => {
    const path = join(temporaryFolder(), 'state.sqlite')
    await (await openState(path, () => new Date()))[Symbol.asyncDispose]()
    // In blocks of 1,024 bytes, for each file it writes; node ignores the signal that goes with it.
    const blocks = Math.ceil(statSync(path).size / 1_024) + 400
    const { stdout } = await promisify(execFile)('bash', [
      ...['-c', `ulimit -f ${blocks}; exec "$0" "$@"`, process.execPath, WRITER, path],
    ])
    const { written, trouble } = JSON.parse(stdout) as { written: number; trouble: Trouble }
    expect(['full', 'broken']).toContain(trouble)
    expect(written).toBeGreaterThan(3)
    await using state = await openState(path, () => new Date())
    for (let n = 0; n < written; n += 1) {
      expect(await state.lines.find(state.lines.key(`${n} ${LONG}`)), String(n)).toBeDefined()
    }
    await keep(state, written)
  })
})

describe('a backup there is no room for', () => {
  it('leaves nothing of itself, and the older ones as they were', async () => {
    const path = join(temporaryFolder(), 'state.sqlite')
    const folder = join(dirname(path), 'backups')
    await using state = await openState(path, () => new Date())
    await backupState({ state: path, folder, now: () => new Date(), why: 'schedule' })
    const before = readdirSync(folder)
    for (let n = 0; n < 20; n += 1) await keep(state, n)
    // Room for the log beside the state, which SQLite opens, and not for the copy.
    const making = promisify(execFile)('bash', [
      ...['-c', 'ulimit -f 200; exec "$0" "$@"', process.execPath, BACKING_UP, path, folder],
    ])
    await expect(making).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/SQLITE_(?:IOERR|FULL)/),
    })
    expect(readdirSync(folder)).toEqual(before)
    await keep(state, 20)
  })
})

describe('a file that can only be read', () => {
  it('refuses a write as what it is, and says so to who looks after it', async () => {
    const { clock, state, file, health } = await scene()
    await keep(state, 0)
    file.pragma('query_only = 1')
    expect(troubleIn(await keep(state, 1).catch((cause: unknown) => cause))).toBe('read-only')
    expect(await health()).toEqual({
      state: 'ill',
      what: 'The state file can only be read.',
      fix: expect.stringContaining('Correct its owner'),
    })
    file.pragma('query_only = 0')
    await keep(state, 1)
    expect(await health()).toMatchObject({ state: 'ill' })
    clock.pass(60_000)
    expect(await health()).toMatchObject({ state: 'well' })
  })

  it('is refused at the start by a process that may not write it, with what to do', async () => {
    const path = join(temporaryFolder(), 'state.sqlite')
    await (await openState(path, () => new Date()))[Symbol.asyncDispose]()
    const before = readFileSync(path)
    chmodSync(path, 0o444)
    chmodSync(dirname(path), 0o555)
    onTestFinished(() => chmodSync(dirname(path), 0o755))
    // Nothing is read-only to root.
    const isRoot = process.getuid?.() === 0
    if (isRoot) chownSync(path, 0, 0)
    const { stdout } = await promisify(execFile)(process.execPath, [WRITER, path], {
      ...(isRoot ? { uid: 65_534, gid: 65_534 } : {}),
    })
    expect(JSON.parse(stdout)).toMatchObject({
      written: 0,
      why: `${path} cannot be opened for writing. Correct its owner, or VIGIL_HOME.`,
    })
    expect(readFileSync(path)).toEqual(before)
  })
})

describe('a damaged file', () => {
  /** Overwrites some of the middle, as a failing disk does. */
  function spoil(path: string): void {
    const bytes = readFileSync(path)
    const middle = Math.floor(bytes.length / 2 / 4_096) * 4_096
    writeFileSync(path, bytes.fill(0xa5, middle, middle + 80_000))
  }

  /** Kept where nobody looks while the file is opened. */
  const installation = (n: number): InstallationRecord => ({
    ...{ place: `T${n}`, isOrgWide: false, botId: 'B1', botUserId: 'U1', installedBy: 'U2' },
    ...{ installedAt: '2026-11-25T08:00:00.000Z', scopes: LONG },
  })

  async function spoilt() {
    const path = join(temporaryFolder(), 'state.sqlite')
    {
      await using state = await openState(path, () => new Date())
      for (let n = 0; n < 30; n += 1) await state.installations.save(installation(n))
    }
    spoil(path)
    return path
  }

  it('shows when it is looked through, and stays ill until somebody puts it right', async () => {
    const path = await spoilt()
    await using state = await openState(path, () => new Date())
    const health = createStateHealth({ state, path, now: () => new Date() })
    await expect.poll(health, { timeout: 20_000 }).toEqual({
      state: 'ill',
      what: 'The state file is damaged.',
      fix: expect.stringContaining('npm run restore'),
    })
  })

  it('is told apart from other faults where it is read, and is never backed up', async () => {
    const path = await spoilt()
    const folder = join(dirname(path), 'backups')
    await using state = await openState(path, () => new Date())
    const reading = async () => {
      for (let n = 0; n < 30; n += 1) await state.installations.find(`T${n}`)
    }
    const read = await reading().catch((cause: unknown) => cause)
    expect(troubleIn(read)).toBe('damaged')
    const parts = { state: path, folder, now: () => new Date(), why: 'schedule' } as const
    const error = await backupState(parts).catch((cause: unknown) => cause)
    expect(troubleIn(error)).toBe('damaged')
    expect(readdirSync(folder)).toEqual([])
  })

  it('whose beginning is gone is refused at the start with what to do', async () => {
    const path = await spoilt()
    writeFileSync(path, readFileSync(path).fill(0, 0, 100))
    await expect(openState(path, () => new Date())).rejects.toThrow(
      `${path} is damaged. Put a backup in its place with \`npm run restore\`, or move it away.`,
    )
  })
})

describe('what is wrong with the disk', () => {
  const coded = (code: string, syscall?: string) =>
    Object.assign(new Error(code), { code, syscall })

  it.each([
    [coded('SQLITE_FULL'), 'full'],
    [coded('ENOSPC', 'write'), 'full'],
    [coded('SQLITE_READONLY_DBMOVED'), 'read-only'],
    [coded('EROFS', 'open'), 'read-only'],
    [coded('SQLITE_IOERR_WRITE'), 'broken'],
    [coded('EIO', 'fsync'), 'broken'],
    [coded('SQLITE_CORRUPT_VTAB'), 'damaged'],
    [coded('SQLITE_NOTADB'), 'damaged'],
    [new Error('outer', { cause: new Error('inner', { cause: coded('SQLITE_FULL') }) }), 'full'],
    // The network has the same codes, and SQLite others that are faults of ours.
    [coded('EACCES', 'connect'), undefined],
    [coded('SQLITE_BUSY'), undefined],
    [coded('SQLITE_CONSTRAINT_UNIQUE'), undefined],
    [new Error('something else'), undefined],
    ['no error', undefined],
  ])('is read from what was thrown: %s', (error, trouble) => {
    expect(troubleIn(error)).toBe(trouble)
  })

  it('is said in each language, with what is to be done and nothing of the machine', () => {
    for (const language of LANGUAGES) {
      const { trouble } = wordsIn(language).operations
      expect(new Set(Object.values(trouble)).size).toBe(TROUBLES.length)
      for (const sentence of Object.values(trouble)) {
        expect(sentence).toMatch(/[.。]$/)
        expect(sentence).not.toMatch(/SQLITE|sqlite|\/var|errno/)
      }
    }
    expect(wordsIn('en').operations.trouble.full).toBe(
      'The disk is full, so nothing was changed. An admin has to free space; then ask again.',
    )
  })
})
