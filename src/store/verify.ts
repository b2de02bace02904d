import Database from 'better-sqlite3'
import type { Pack } from '#pack/read.ts'

/**
 * Opens a finished file as a reader would and compares it with the pack it was built from.
 *
 * @throws Error naming what is wrong: corruption, a dangling reference, or rows that are missing
 */
export function verify(path: string, pack: Pack): void {
  const db = new Database(path, { readonly: true, fileMustExist: true })
  try {
    const integrity = db.pragma('integrity_check', { simple: true })
    if (integrity !== 'ok') throw new Error(`the snapshot is corrupt: ${integrity}`)
    const dangling = db.pragma('foreign_key_check') as unknown[]
    if (dangling.length > 0) throw new Error(`${dangling.length} references lead nowhere`)
    const uncited = count(db, 'claim WHERE cid NOT IN (SELECT cid FROM citation)')
    if (uncited > 0) throw new Error(`${uncited} claims have no citation`)
    for (const [what, expected] of Object.entries(expectations(pack))) {
      const found = count(db, what)
      if (found !== expected)
        throw new Error(`${what}: ${found} rows, where the pack has ${expected}`)
    }
  } finally {
    db.close()
  }
}

const count = (db: Database.Database, table: string): number =>
  (db.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n

/** How many rows each table must have, counted from the records and not from what was written. */
function expectations(pack: Pack): Readonly<Record<string, number>> {
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
  const people = pack.people.map(({ record }) => record)
  const cases = pack.cases.map(({ record }) => record)
  return {
    source: pack.sources.length,
    "subject WHERE type = 'person'":
      people.length + cases.filter(({ person }) => typeof person !== 'string').length,
    "subject WHERE type = 'organisation'": pack.organisations.length,
    identity: pack.identities.length,
    case_file: cases.length,
    risk: pack.risks.length,
    measure: pack.measures.length,
    figure: pack.figures.length,
    phrase: pack.phrases.length,
    report_check: pack.checks.length,
    holiday: pack.holidays.length,
    severity_rule: pack.severity.length,
    tenure: sum(people.map(({ tenures }) => tenures?.length ?? 0)),
    claim:
      sum(people.map(({ claims }) => claims.length)) +
      sum(cases.map(({ stages }) => stages.length)) +
      sum(pack.measures.map(({ record }) => 1 + (record.events?.length ?? 0))) +
      pack.organisations.length +
      pack.risks.length +
      pack.figures.length,
  }
}
