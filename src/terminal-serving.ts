import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Mistake } from '#core/errors.ts'
import { snapshotName } from '#store/paths.ts'
import { readPointer } from '#store/pointer.ts'
import { openServing, type Serving } from './serving.ts'
import { takeInstanceLease } from './state/instance-lease.ts'

/** Where the service of a home notes that it runs. */
const noteIn = (home: string): string => join(home, 'service.json')

/**
 * Whether a service runs on this home. Its note is looked for first, which costs nothing; one that a
 * killed service left is cleared away by trying its lock.
 */
export function isServiceHere(home: string, now: () => Date): boolean {
  if (!existsSync(noteIn(home))) return false
  try {
    takeInstanceLease(home, now)[Symbol.dispose]()
    return false
  } catch (error) {
    if (error instanceof Mistake) return true
    throw error
  }
}

/** Since when the service of a home runs, ISO 8601; undefined where none does. */
export function serviceSince(home: string): string | undefined {
  try {
    const { since }: { since?: unknown } = JSON.parse(readFileSync(noteIn(home), 'utf8'))
    return typeof since === 'string' ? since : undefined
  } catch {
    return undefined
  }
}

/**
 * The snapshot that is pointed to, without a look at the data: nothing is built, and nothing else is
 * served from now on. Undefined where there is none, so that the data has to be looked at.
 */
export function openPointedTo(home: string): Serving | undefined {
  const snapshots = join(home, 'snapshots')
  const revision = readPointer(snapshots)?.revision
  return revision === undefined ? undefined : openServing(join(snapshots, snapshotName(revision)))
}
