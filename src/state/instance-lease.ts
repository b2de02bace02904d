import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Mistake } from '#core/errors.ts'
import { NoRoom } from './no-room.ts'

/** The file whose lock is the lease, and the one that says who has it. */
const LOCK = 'service.lock'
const HOLDER = 'service.json'

type Holder = { readonly pid: number; readonly host: string; readonly since: string }

/**
 * Lets one service at a time use a home. It is a lock on a small SQLite file, which the kernel takes
 * back however the process ends, so that nobody has to wait for a lease to run out.
 *
 * @see https://sqlite.org/lockingv3.html
 * @throws Mistake when another process has it, naming that process, or the home cannot be written
 */
export function takeInstanceLease(home: string, now: () => Date): Disposable {
  const file = lock(home)
  const holder: Holder = { pid: process.pid, host: hostname(), since: now().toISOString() }
  tidy(home)
  note(home, holder)
  return {
    [Symbol.dispose]() {
      rmSync(join(home, HOLDER), { force: true })
      file.close()
    },
  }
}

function lock(home: string): Database.Database {
  let file: Database.Database | undefined
  try {
    mkdirSync(home, { recursive: true })
    file = new Database(join(home, LOCK), { timeout: 0 })
    // Nothing is ever written to it, so no journal has to stand beside it.
    file.pragma('journal_mode = MEMORY')
    file.exec('BEGIN EXCLUSIVE')
    return file
  } catch (error) {
    file?.close()
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (/^SQLITE_(?:BUSY|LOCKED)/.test(code)) throw taken(home)
    if (/^SQLITE_FULL|^E(?:NOSPC|DQUOT)$/.test(code))
      throw new NoRoom(`There is no room left where ${home} is. Free space, then start again.`)
    if (/^SQLITE_(?:CANTOPEN|READONLY|IOERR)|^E[A-Z]+$/.test(code))
      throw new Mistake(
        `${join(home, LOCK)} cannot be locked. Correct the owner of ${home}, or set VIGIL_HOME to another folder.`,
      )
    if (/^SQLITE_(?:NOTADB|CORRUPT)/.test(code))
      throw new Mistake(`${join(home, LOCK)} is damaged. Nothing is kept in it: delete it.`)
    throw error
  }
}

function taken(home: string): Mistake {
  const holder = holderIn(home)
  const who = holder ? ` (process ${holder.pid} on ${holder.host} since ${holder.since})` : ''
  return new Mistake(
    `Vigil runs already in ${home}${who}. Stop it, or set VIGIL_HOME to another folder.`,
  )
}

/** Who has the lease; undefined for the moment before it is written. */
function holderIn(home: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(join(home, HOLDER), 'utf8')) as Holder // As written by note.
  } catch {
    return undefined
  }
}

/** What killed holders left: nobody else is at it now. What cannot be removed stays. */
function tidy(home: string): void {
  for (const name of readdirSync(home).filter((one) => LEFT.test(one))) {
    try {
      rmSync(join(home, name), { recursive: true, force: true })
    } catch {
      // It is in nobody’s way.
    }
  }
}

/** Of a holder that was noting itself down, or was putting a backup back. */
const LEFT = /^\.(?:service\.json-\d+|restoring-\d+)$/

/** Only for people to read: where it cannot be written, the lock still holds. */
function note(home: string, holder: Holder): void {
  const temporary = join(home, `.${HOLDER}-${process.pid}`)
  try {
    writeFileSync(temporary, `${JSON.stringify(holder)}\n`)
    renameSync(temporary, join(home, HOLDER))
  } catch {
    rmSync(temporary, { force: true })
  }
}
