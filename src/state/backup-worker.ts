// Runs in a process of its own: copying, checking and hashing a large file would keep everybody
// waiting, and a thread that is at it cannot be stopped. Answers with one message and ends.
import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'

/** What the process is asked: to copy a state file and check the copy, or to check one. */
export type Task = {
  /** Copied from here first. */
  readonly from?: string | undefined
  /** The file that is checked; with `from` it is there and empty. */
  readonly file: string
}

/** What a file is, as far as it can be said without trusting it. */
export type Checked = {
  readonly bytes: number
  /** As 64 hexadecimal digits. */
  readonly sha256: string
  /** What SQLite’s integrity check says; `ok` when it finds nothing. */
  readonly integrity: string
  /** The last migration it has; empty for one without. */
  readonly migration: string
  /** Where its audit ends; absent in a file that has none. */
  readonly audit?: { readonly entries: number; readonly head: string } | undefined
}

export type Answer =
  | { readonly checked: Checked }
  | { readonly message: string; readonly code: string }

/** So many pages a step, as SQLite’s own documentation of online backups suggests. */
const PAGES_A_STEP = 100

/**
 * All steps read one state of the file: otherwise each write of another process would begin the
 * copy anew. https://sqlite.org/backup.html
 */
async function copy(from: string, to: string): Promise<void> {
  const source = new Database(from, { fileMustExist: true })
  try {
    source.exec('BEGIN')
    source.prepare(`SELECT count(*) FROM sqlite_master`).get()
    await source.backup(to, { progress: () => PAGES_A_STEP })
    source.exec('ROLLBACK')
  } finally {
    source.close()
  }
}

/** One file, with nothing of it in a log beside it. */
function seal(path: string): void {
  // Gone when whoever asked was killed and the next one has tidied up.
  const file = new Database(path, { fileMustExist: true })
  try {
    file.pragma('journal_mode = DELETE')
  } finally {
    file.close()
  }
  const opened = openSync(path, 'r+')
  fsyncSync(opened)
  closeSync(opened)
}

function check(path: string): Checked {
  const file = new Database(path, { readonly: true, fileMustExist: true })
  try {
    const integrity = String(file.pragma('integrity_check(1)', { simple: true }))
    const has = (table: string) =>
      file.prepare(`SELECT 1 FROM sqlite_master WHERE name = ?`).get(table) !== undefined
    const migration = has('kysely_migration')
      ? file.prepare<[], string>(`SELECT max(name) FROM kysely_migration`).pluck().get()
      : undefined
    const audit = has('audit_head')
      ? file
          .prepare<[], { entries: number; head: string }>(
            `SELECT entries, hash AS head FROM audit_head`,
          )
          .get()
      : undefined
    return { ...hashed(path), integrity, migration: migration ?? '', audit }
  } finally {
    file.close()
  }
}

function hashed(path: string): Pick<Checked, 'bytes' | 'sha256'> {
  const hash = createHash('sha256')
  const part = Buffer.alloc(1 << 20)
  const opened = openSync(path, 'r')
  try {
    for (let read = readSync(opened, part); read > 0; read = readSync(opened, part)) {
      hash.update(part.subarray(0, read))
    }
  } finally {
    closeSync(opened)
  }
  return { bytes: statSync(path).size, sha256: hash.digest('hex') }
}

async function work({ from, file }: Task): Promise<Answer> {
  try {
    if (from !== undefined) {
      await copy(from, file)
      seal(file)
    }
    return { checked: check(file) }
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException // What SQLite and the disk throw.
    return { message, code: code ?? '' }
  }
}

process.once('disconnect', () => process.exit())
process.once('message', async (task: Task) => {
  const answer = await work(task)
  process.send?.(answer, () => process.exit())
})
