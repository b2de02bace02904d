import { basename } from 'node:path'
import Database from 'better-sqlite3'
import { snapshotName } from './paths.ts'
import { buildFormat } from './revision.ts'

/**
 * Opens a snapshot for reading. One read transaction spans its whole life: the file never changes,
 * so no statement has to take and drop the file lock again.
 *
 * @throws Error when the file is missing, damaged, of another revision than its name says, or in
 * another format than this version writes
 */
export function openSnapshot(path: string): Database.Database {
  const db = new Database(path, { readonly: true, fileMustExist: true })
  try {
    db.pragma('query_only = ON')
    db.pragma('trusted_schema = OFF')
    db.exec('BEGIN')
    const { revision = '', format } = readMeta(db)
    if (snapshotName(revision) !== basename(path) || format !== buildFormat())
      throw new Error(`${path} holds revision ${revision} in format ${format}`)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** The snapshot opened, or `undefined` when it cannot be read. */
function openIfReadable(path: string): Database.Database | undefined {
  try {
    return openSnapshot(path)
  } catch {
    return undefined // Whatever is wrong with it, another one serves, or it is built again.
  }
}

/** Whether a snapshot is there and can be read. One read of `meta`: what lies deeper is not looked at. */
export function isReadable(path: string): boolean {
  const db = openIfReadable(path)
  db?.close()
  return db !== undefined
}

function readMeta(db: Database.Database): { revision?: string; format?: string } {
  const rows = db.prepare<[], [string, string]>('SELECT key, value FROM meta').raw().all()
  return Object.fromEntries(rows)
}
