import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { isRunning } from '../system/running.ts'
import { BUILD_LOCK } from './paths.ts'

/** How long another process is waited for, and how often it is looked at. */
const WAIT_MS = 60_000
const POLL_MS = 50

/**
 * Does work that no other process should do in the same folder meanwhile, and returns its result.
 * It saves work and guards nothing: what is waited for too long, or cannot be locked, is done
 * side by side, which two builds survive.
 */
export async function alone<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, BUILD_LOCK)
  const until = performance.now() + WAIT_MS
  while (!isTaken(path)) {
    if (performance.now() < until && isHeld(path)) await setTimeout(POLL_MS)
    else rmSync(path, { force: true })
  }
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

/** Takes the lock if it is free. One that can never be taken, as on a full disk, is not waited for. */
function isTaken(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'EEXIST' // What the file system throws has one.
  }
}

/** Whether another process that still runs has it. It is empty for the moment before it is signed. */
function isHeld(path: string): boolean {
  try {
    const pid = Number(readFileSync(path, 'utf8'))
    return pid === 0 || (pid !== process.pid && isRunning(pid))
  } catch {
    return false // Given back since.
  }
}
