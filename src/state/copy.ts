import Database from 'better-sqlite3'

/**
 * Copies a state file as it is at this moment, while others may write to it, and takes out of the
 * copy what leads into other people's workspaces: nothing is ever posted from one.
 *
 * @throws Error when it is no state file, or there is no room
 */
export async function copyState(from: string, to: string): Promise<void> {
  const source = new Database(from, { fileMustExist: true })
  try {
    await source.backup(to)
  } finally {
    source.close()
  }
  const copy = new Database(to, { fileMustExist: true })
  try {
    // In one file, which is what the copy is opened from.
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
