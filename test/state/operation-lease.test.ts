import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Taken } from '#core/operation-lease.ts'
import { newPath, openedRaw, openedState } from './audit-files.ts'

const TAKING = fileURLToPath(new URL('taking.ts', import.meta.url))

const START = Date.parse('2026-11-26T09:00:00.000Z')

/** Two processes that share a state file, as far as that goes within one. */
async function opened() {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  let at = START
  const clock = () => new Date(at)
  const path = newPath()
  const [one, other] = [await openedState(path, clock), await openedState(path, clock)]
  return {
    path,
    one: one.operationLease,
    other: other.operationLease,
    /** Seconds go by, and the timers with them. */
    async pass(seconds: number) {
      for (let s = 0; s < seconds; s += 1) {
        at += 1_000
        await vi.advanceTimersByTimeAsync(1_000)
      }
    },
    /** Seconds go by in which nothing runs: a process that hangs, or another clock. */
    jump(seconds: number) {
      at += seconds * 1_000
    },
  }
}

const ANNA = { by: 'discord:1', since: '2026-11-26T09:00:00.000Z' }

async function release(taken: Taken): Promise<void> {
  if (!taken.isTaken) throw new Error('It was not taken')
  await taken.release()
}

describe('an operation', () => {
  it('is one person’s at a time: the second is told whose, and since when', async () => {
    const { one, other, pass } = await opened()
    const first = await one.take('reseed', 'discord:1')
    await pass(5)
    expect(await one.take('reseed', 'discord:2')).toEqual({ isTaken: false, holder: ANNA })
    expect(await other.take('reseed', 'slack:T1/U1')).toEqual({ isTaken: false, holder: ANNA })
    await release(first)
    const second = await other.take('reseed', 'slack:T1/U1')
    expect(second.isTaken).toBe(true)
    expect(await one.take('reseed', 'discord:1')).toEqual({
      isTaken: false,
      holder: { by: 'slack:T1/U1', since: '2026-11-26T09:00:05.000Z' },
    })
  })

  it('is one’s of many who want it at once', async () => {
    const { one } = await opened()
    const all = await Promise.all(
      ['discord:1', 'discord:2', 'discord:3'].map((by) => one.take('reseed', by)),
    )
    expect(all.map(({ isTaken }) => isTaken)).toEqual([true, false, false])
  })

  it('keeps no other operation waiting', async () => {
    const { one } = await opened()
    await one.take('reseed', 'discord:1')
    expect(await one.take('backup', 'discord:2')).toMatchObject({ isTaken: true })
  })

  it('stays theirs as long as their process lives', async () => {
    const { one, other, pass } = await opened()
    const taken = await one.take('reseed', 'discord:1')
    await pass(300)
    expect(await other.take('reseed', 'discord:2')).toEqual({ isTaken: false, holder: ANNA })
    await release(taken)
    await pass(300)
    expect(await other.take('reseed', 'discord:2')).toMatchObject({ isTaken: true })
  })

  it('is free 30 seconds after the process that had it ended without a word', async () => {
    const { path, other, jump } = await opened()
    const died = await promisify(execFile)(
      process.execPath,
      [TAKING, path, 'reseed', new Date(START).toISOString()],
      { timeout: 30_000 },
    )
    expect(died.stdout).toBe('true')
    jump(29)
    expect(await other.take('reseed', 'discord:2')).toEqual({ isTaken: false, holder: ANNA })
    jump(1)
    expect(await other.take('reseed', 'discord:2')).toMatchObject({ isTaken: true })
  }, 30_000)

  it('is freed by nobody who has it no more', async () => {
    const { one, other, jump } = await opened()
    const late = await one.take('reseed', 'discord:1')
    jump(31)
    const next = await other.take('reseed', 'discord:2')
    await release(late)
    const holder = { by: 'discord:2', since: '2026-11-26T09:00:31.000Z' }
    expect(await one.take('reseed', 'discord:3')).toEqual({ isTaken: false, holder })
    await release(next)
    const last = await one.take('reseed', 'discord:3')
    await release(late)
    await release(next)
    expect(await other.take('reseed', 'discord:4')).toMatchObject({ isTaken: false })
    await release(last)
  })

  it('is not taken back by a renewal that comes too late', async () => {
    const { one, other, jump, pass } = await opened()
    await one.take('reseed', 'discord:1')
    jump(31)
    await release(await other.take('reseed', 'discord:2'))
    await pass(20)
    expect(await other.take('reseed', 'discord:3')).toMatchObject({ isTaken: true })
  })

  it('is not kept for a year by a clock that was a year ahead', async () => {
    const { path, other } = await opened()
    const ahead = new Date(START + 365 * 86_400_000).toISOString()
    await promisify(execFile)(process.execPath, [TAKING, path, 'reseed', ahead], {
      timeout: 30_000,
    })
    expect(await other.take('reseed', 'discord:2')).toMatchObject({ isTaken: true })
  }, 30_000)

  it('is not taken twice in one process because its clock was put forward', async () => {
    const { one, jump } = await opened()
    await one.take('reseed', 'discord:1')
    jump(365 * 86_400)
    expect(await one.take('reseed', 'discord:2')).toEqual({ isTaken: false, holder: ANNA })
  })

  it('that cannot be given back is over all the same, for others after its lease', async () => {
    const { path, one, other, jump } = await opened()
    const taken = await one.take('reseed', 'discord:1')
    const file = openedRaw(path)
    file.exec(`CREATE TRIGGER full BEFORE UPDATE ON operation
      BEGIN SELECT RAISE(ABORT, 'the disk is full'); END`)
    await release(taken)
    file.exec('DROP TRIGGER full')
    expect(await other.take('reseed', 'discord:2')).toEqual({ isTaken: false, holder: ANNA })
    jump(30)
    expect(await other.take('reseed', 'discord:2')).toMatchObject({ isTaken: true })
  })

  it('that could not be written down is nobody’s', async () => {
    const { path, one } = await opened()
    const file = openedRaw(path)
    file.exec(`CREATE TRIGGER full BEFORE INSERT ON operation
      BEGIN SELECT RAISE(ABORT, 'the disk is full'); END`)
    await expect(one.take('reseed', 'discord:1')).rejects.toThrow('the disk is full')
    file.exec('DROP TRIGGER full')
    expect(await one.take('reseed', 'discord:2')).toMatchObject({ isTaken: true })
  })
})
