import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import { type AuditBreak, type AuditVerdict, NO_HASH } from '#core/audit.ts'
import { hashOf } from './audit-chain.ts'
import type { StateDb, Tables } from './tables.ts'

type Row = Tables['audit']

/** As many entries as are hashed before others get their turn: a few milliseconds. */
const PAGE = 500

/**
 * Hashes every entry there is when it begins and compares it with what was kept. What is appended
 * meanwhile is left to the next time.
 */
export async function verifyAudit(db: StateDb): Promise<AuditVerdict> {
  const { count, last, entries, hash } = await endOf(db)
  const broken = (at: number, why: AuditBreak): AuditVerdict => ({
    ...{ isWhole: false, entries: count },
    ...{ at, why },
  })
  let known = { seq: 0, hash: NO_HASH }
  for (let from = Number.MIN_SAFE_INTEGER; from <= last; ) {
    const rows = await pageOf(db, from, last)
    for (const row of rows) {
      const why = await breakAt(row, known, db)
      if (why) return broken(known.seq + 1, why)
      known = row
    }
    from = (rows.at(-1)?.seq ?? last) + 1
    await setImmediate()
  }
  if (known.hash === hash && known.seq === entries)
    return { isWhole: true, entries: known.seq, head: known.hash }
  const isCutOff = entries !== null && entries > known.seq && known.hash !== hash
  return isCutOff ? broken(known.seq + 1, 'cut-off') : broken(known.seq, 'head-altered')
}

/** Where the chain ends and where it says that it ends: read at once, or an append could be between. */
async function endOf(db: StateDb) {
  const { rows } = await sql<{
    count: number
    last: number
    entries: number | null
    hash: string | null
  }>`SELECT (SELECT count(*) FROM audit) AS count,
            (SELECT coalesce(max(seq), 0) FROM audit) AS last, head.entries, head.hash
       FROM (SELECT 1) LEFT JOIN audit_head AS head`.execute(db)
  return rows[0] ?? { count: 0, last: 0, entries: null, hash: null }
}

const pageOf = (db: StateDb, from: number, last: number): Promise<Row[]> =>
  db
    .selectFrom('audit')
    .selectAll()
    .where('seq', '>=', from)
    .where('seq', '<=', last)
    .orderBy('seq')
    .limit(PAGE)
    .execute()

/** What is wrong with an entry behind one that is right; undefined when nothing is. */
async function breakAt(
  row: Row,
  before: Pick<Row, 'seq' | 'hash'>,
  db: StateDb,
): Promise<AuditBreak | undefined> {
  const isNext = row.seq === before.seq + 1
  if (isNext && row.previous === before.hash)
    return hashOf(row) === row.hash ? undefined : 'altered'
  if (await standsElsewhere(before, db)) return 'reordered'
  if (!isNext) return row.seq > before.seq ? 'missing' : 'altered'
  const isItself =
    hashOf(row) === row.hash || hashOf({ ...row, previous: before.hash }) === row.hash
  return isItself ? 'altered' : 'missing'
}

/** Whether the entry that follows another stands in any place but the next. */
async function standsElsewhere(
  { seq, hash }: Pick<Row, 'seq' | 'hash'>,
  db: StateDb,
): Promise<boolean> {
  const found = await db
    .selectFrom('audit')
    .select('seq')
    .where('previous', '=', hash)
    .where('seq', '!=', seq + 1)
    .executeTakeFirst()
  return found !== undefined
}
