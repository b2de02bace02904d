import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tidyBackups } from '#root/state/backup-files.ts'
import { isGone, isRunning } from '#root/system/running.ts'
import { tidy } from '#store/kept.ts'
import { temporaryFolder } from '../fixtures/folder.ts'

/** Numbers that signals reach, although no process has them: those of our threads. */
const threads = readdirSync('/proc/self/task')
  .map(Number)
  .filter((id) => id !== process.pid)
const [thread = 0] = threads
const ID = 'A'.repeat(22)

describe('a process', () => {
  it('runs when there is one of that number, and a thread of another is none', () => {
    expect(isRunning(process.pid)).toBe(true)
    expect(isRunning(process.ppid)).toBe(true)
    expect(threads.length).toBeGreaterThan(0)
    expect(threads.filter(isRunning)).toEqual([])
    expect(isRunning(2 ** 22 + 1)).toBe(false)
  })

  it('is gone that had our number before us', () => {
    expect(isGone(process.pid)).toBe(true)
    expect(isGone(process.ppid)).toBe(false)
  })
})

// In a container the service is process 1 at every start.
describe('what an earlier start with our number left', () => {
  it('of a backup is removed by whoever has the home to itself, and kept by others', () => {
    const folder = temporaryFolder()
    const name = 'state-2026-11-26T03-30-00-000Z-schedule.sqlite'
    for (const pid of [process.pid, thread, process.ppid])
      writeFileSync(join(folder, `.making-${pid}-${name}`), 'half')
    tidyBackups(folder)
    const ofOthers = `.making-${process.ppid}-${name}`
    const ours = `.making-${process.pid}-${name}`
    expect(readdirSync(folder).toSorted()).toEqual([ours, ofOthers].toSorted())
    tidyBackups(folder, isGone)
    expect(readdirSync(folder)).toEqual([ofOthers])
  })

  it('of snapshots and plans is removed as well', () => {
    const folder = temporaryFolder()
    const plans = join(folder, 'plans')
    mkdirSync(plans)
    for (const pid of [process.pid, thread, process.ppid]) {
      writeFileSync(join(folder, `.building-${pid}.sqlite`), 'half')
      writeFileSync(join(folder, `.current-${pid}.json`), '{')
      mkdirSync(join(plans, `.making-${pid}-${ID}`))
    }
    tidy(folder, '0123456789ab', new Date('2026-11-26T00:00:00Z'), isGone)
    expect(readdirSync(folder).toSorted()).toEqual([
      `.building-${process.ppid}.sqlite`,
      `.current-${process.ppid}.json`,
      'plans',
    ])
    expect(readdirSync(plans)).toEqual([`.making-${process.ppid}-${ID}`])
  })
})
