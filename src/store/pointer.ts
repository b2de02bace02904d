import { readFileSync } from 'node:fs'
import { open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder, writeSynced } from '../system/synced.ts'
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
    const pointer = JSON.parse(readFileSync(pathIn(snapshots), 'utf8')) as Pointer
    return SNAPSHOT.test(snapshotName(pointer.revision)) &&
      isReadable(join(snapshots, snapshotName(pointer.revision)))
      ? pointer
      : undefined
  } catch {
    return undefined // No decision has been made yet, or it was lost: it is made again from the data.
  }
}

/** The revision pointed to, whether its snapshot can be read or not; for a look once a minute. */
export async function pointedTo(snapshots: string): Promise<string | undefined> {
  try {
    const { revision } = JSON.parse(await readFile(pathIn(snapshots), 'utf8')) as Pointer
    return SNAPSHOT.test(snapshotName(revision)) ? revision : undefined
  } catch {
    return undefined // Nothing is decided, or the decision was lost: whatever serves goes on.
  }
}

/** When the decision was lost, the snapshot built last; the data it was decided for is not known. */
export function newestKept(snapshots: string): Pointer | undefined {
  const [revision] = readableRevisions(snapshots)
  return revision === undefined ? undefined : { revision, data: '' }
}

/** Points to a snapshot by renaming, so that a reader finds the old decision or the new one. */
export function point(snapshots: string, pointer: Pointer): void {
  writeSynced(snapshots, 'current.json', temporaryName(), textOf(pointer))
}

/** The same while questions are answered: on disk when it resolves, and nobody waits meanwhile. */
export async function pointWhileServing(snapshots: string, pointer: Pointer): Promise<void> {
  const temporary = join(snapshots, temporaryName())
  const file = await open(temporary, 'w')
  try {
    await file.writeFile(textOf(pointer))
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(temporary, pathIn(snapshots))
  await syncFolder(snapshots)
}

const pathIn = (snapshots: string): string => join(snapshots, 'current.json')
const temporaryName = (): string => `.current-${process.pid}.json`
const textOf = (pointer: Pointer): string => `${JSON.stringify(pointer)}\n`
