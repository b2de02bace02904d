import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Backup } from '#core/operations.ts'
import { troubleIn } from '#core/trouble.ts'
import { backupState } from '#root/state/backup.ts'
import { keptOf, listBackups, tidyBackups } from '#root/state/backup-files.ts'
import { createBackups, isDue } from '#root/state/backup-schedule.ts'
import { openState } from '#root/state/open.ts'
import { clockAt } from '../digests/deliver/scene.ts'
import { temporaryFolder } from '../fixtures/folder.ts'

const START = '2026-11-25T08:30:00.000Z'

/** A state file that is open, with backups beside it. */
async function scene(time?: { at: string; zone: string }) {
  const home = temporaryFolder()
  const clock = clockAt(START)
  const path = join(home, 'state.sqlite')
  const folder = join(home, 'backups')
  const state = await openState(path, clock.now)
  onTestFinished(() => state[Symbol.asyncDispose]())
  await state.watches.add('console', 'person-one')
  const { audit } = state
  const backups = createBackups({ state: path, folder, audit, now: clock.now, time })
  onTestFinished(() => backups.stop())
  const make = (why: Backup['why'] = 'asked') =>
    backupState({ state: path, folder, now: clock.now, why })
  return { home, clock, path, folder, state, backups, make }
}

const OPERATOR = { actor: 'discord:1', access: 'admin', place: 'discord:100/200' } as const

