import { closeSync, openSync } from 'node:fs'
import Database from 'better-sqlite3'
import { Kysely } from 'kysely'
import { type MigrationResultSet, Migrator } from 'kysely/migration'
import type { Changes } from '#core/changes.ts'
import { Mistake } from '#core/errors.ts'
import type { Follows } from '#core/follows.ts'
import type { Installations } from '#core/installations.ts'
import type { Ledger } from '#core/ledger.ts'
import type { LongLines } from '#core/press.ts'
import type { Subscriptions } from '#core/subscription.ts'
import type { Watches } from '#core/watches.ts'
import { keptChanges } from './changes.ts'
import { keptFollows } from './follows.ts'
import { keptInstallations } from './installations.ts'
import { keptLedger } from './ledger.ts'
import { forgetLines, keptLines } from './lines.ts'
import { MIGRATIONS } from './migrations.ts'
import { keptSubscriptions } from './subscriptions.ts'
import type { Tables } from './tables.ts'
import { keptWatches } from './watches.ts'
import { writerDialect } from './write.ts'

/** What users set up, in one SQLite file that is worth backing up. */
export type State = AsyncDisposable & {
  readonly subscriptions: Subscriptions
  readonly watches: Watches
  readonly follows: Follows
  readonly changes: Changes
  readonly ledger: Ledger
  readonly lines: LongLines
  readonly installations: Installations
  /** How the file is written, as SQLite says it. */
  readonly pragmas: () => { readonly journal_mode: unknown; readonly synchronous: unknown }
}

/** How long a statement waits for another process that writes, in milliseconds. */
const BUSY_MS = 5_000

/**
 * Opens the state file, makes it if there is none, and brings its tables up to date.
 *
 * @throws Mistake when the file comes from a newer version, is damaged or cannot be written
 */
export async function openState(path: string, now: () => Date): Promise<State> {
  const file = openFile(path)
  try {
    file.pragma('journal_mode = WAL')
    // better-sqlite3 is built with NORMAL, which loses acknowledged rows when the power fails.
    file.pragma('synchronous = FULL')
    const db = new Kysely<Tables>({ dialect: writerDialect(file) })
    await migrate(file, db)
    await forgetLines(db, now)
    return {
      subscriptions: keptSubscriptions(db),
      watches: keptWatches(db, now),
      follows: keptFollows(db),
      changes: keptChanges(db),
      ledger: keptLedger(db, now),
      lines: keptLines(db, now),
      installations: keptInstallations(db),
      pragmas: () => ({
        journal_mode: file.pragma('journal_mode', { simple: true }),
        synchronous: file.pragma('synchronous', { simple: true }),
      }),
      [Symbol.asyncDispose]: () => db.destroy(),
    }
  } catch (error) {
    file.close()
    throw unusable(error, path)
  }
}

/** Only its owner reads it: it says who watches whom. SQLite gives its other files the same mode. */
function openFile(path: string): Database.Database {
  try {
    closeSync(openSync(path, 'a', 0o600))
    return new Database(path, { timeout: BUSY_MS })
  } catch (error) {
    throw unusable(error, path)
  }
}

/** What the operator can put right about the file. */
function unusable(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (/^SQLITE_(?:NOTADB|CORRUPT)/.test(code))
    return new Mistake(`${path} is damaged. Put a backup in its place, or move it away.`)
  if (/^SQLITE_(?:CANTOPEN|READONLY|IOERR)|^E(?:ACCES|ISDIR|PERM|ROFS|NOENT)$/.test(code))
    return new Mistake(`${path} cannot be opened for writing. Correct its owner, or VIGIL_HOME.`)
  return error
}

/** All steps or none, and of two processes that start at once only one takes them. */
async function migrate(file: Database.Database, db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
  })
  file.exec('BEGIN IMMEDIATE')
  const { error } = await migrator.migrateToLatest()
  file.exec(error ? 'ROLLBACK' : 'COMMIT')
  if (error) throw explained(error, file.name)
}

function explained(error: MigrationResultSet['error'], path: string): unknown {
  if (error instanceof Error && /previously executed migration .* is missing/.test(error.message)) {
    return new Mistake(
      `${path} was written by a newer version of Vigil. Run that version, or set VIGIL_HOME to another folder.`,
    )
  }
  return error
}
