import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Fault } from '#core/errors.ts'
import { createJobs } from '#root/jobs/jobs.ts'

const MINUTE_MS = 60_000

/** Jobs on a clock that only the test moves. */
function begin() {
  const faults: Fault[] = []
  const jobs = createJobs({
    now: () => new Date(),
    log: () => {},
    report: (fault) => {
      faults.push(fault)
      return 'F-1'
    },
  })
  return { jobs, faults }
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-25T08:29:30.000Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('each minute', () => {
  it('runs on the minute, and goes on after a fault, which is reported', async () => {
    const { jobs, faults } = begin()
    const runs: string[] = []
    jobs.everyMinute('tick', async () => {
      runs.push(new Date().toISOString().slice(11, 16))
      if (runs.length === 1) throw new Error('Broken')
    })
    await vi.advanceTimersByTimeAsync(3 * MINUTE_MS)
    expect(runs).toEqual(['08:30', '08:31', '08:32'])
    expect(faults.map(({ message }) => message)).toEqual(['tick was interrupted'])
    await jobs.stop(0)
  })

  it('never runs twice at once', async () => {
    const { jobs } = begin()
    let running = 0
    let most = 0
    jobs.everyMinute('tick', async () => {
      running += 1
      most = Math.max(most, running)
      await new Promise((resolve) => setTimeout(resolve, 150_000))
      running -= 1
    })
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS)
    expect(most).toBe(1)
    const stopped = jobs.stop(0)
    await vi.advanceTimersByTimeAsync(MINUTE_MS)
    await stopped
  })

  it('ends when it is stopped', async () => {
    const { jobs } = begin()
    let runs = 0
    jobs.everyMinute('tick', async () => {
      runs += 1
    })
    await jobs.stop(0)
    await vi.advanceTimersByTimeAsync(5 * MINUTE_MS)
    expect(runs).toBe(0)
  })
})

describe('what is due', () => {
  it('runs at once, when it said, and at the latest after a minute', async () => {
    const { jobs } = begin()
    const runs: number[] = []
    const began = Date.now()
    jobs.onWake(async () => {
      runs.push(Date.now() - began)
      return runs.length === 1 ? new Date(Date.now() + 5_000) : undefined
    })
    await vi.advanceTimersByTimeAsync(2 * MINUTE_MS)
    expect(runs).toEqual([0, 5_000, 65_000])
    await jobs.stop(0)
  })

  it('runs when it is woken, and once more when that happens while it runs', async () => {
    const { jobs } = begin()
    let running = 0
    let runs = 0
    jobs.onWake(async () => {
      running += 1
      runs += 1
      expect(running).toBe(1)
      await new Promise((resolve) => setTimeout(resolve, 1_000))
      running -= 1
      return undefined
    })
    await vi.advanceTimersByTimeAsync(100)
    jobs.wake()
    jobs.wake()
    await vi.advanceTimersByTimeAsync(3_000)
    expect(runs).toBe(2)
    jobs.wake()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(runs).toBe(3)
    await jobs.stop(0)
  })

  it('goes on a minute after a fault', async () => {
    const { jobs, faults } = begin()
    let runs = 0
    jobs.onWake(async () => {
      runs += 1
      throw new Error('Broken')
    })
    await vi.advanceTimersByTimeAsync(MINUTE_MS)
    expect(runs).toBe(2)
    expect(faults).toHaveLength(2)
    await jobs.stop(0)
  })

  it('does not spin on what is due and cannot be done', async () => {
    const { jobs } = begin()
    let runs = 0
    jobs.onWake(async () => {
      runs += 1
      return new Date(0)
    })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(runs).toBeLessThanOrEqual(21)
    await jobs.stop(0)
  })

  it('waits for what is under way when it is stopped, but no longer than it may', async () => {
    const { jobs } = begin()
    let isOver = false
    jobs.onWake(async () => {
      await new Promise((resolve) => setTimeout(resolve, 2_000))
      isOver = true
      return undefined
    })
    await vi.advanceTimersByTimeAsync(10)
    const stopped = jobs.stop(10_000)
    await vi.advanceTimersByTimeAsync(2_000)
    await stopped
    expect(isOver).toBe(true)
  })
})
