import type { Transaction } from 'kysely'
import type { Audit, AuditEntry, NewAuditEntry } from '#core/audit.ts'
import { chained, entryOf } from './audit-chain.ts'
import { verifyAudit } from './audit-verify.ts'
import type { StateDb, Tables } from './tables.ts'
import { write } from './write.ts'

/** An audit that outlives the program. Of two entries written at once one follows the other. */
export const keptAudit = (db: StateDb, now: () => Date): Audit => ({
  append: (entry) => write(db, (within) => appendWithin(within, entry, now())),
  async read({ offset, limit }, about) {
    const rows = await matching(db, about)
      .selectAll()
      .orderBy('seq', 'desc')
      .limit(limit)
      .offset(offset)
      .execute()
    const { total } = await matching(db, about)
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow()
    return { rows: rows.map(entryOf), total }
  },
  verify: () => verifyAudit(db),
})

/** Appends inside a transaction that changes what the entry tells of: both are kept or neither. */
export async function appendWithin(
  within: Transaction<Tables>,
  entry: NewAuditEntry,
  at: Date,
): Promise<AuditEntry> {
  const head = await within.selectFrom('audit_head').selectAll().executeTakeFirstOrThrow()
  const row = chained(entry, head, at)
  await within.insertInto('audit').values(row).execute()
  return entryOf(row)
}

const SEARCHED = ['action', 'target', 'actor'] as const

/** Entries whose action, target or actor begins with a text, by the indexes that stand for it. */
function matching(db: StateDb, about = '') {
  const all = db.selectFrom('audit')
  if (about === '') return all
  const from = about.toWellFormed()
  // All that begins with it, and nothing else, stands before it with the last of all characters.
  const to = `${from}\u{10ffff}`
  return all.where(({ or, and, eb }) =>
    or(SEARCHED.map((column) => and([eb(column, '>=', from), eb(column, '<', to)]))),
  )
}
