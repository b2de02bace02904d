import { join } from 'node:path'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { NO_HASH } from '#core/audit.ts'
import { chained } from '#root/state/audit-chain.ts'
import { openState } from '#root/state/open.ts'
import type { Tables } from '#root/state/tables.ts'
import { temporaryFolder } from '../fixtures/folder.ts'
import { entry } from './audit-entries.ts'

export const now = () => new Date('2026-11-26T09:00:00.000Z')

export const newPath = () => join(temporaryFolder(), 'state.sqlite')

/** A state file that is closed when the test is over. */
export async function openedState(path = newPath(), clock = now) {
  const state = await openState(path, clock)
  onTestFinished(() => state[Symbol.asyncDispose]())
  return state
}

/** The same file, as somebody with an editor for databases has it. */
export function openedRaw(path: string): Database.Database {
  const file = new Database(path)
  file.pragma('synchronous = OFF')
  onTestFinished(() => void file.close())
  return file
}

/** Takes away what refuses to alter the audit, as only somebody with the file in their hands can. */
export function unguard(file: Database.Database): void {
  const triggers = file
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'audit_%'",
    )
    .all()
  for (const { name } of triggers) file.exec(`DROP TRIGGER ${name}`)
}

export type Row = Tables['audit']
export type Head = Pick<Tables['audit_head'], 'entries' | 'hash'>

export const rowsOf = (file: Database.Database): Row[] =>
  file.prepare<[], Row>('SELECT * FROM audit ORDER BY seq').all()

export const headOf = (file: Database.Database): Head | undefined =>
  file.prepare<[], Head>('SELECT entries, hash FROM audit_head').get()

const insertInto = (file: Database.Database) =>
  file.prepare(`INSERT INTO audit VALUES (@seq, @at, @actor, @access, @place, @action, @target,
    @outcome, @before, @after, @why, @previous, @hash)`)

/** Appends many entries in one transaction, so that it takes no time. */
export function appendAll(file: Database.Database, count: number): void {
  const insert = insertInto(file)
  file.transaction(() => {
    for (let n = 0; n < count; n += 1)
      insert.run(chained(entry(), headOf(file) ?? { entries: 0, hash: NO_HASH }, now()))
  })()
}

/** Puts other rows and another head in place of those that are there. */
export function rewrite(file: Database.Database, rows: readonly Row[], head?: Head): void {
  const insert = insertInto(file)
  file.transaction(() => {
    file.exec('DELETE FROM audit; DELETE FROM audit_head')
    for (const row of rows) insert.run(row)
    if (head) file.prepare('INSERT INTO audit_head VALUES (1, @entries, @hash)').run(head)
  })()
}
