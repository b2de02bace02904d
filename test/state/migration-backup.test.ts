import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { listBackups, type Manifest, tidyBackups } from '#root/state/backup-files.ts'
import { openState, pendingIn } from '#root/state/open.ts'
import { temporaryFolder } from '../fixtures/folder.ts'
import { released, schemaOf } from './released.ts'

const MIGRATED = fileURLToPath(new URL('migrated.ts', import.meta.url))
const now = () => new Date('2026-11-25T00:00:00Z')
const backupsOf = (path: string) => join(dirname(path), 'backups')

describe('bringing a state file up to date', () => {
  it('makes a checked backup of what it was before, and says so', async () => {
    const path = released()
    const before = schemaOf(path)
    const made: Manifest[] = []
    {
      await using _state = await openState(path, now, (one) => made.push(one))
    }
    expect(made).toMatchObject([{ why: 'migration', migration: '0003-installations' }])
    expect(listBackups(backupsOf(path))).toEqual(made)
    expect(schemaOf(join(backupsOf(path), made[0]?.name ?? ''))).toEqual(before)
  })

  it('makes none of a file that is new, or is of this version already', async () => {
    const path = join(temporaryFolder(), 'state.sqlite')
    for (let time = 0; time < 2; time += 1) {
      await using _state = await openState(path, now)
    }
    expect(readdirSync(dirname(path))).toEqual(['state.sqlite'])
    expect(pendingIn(path)).toEqual([])
  })

  it('does nothing at all where that backup cannot be made', async () => {
    const path = released()
    const before = readFileSync(path)
    writeFileSync(backupsOf(path), 'in the way')
    await expect(openState(path, now)).rejects.toThrow()
    expect(readFileSync(path)).toEqual(before)
    expect(pendingIn(path)[0]).toBe('0004-digests')
  })
})

describe('a state file of a newer version', () => {
  it('is refused with what to do, and nothing is written: neither to it nor beside it', async () => {
    const path = released(`INSERT INTO kysely_migration VALUES ('9999-from-later', '2030-01-01');`)
    const [before, { mtimeMs }] = [readFileSync(path), statSync(path)]
    const opening = openState(path, now)
    await expect(opening).rejects.toThrow(
      `${path} was written by a newer version of Vigil. Run that version, or set VIGIL_HOME to another folder.`,
    )
    expect(() => pendingIn(path)).toThrow('newer version')
    expect(readFileSync(path)).toEqual(before)
    expect(statSync(path).mtimeMs).toBe(mtimeMs)
    expect(readdirSync(dirname(path))).toEqual(['state.sqlite'])
  })
})

describe('a migration that is killed', () => {
  const KILLS = 20
  /** What is compiled once is read by all that follow. */
  const run = (cache: string, ...args: readonly string[]) =>
    promisify(execFile)(process.execPath, [MIGRATED, ...args], {
      env: { NODE_COMPILE_CACHE: cache },
    })

  it('leaves the old tables or the new ones, and no half-made backup, at 20 instants of it', {
    timeout: 240_000,
  }, async () => {
    const cache = temporaryFolder()
    const whole = released()
    const count = Number((await run(cache, whole)).stdout)
    expect(count).toBeGreaterThan(KILLS)
    const [old, fresh] = [schemaOf(released()), schemaOf(whole)]
    const pending = pendingIn(released()).length
    const found = { old: 0, fresh: 0 }
    const once = async (kill: number) => {
      const path = released()
      const dieAt = 1 + Math.floor((kill * (count - 1)) / (KILLS - 1))
      await expect(run(cache, path, String(dieAt))).rejects.toMatchObject({ signal: 'SIGKILL' })
      const schema = schemaOf(path)
      const is = schema.size === old.size ? 'old' : 'fresh'
      expect(schema).toEqual(is === 'old' ? old : fresh)
      found[is] += 1
      expect(pendingIn(path)).toHaveLength(is === 'old' ? pending : 0)
      // Opening one of each kind shows it for all that are the same.
      if (found[is] === 1 || kill === KILLS - 1) {
        await using state = await openState(path, now)
        expect(await state.watches.of('discord:12')).toEqual(['person-two', 'person-one'])
      }
      mkdirSync(backupsOf(path), { recursive: true })
      tidyBackups(backupsOf(path))
      const left = readdirSync(backupsOf(path)).filter((name) => name.startsWith('.'))
      expect(left).toEqual([])
    }
    for (let kill = 0; kill < KILLS; kill += 2) await Promise.all([once(kill), once(kill + 1)])
    expect(found.old).toBeGreaterThan(KILLS / 2)
    const file = new Database(whole, { readonly: true })
    expect(file.pragma('integrity_check', { simple: true })).toBe('ok')
    file.close()
  })
})
