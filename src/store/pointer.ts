import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readableRevisions } from './kept.ts'
import { SNAPSHOT, snapshotName } from './paths.ts'
import { isReadable } from './snapshot.ts'

/** What `current.json` holds: the revision served, and the data it was decided for. */
export type Pointer = {
  readonly revision: string
  readonly data: string
  /** Newer data that was refused, so that it need not be read again to say so. */
  readonly refused?: { readonly data: string; readonly findings: number }
}

/** The pointer, unless it is missing, unreadable, or names a snapshot that is. */
export function readPointer(snapshots: string): Pointer | undefined {
  try {
    const pointer = JSON.parse(readFileSync(join(snapshots, 'current.json'), 'utf8')) as Pointer
    return SNAPSHOT.test(snapshotName(pointer.revision)) &&
      isReadable(join(snapshots, snapshotName(pointer.revision)))
      ? pointer
      : undefined
  } catch {
    return undefined // No decision has been made yet, or it was lost: it is made again from the data.
  }
}

/** When the decision was lost, the snapshot built last; the data it was decided for is not known. */
export function newestKept(snapshots: string): Pointer | undefined {
  const [revision] = readableRevisions(snapshots)
  return revision === undefined ? undefined : { revision, data: '' }
}

/** Points to a snapshot by renaming, so that a reader finds the old decision or the new one. */
export function point(snapshots: string, pointer: Pointer): void {
  const temporary = join(snapshots, `.current-${process.pid}.json`)
  writeFileSync(temporary, `${JSON.stringify(pointer)}\n`)
  renameSync(temporary, join(snapshots, 'current.json'))
}
