import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Mistake } from '#core/errors.ts'
import { syncFolder } from '../system/synced.ts'
import { backupState } from './backup.ts'
import { beside } from './backup-check.ts'
import { backupsIn, type Manifest, readManifest } from './backup-files.ts'
import { takeInstanceLease } from './instance-lease.ts'
import { openState, type State } from './open.ts'
import { type Suspected, suspect } from './suspect.ts'

/** What the events of the loads in doubt came to, in a line for the audit; absent: there were none. */
export type Settle = (state: State) => Promise<string | undefined>

export type RestoreParts = {
  readonly home: string
  /** The name of the state file in it. */
  readonly name: string
  /** The copy to be put back, with its manifest beside it. */
  readonly copy: string
  readonly now: () => Date
  /**
   * What loads since the backup set off, put in doubt. Absent: everything is taken up as the backup
   * left it, and what was sent since is sent once more.
   */
  readonly settle: Settle | undefined
}

export type Restored = {
  readonly backup: Manifest
  /** What became of the file that was there: its new name, and a backup of it where it could be read. */
  readonly before: { readonly kept: string; readonly backup: string | undefined } | undefined
  readonly suspected: Suspected | undefined
  readonly doubt: string | undefined
}

/**
 * Puts a backup in the place of the state file. Until the last step, which is a rename, the file is
 * the one that was there; it is kept beside, whether it can be read or not.
 *
 * @throws Mistake when a service runs, or the backup is not what its manifest says
 */
export async function restoreState(parts: RestoreParts): Promise<Restored> {
  const { home, name, copy, now } = parts
  using _alone = takeInstanceLease(home, now)
  const backup = readManifest(copy)
  if (!backup) throw new Mistake(`${copy} has no manifest beside it that fits. Copy both files.`)
  // A folder of its own: what a migration of the copy leaves is removed with it.
  const aside = join(home, `.restoring-${process.pid}`)
  const state = join(home, name)
  mkdirSync(aside, { recursive: true, mode: 0o700 })
  try {
    const fresh = join(aside, name)
    copyFileSync(copy, fresh)
    await verify(fresh, backup, copy)
    const isKept = existsSync(state)
    const safe = isKept ? await keptSafe(state, now) : undefined
    // Who puts facts together looks whether there is a state; an empty one is as good as none.
    if (!isKept) writeFileSync(state, '', { mode: 0o600 })
    const at = now().toISOString()
    const settled = await prepare(fresh, { ...parts, backup, at, safe })
    const kept = `${name.replace(/\.sqlite$/, '')}.before-restore-${at.replaceAll(/[:.]/g, '-')}.sqlite`
    if (isKept) keep(state, join(home, kept))
    renameSync(fresh, state)
    await syncFolder(home)
    return { backup, before: isKept ? { kept, backup: safe?.name } : undefined, ...settled }
  } finally {
    rmSync(aside, { recursive: true, force: true })
    if (statSync(state, { throwIfNoEntry: false })?.size === 0) rmSync(state)
  }
}

async function verify(fresh: string, backup: Manifest, copy: string): Promise<void> {
  const { sha256, integrity } = await beside({ file: fresh }).catch(() => ({
    sha256: '',
    integrity: 'unreadable',
  }))
  if (sha256 !== backup.sha256 || integrity !== 'ok')
    throw new Mistake(`${copy} is not what its manifest says. Choose another backup.`)
}

/** A backup of what is there, so that a restore can be undone; nothing of what cannot be read. */
async function keptSafe(state: string, now: () => Date): Promise<Manifest | undefined> {
  try {
    return await backupState({
      ...{ state, now, why: 'restore' },
      folder: backupsIn(join(state, '..')),
    })
  } catch {
    return undefined
  }
}

/** Brings the copy up to date, puts in doubt what is, and writes the audit. */
async function prepare(
  fresh: string,
  {
    backup,
    at,
    safe,
    settle,
    now,
  }: RestoreParts & {
    readonly backup: Manifest
    readonly at: string
    readonly safe: Manifest | undefined
  },
): Promise<{ readonly suspected: Suspected | undefined; readonly doubt: string | undefined }> {
  await using state = await openState(fresh, now)
  let suspected: Suspected | undefined
  if (settle) {
    const file = new Database(fresh)
    suspected = suspect(file, { from: backup.at, to: at })
    file.close()
  }
  const doubt = await settle?.(state)
  await state.audit.append({
    actor: 'console',
    access: 'admin',
    action: 'state.restore',
    target: backup.name,
    outcome: 'done',
    // The entries since the backup are only in the file that was kept.
    before: safe ? `audit ${endOf(safe)}` : 'unreadable or absent',
    after: `audit ${endOf(backup)}`,
    why: suspected
      ? [
          `in doubt: ${suspected.deliveries} deliveries, ${suspected.digests} digests`,
          ...(doubt === undefined ? [] : [doubt]),
        ].join('; ')
      : 'replay',
  })
  return { suspected, doubt }
}

const endOf = ({ audit }: Manifest): string =>
  audit ? `${audit.entries} ${audit.head}` : 'not begun'

/**
 * Gives the file another name beside its own, and takes away what must not be read into the new one.
 * https://sqlite.org/howtocorrupt.html#_unlinking_or_renaming_a_database_file_while_in_use
 */
function keep(state: string, kept: string): void {
  try {
    const file = new Database(state)
    file.pragma('wal_checkpoint(TRUNCATE)')
    file.close()
  } catch {
    // It cannot be read: its log is kept as it is.
  }
  linkOrCopy(state, kept)
  if (existsSync(`${state}-wal`)) {
    copyFileSync(`${state}-wal`, `${kept}-wal`)
    synced(`${kept}-wal`)
  }
  for (const part of ['-wal', '-shm']) rmSync(state + part, { force: true })
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    // Some file systems have no links.
    copyFileSync(from, to)
    synced(to)
  }
}

function synced(path: string): void {
  const opened = openSync(path, 'r+')
  fsyncSync(opened)
  closeSync(opened)
}
