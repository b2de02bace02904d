import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'

/** Writes a small file under a temporary name and renames it: found whole, or as it was before. */
export function writeSynced(folder: string, name: string, temporary: string, text: string): void {
  const path = join(folder, temporary)
  const descriptor = openSync(path, 'w')
  try {
    writeFileSync(descriptor, text)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  renameSync(path, join(folder, name))
  syncSync(folder)
}

/** Has a file, or the names in a folder, written to disk. */
export function syncSync(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Has the names in a folder written to disk, and nobody waits meanwhile: a rename is only sure then. */
export async function syncFolder(folder: string): Promise<void> {
  const opened = await open(folder, 'r')
  try {
    await opened.sync()
  } finally {
    await opened.close()
  }
}
