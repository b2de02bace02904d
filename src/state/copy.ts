import { chmodSync, copyFileSync, existsSync } from 'node:fs'
import Database from 'better-sqlite3'

/**
 * Copies a state file as it is at this moment and takes out of the copy what leads into other
 * people's workspaces: nothing is ever posted from one. The file itself is never opened for writing,
 * for that alone would fold its log into it.
 *
 * @param isShared whether another process may be writing to it
 * @throws Error that `troubleIn` can read when it is damaged, or there is no room
 */
export async function copyState(from: string, to: string, isShared: boolean): Promise<void> {
  if (isShared) await copyOpen(from, to)
  else copyFiles(from, to)
  chmodSync(to, 0o600)
  const copy = new Database(to, { fileMustExist: true })
  try {
    // In one file, which is what the copy is opened from; what stood in the log is in it.
    copy.pragma('journal_mode = DELETE')
    const isThere = copy
      .prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'installation'`)
      .get()
    // Overwritten, not only forgotten: the tokens are gone from the file.
    copy.pragma('secure_delete = ON')
    if (isThere) copy.exec('DELETE FROM installation')
  } finally {
    copy.close()
  }
}

/** All steps read one state of the file. https://sqlite.org/backup.html */
async function copyOpen(from: string, to: string): Promise<void> {
  const source = new Database(from, { readonly: true, fileMustExist: true })
  try {
    await source.backup(to)
  } finally {
    source.close()
  }
}

/** What was written last stands in the log beside the file: https://sqlite.org/walformat.html */
function copyFiles(from: string, to: string): void {
  copyFileSync(from, to)
  if (existsSync(`${from}-wal`)) copyFileSync(`${from}-wal`, `${to}-wal`)
}
