import { closeSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault } from '#core/errors.ts'
import type { Backup } from '#core/operations.ts'
import { syncFolder } from '../system/synced.ts'
import { beside } from './backup-check.ts'
import {
  freshName,
  type Manifest,
  makeFolder,
  makingName,
  manifestName,
  removeOld,
  tidyBackups,
} from './backup-files.ts'

export type BackupParts = {
  /** The state file, which may be written to meanwhile. */
  readonly state: string
  readonly folder: string
  readonly now: () => Date
  readonly why: Backup['why']
  /** Gives it up. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Makes a backup while the service goes on: one state of the file is copied, the copy checked and
 * hashed, and only then it gets its name, with its manifest beside it. Then older ones that need not
 * be kept are removed.
 *
 * Killed at any moment, it leaves either a whole backup or files that the next one removes.
 *
 * @throws Error that `troubleIn` can read when there is no room, nothing may be written, or the
 * state file is damaged
 */
export async function backupState(parts: BackupParts): Promise<Manifest> {
  const { state, folder, now, why, signal } = parts
  makeFolder(folder)
  tidyBackups(folder)
  const at = now()
  const name = freshName(folder, at, why)
  const copy = join(folder, makingName(name))
  const manifest = join(folder, makingName(manifestName(name)))
  try {
    // Made before SQLite opens it, so that only its owner ever reads it.
    closeSync(openSync(copy, 'wx', 0o600))
    const { integrity, ...checked } = await beside({ from: state, file: copy }, { signal })
    if (integrity !== 'ok') throw damaged(integrity)
    const made: Manifest = { name, at: at.toISOString(), why, ...checked }
    writeFileSync(manifest, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flush: true })
    // In this order: what has its name and its manifest is whole.
    await rename(manifest, join(folder, manifestName(name)))
    await rename(copy, join(folder, name))
    await syncFolder(folder)
    removeOld(folder, now())
    return made
  } catch (error) {
    for (const part of ['', '-journal', '-wal', '-shm']) rmSync(copy + part, { force: true })
    rmSync(manifest, { force: true })
    throw error
  }
}

const damaged = (detail: string): Fault =>
  new Fault('The copy of the state file is damaged', {
    cause: Object.assign(new Error(detail), { code: 'SQLITE_CORRUPT' }),
  })