describe('a backup', () => {
  it('holds what was written when it was made, and nothing newer', async () => {
    const { folder, state, make } = await scene()
    const { name } = await make()
    await state.watches.add('console', 'person-two')
    await using copy = await openState(join(folder, name), () => new Date(START))
    expect(await copy.watches.of('console')).toEqual(['person-one'])
  })

  it('says what it is in the manifest beside it, which fits the file', async () => {
    const { folder, state, make } = await scene()
    await state.audit.append({ actor: 'a', access: 'admin', action: 'x', outcome: 'done' })
    const made = await make('schedule')
    const bytes = readFileSync(join(folder, made.name))
    const { rows } = await state.audit.read({ offset: 0, limit: 1 })
    expect(made).toEqual({
      name: 'state-2026-11-25T08-30-00-000Z-schedule.sqlite',
      at: START,
      why: 'schedule',
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      migration: expect.stringMatching(/^\d{4}-/),
      audit: { entries: 1, head: rows[0]?.hash },
    })
    expect(listBackups(folder)).toEqual([made])
  })

  it('is one file that only its owner reads, with no log beside it', async () => {
    const { folder, make } = await scene()
    const { name } = await make()
    expect(readdirSync(folder).toSorted()).toEqual([name.replace('.sqlite', '.json'), name])
    expect(statSync(folder).mode & 0o077).toBe(0)
    for (const file of readdirSync(folder))
      expect(statSync(join(folder, file)).mode & 0o077).toBe(0)
  })

  it('is one moment of a file that is written to all the while', async () => {
    const { folder, path, state, make } = await scene()
    const writer = new Database(path)
    onTestFinished(() => void writer.close())
    const line = writer.prepare(`INSERT INTO long_line VALUES (?, ?, '2026-11-25')`)
    // Each turn writes a pair, so that a copy of two moments would hold half of one.
    const pair = writer.transaction((n: number) => {
      line.run(`a${n}`, 'x'.repeat(4_000))
      line.run(`b${n}`, 'y'.repeat(4_000))
    })
    let pairs = 0
    for (; pairs < 300; pairs += 1) pair(pairs)
    const making = make()
    let isMade = false
    void making.then(() => {
      isMade = true
    })
    while (!isMade) {
      pair(pairs++)
      await state.watches.add(`discord:${10_000 + pairs}`, 'person-one')
      await new Promise(setImmediate)
    }
    const copy = new Database(join(folder, (await making).name), { readonly: true })
    onTestFinished(() => void copy.close())
    const count = (letter: string) =>
      copy.prepare(`SELECT count(*) FROM long_line WHERE key GLOB ?`).pluck().get(`${letter}*`)
    expect(count('a')).toBeGreaterThanOrEqual(300)
    expect(count('a')).toBe(count('b'))
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  it('of a damaged file is not made, and leaves nothing', async () => {
    const { folder, path, state, make } = await scene()
    await state[Symbol.asyncDispose]()
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.fill(7, 4_096, 12_288))
    const error = await make().catch((cause: unknown) => cause)
    expect(troubleIn(error)).toBe('damaged')
    expect(readdirSync(folder)).toEqual([])
  })

  it('that is given up leaves nothing', async () => {
    const { folder, path } = await scene()
    const giving = new AbortController()
    const parts = { state: path, folder, now: () => new Date(START), why: 'asked' } as const
    const making = backupState({ ...parts, signal: giving.signal })
    giving.abort()
    await expect(making).rejects.toThrow('aborted')
    expect(readdirSync(folder)).toEqual([])
  })

  it('never takes another’s name, not even in the same millisecond', async () => {
    const { folder, make } = await scene()
    const names = [await make(), await make('asked')].map(({ name }) => name)
    expect(new Set(names).size).toBe(2)
    expect(readdirSync(folder).length).toBeGreaterThanOrEqual(2)
  })
})

describe('what a process left that died while it made one', () => {
  /** No process has this number: https://man7.org/linux/man-pages/man5/proc_sys_kernel.5.html */
  const DEAD = 4_194_305

  it.each([
    `.making-${DEAD}-state-2026-11-25T08-30-00-000Z-asked.sqlite`,
    `.making-${DEAD}-state-2026-11-25T08-30-00-000Z-asked.sqlite-journal`,
    `.making-${DEAD}-state-2026-11-25T08-30-00-000Z-asked.json`,
    'state-2026-11-25T08-30-00-000Z-asked.json',
  ])('counts as no backup and is removed: %s', async (name) => {
    const { folder, make } = await scene()
    const { name: whole } = await make('schedule')
    writeFileSync(join(folder, name), '{}')
    expect(listBackups(folder).map((one) => one.name)).toEqual([whole])
    expect(tidyBackups(folder)).toBe(1)
    expect(existsSync(join(folder, name))).toBe(false)
    expect(listBackups(folder)).toHaveLength(1)
  })

  it('is left alone while its process runs, and so is what is nobody’s here', async () => {
    const { folder, make } = await scene()
    await make()
    const mine = `.making-${process.pid}-state-2026-11-25T09-00-00-000Z-asked.sqlite`
    writeFileSync(join(folder, mine), '')
    writeFileSync(join(folder, 'state-2026-11-25T09-00-00-000Z-asked.json'), '{}')
    writeFileSync(join(folder, 'notes.txt'), 'theirs')
    expect(tidyBackups(folder)).toBe(0)
  })

  it('has no manifest that lies: one for another name, or cut off, is none', async () => {
    const { folder, make } = await scene()
    const { name } = await make()
    const manifest = join(folder, name.replace('.sqlite', '.json'))
    const text = readFileSync(manifest, 'utf8')
    for (const broken of [text.slice(0, 40), text.replace('asked', 'other'), '{}', 'null']) {
      writeFileSync(manifest, broken)
      expect(listBackups(folder)).toEqual([])
    }
    rmSync(manifest)
    expect(listBackups(folder)).toEqual([])
  })
})

describe('which backups are kept', () => {
  const daily = (days: number, why: Backup['why'] = 'schedule') =>
    Array.from({ length: days }, (_, i) => ({
      at: new Date(Date.parse(START) - i * 86_400_000).toISOString(),
      why,
    }))

  it('are the last seven days and one of each of the last four weeks', () => {
    // 25 November 2026 is a Wednesday.
    expect(keptOf(daily(60), new Date(START)).map(({ at }) => at.slice(5, 10))).toEqual([
      ...['11-25', '11-24', '11-23', '11-22', '11-21', '11-20', '11-19'],
      ...['11-15', '11-08'],
    ])
  })

  it('are the newest of each day, and the newest made for each reason however old', () => {
    const old = { at: '2025-01-01T00:00:00.000Z', why: 'migration' } as const
    const twice = daily(1).flatMap((one) => [one, { ...one, at: '2026-11-25T07:00:00.000Z' }])
    expect(keptOf([...twice, old], new Date('2026-11-26T12:00:00Z'))).toEqual([twice[0], old])
  })

  it('are all of the last 24 hours: whoever asked for two has two', () => {
    const asked = ['08:30', '08:00', '07:00'].map((time) => ({
      at: `2026-11-25T${time}:00.000Z`,
      why: 'asked' as const,
    }))
    expect(keptOf(asked, new Date(START))).toEqual(asked)
    expect(keptOf(asked, new Date('2026-11-26T08:15:00Z'))).toEqual(asked.slice(0, 1))
  })

  it('are the newest, the newest for each reason and few others, in the same order', () => {
    const why = fc.constantFrom<Backup['why']>('schedule', 'asked', 'migration', 'restore')
    const at = fc.integer({ min: 0, max: 200 * 24 }).map((hours) => {
      return new Date(Date.parse(START) - hours * 3_600_000).toISOString()
    })
    fc.assert(
      fc.property(fc.array(fc.record({ at, why }), { minLength: 1 }), (all) => {
        const sorted = all.toSorted((a, b) => (a.at < b.at ? 1 : -1))
        const kept = keptOf(sorted, new Date('2026-12-01T00:00:00Z'))
        expect(kept[0]).toBe(sorted[0])
        expect(kept.length).toBeLessThanOrEqual(7 + 4 + 4)
        expect(kept).toEqual(sorted.filter((one) => kept.includes(one)))
        for (const { why: reason } of sorted)
          expect(kept).toContain(sorted.find((one) => one.why === reason))
      }),
    )
  })

  it('are those in the folder after the next one', async () => {
    const { folder, make } = await scene()
    mkdirSync(folder)
    for (const { at, why } of daily(20).slice(1)) {
      const name = `state-${at.replaceAll(/[:.]/g, '-')}-${why}`
      writeFileSync(join(folder, `${name}.sqlite`), '')
      const manifest = { name: `${name}.sqlite`, at, why, bytes: 0, sha256: '0'.repeat(64) }
      writeFileSync(join(folder, `${name}.json`), JSON.stringify(manifest))
    }
    await make('schedule')
    const kept = listBackups(folder)
    expect(kept.map(({ at }) => at.slice(5, 10))).toEqual([
      ...['11-25', '11-24', '11-23', '11-22', '11-21', '11-20', '11-19'],
      ...['11-15', '11-08'],
    ])
    expect(readdirSync(folder)).toHaveLength(kept.length * 2)
  })
})

describe('the day’s backup', () => {
  const time = { at: '03:30', zone: 'Europe/Berlin' }
  const made = (at: string, why: Backup['why'] = 'schedule') => [{ at, why }]

  it.each([
    ['there is none yet', [], START, true],
    ['today’s was made', made('2026-11-25T02:31:00Z'), START, false],
    ['only yesterday’s was', made('2026-11-24T02:31:00Z'), START, true],
    ['it is not yet time', made('2026-11-24T02:31:00Z'), '2026-11-25T02:29:00Z', false],
    ['it is just time', made('2026-11-24T02:31:00Z'), '2026-11-25T02:30:00Z', true],
    ['somebody asked for one', made('2026-11-25T03:00:00Z', 'asked'), START, true],
    ['the clock was a year ahead once', made('2027-11-25T02:31:00Z'), START, true],
    ['the clock is a year behind', made('2026-11-25T02:31:00Z'), '2025-11-25T08:30:00Z', true],
    ['clocks go forward over it', made('2026-03-28T02:31:00Z'), '2026-03-29T01:31:00Z', true],
    ['they did, and it was made', made('2026-03-29T01:31:00Z'), '2026-03-29T20:00:00Z', false],
  ] as const)('when %s', (_, backups, at, is) => {
    expect(isDue(backups, time, new Date(at))).toBe(is)
  })

  it('is made once a day, however often it is looked, and written to the audit', async () => {
    const { clock, state, backups } = await scene({ at: '03:30', zone: 'UTC' })
    expect(await backups.dueNow()).toMatchObject({ why: 'schedule' })
    expect(await backups.dueNow()).toBeUndefined()
    clock.pass(86_400_000)
    expect(await backups.dueNow()).toMatchObject({ at: '2026-11-26T08:30:00.000Z' })
    expect(backups.list()).toHaveLength(2)
    const { rows } = await state.audit.read({ offset: 0, limit: 9 })
    expect(rows).toMatchObject([
      { action: 'state.backup', outcome: 'done', actor: 'vigil', why: 'schedule' },
      { action: 'state.backup', outcome: 'done', actor: 'vigil' },
    ])
  })

  it('is never made when it is off', async () => {
    const { backups } = await scene()
    expect(await backups.dueNow()).toBeUndefined()
  })

  it('that failed is tried again after an hour, and is in the audit', async () => {
    const { clock, home, folder, state, backups } = await scene({ at: '03:30', zone: 'UTC' })
    writeFileSync(folder, 'in the way')
    await expect(backups.dueNow()).rejects.toThrow()
    clock.pass(3_599_000)
    expect(await backups.dueNow()).toBeUndefined()
    rmSync(join(home, 'backups'))
    clock.pass(1_000)
    expect(await backups.dueNow()).toMatchObject({ why: 'schedule' })
    const { rows } = await state.audit.read({ offset: 0, limit: 9 })
    expect(rows.map(({ outcome }) => outcome)).toEqual(['done', 'failed'])
  })
})

describe('a backup that somebody asks for', () => {
  it('waits for the one under way, and the audit says who it was', async () => {
    const { state, backups } = await scene()
    const both = await Promise.all([
      backups.make('asked', OPERATOR),
      backups.make('asked', OPERATOR),
    ])
    expect(new Set(both.map(({ name }) => name)).size).toBe(2)
    const { rows } = await state.audit.read({ offset: 0, limit: 9 })
    expect(rows).toMatchObject(
      both.toReversed().map(({ name, sha256 }) => ({
        ...{ ...OPERATOR, action: 'state.backup', outcome: 'done' },
        ...{ target: name, after: sha256, why: 'asked' },
      })),
    )
  })
})
