import { rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { NAME_TABLES } from '#store/names/tables.ts'
import { schemaSql } from '#store/revision.ts'

/**
 * Milliseconds to insert the rows of a finished snapshot into an empty one, table by table, with
 * bare statements in one transaction. The full-text index is left out: its rows cannot be read back.
 */
export function bareBuildMs(from: string, to: string): number {
  const source = new Database(from, { readonly: true })
  rmSync(to, { force: true })
  const target = new Database(to)
  const tables = (
    source
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'text%' AND name NOT LIKE 'sqlite%'",
      )
      .all() as { name: string }[]
  ).map(({ name }) => name)
  const rows = tables.map((table) => ({
    table,
    rows: source.prepare(`SELECT * FROM ${table}`).raw().all() as unknown[][],
  }))
  const startedMs = performance.now()
  target.pragma('journal_mode = OFF')
  target.pragma('synchronous = OFF')
  target.pragma('foreign_keys = OFF')
  target.transaction(() => {
    target.exec(schemaSql())
    target.exec(NAME_TABLES)
    for (const { table, rows: all } of rows.filter(({ rows: some }) => some.length > 0)) {
      const insert = target.prepare(
        `INSERT INTO ${table} VALUES (${all[0]?.map(() => '?').join(', ') ?? 'NULL'})`,
      )
      for (const row of all) insert.run(...row)
    }
  })()
  const ms = performance.now() - startedMs
  target.close()
  source.close()
  return ms
}
