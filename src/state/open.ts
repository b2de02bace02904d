import { closeSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Audit } from '#core/audit.ts'
import type { Changes } from '#core/changes.ts'
import type { CorrectionStore } from '#core/correction-store.ts'
import { Mistake } from '#core/errors.ts'
import type { Follows } from '#core/follows.ts'
import type { Installations } from '#core/installations.ts'
import type { Ledger } from '#core/ledger.ts'
import type { OperationLease } from '#core/operation-lease.ts'
import type { LongLines } from '#core/press.ts'
import type { RevisionLog } from '#core/revision-log.ts'
import type { Subscriptions } from '#core/subscription.ts'
import { troubleIn } from '#core/trouble.ts'
import type { Watches } from '#core/watches.ts'
import { keptAudit } from './audit.ts'
import { backupsIn, type Manifest } from './backup-files.ts'
import { keptChanges } from './changes.ts'
import { keptCorrections } from './correction-store.ts'
import { keptFollows } from './follows.ts'
import { keptInstallations } from './installations.ts'
import { keptLedger } from './ledger.ts'
import { forgetLines, keptLines } from './lines.ts'
import { MIGRATIONS } from './migrations.ts'
import { NoRoom } from './no-room.ts'
import { keptLease } from './operation-lease.ts'
import { keptRevisionLog } from './revision-log.ts'
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
  readonly audit: Audit
  readonly correctionStore: CorrectionStore
  readonly revisionLog: RevisionLog
  readonly operationLease: OperationLease
  /** How the file is written, as SQLite says it. */
  readonly pragmas: () => { readonly journal_mode: unknown; readonly synchronous: unknown }
  /** Writes a mark that means nothing, to see whether the file can be written. On disk when it resolves. */
  readonly probe: (mark: number) => Promise<void>
}

/** How long a statement waits for another process that writes, in milliseconds. */
const BUSY_MS = 5_000

/**
 * Opens the state file, makes it if there is none, and brings its tables up to date: after a backup
 * of what was in it, which `onBackup` hears of.
 *
 * @throws Mistake when the file comes from a newer version, is damaged or cannot be written, or
 * there is no room for that backup
 */
export async function openState(
  path: string,
  now: () => Date,
  onBackup: (made: Manifest) => void = () => {},
): Promise<State> {
  const file = openFile(path)
  try {
    // First: nothing is written to a file of a newer version.
    const { applied, pending } = versionOf(file)
    if (applied.length > 0 && pending.length > 0) {
      const { backupState } = await import('./backup.ts')
      const folder = backupsIn(dirname(path))
      onBackup(await backupState({ state: path, folder, now, why: 'migration' }))
    }
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
      audit: keptAudit(db, now),
      correctionStore: keptCorrections(db, now),
      revisionLog: keptRevisionLog(db, now),
      operationLease: keptLease(db, now),
      pragmas: () => ({
        journal_mode: file.pragma('journal_mode', { simple: true }),
        synchronous: file.pragma('synchronous', { simple: true }),
      }),
      // A header field that SQLite leaves to its users: https://sqlite.org/pragma.html#pragma_user_version
      async probe(mark) {
        await sql`PRAGMA user_version = ${sql.lit(mark % 2 ** 31)}`.execute(db)
      },
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
  switch (troubleIn(error)) {
    case 'damaged':
      return new Mistake(
        `${path} is damaged. Put a backup in its place with \`npm run restore\`, or move it away.`,
      )
    case 'full':
      return new NoRoom(`There is no room left where ${path} is. Free space, then start again.`)
    case 'read-only':
    case 'broken':
      return new Mistake(`${path} cannot be opened for writing. Correct its owner, or VIGIL_HOME.`)
    default:
      break
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^E(?:ISDIR|NOENT)$/.test(code)
    ? new Mistake(`${path} cannot be opened for writing. Correct its owner, or VIGIL_HOME.`)
    : error
}

/**
 * Which steps the file has and which it still needs.
 *
 * @throws Mistake when it has one that this version does not know
 */
function versionOf(file: Database.Database): {
  readonly applied: readonly string[]
  readonly pending: readonly string[]
} {
  const isMade = file.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'kysely_migration'`).get()
  const applied = isMade
    ? file.prepare<[], string>(`SELECT name FROM kysely_migration`).pluck().all()
    : []
  if (applied.some((name) => !(name in MIGRATIONS))) {
    throw new Mistake(
      `${file.name} was written by a newer version of Vigil. Run that version, or set VIGIL_HOME to another folder.`,
    )
  }
  return { applied, pending: Object.keys(MIGRATIONS).filter((name) => !applied.includes(name)) }
}

/**
 * The steps that a state file still needs, in order; all of them for an empty one.
 *
 * @throws Mistake as `openState` does
 */
export function pendingIn(path: string): readonly string[] {
  const file = openFile(path)
  try {
    return versionOf(file).pending
  } catch (error) {
    throw unusable(error, path)
  } finally {
    file.close()
  }
}

/** All steps or none, and of two processes that start at once only one takes them. */
async function migrate(file: Database.Database, db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
  })
  file.exec('BEGIN IMMEDIATE')
  const { error } = await migrator.migrateToLatest()
  if (!error) file.exec('COMMIT')
  else if (file.inTransaction) file.exec('ROLLBACK')
  if (error) throw error
}
