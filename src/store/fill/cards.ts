import type { Database } from 'better-sqlite3'
import { CHECK_LIVE } from '../read/check-json.ts'
import { CLAIM_LIVE, toClaim } from '../read/claim-json.ts'
import { withoutNulls } from '../read/without-nulls.ts'

/** Writes claims and checks as the JSON a reader gets, once all they refer to is there. */
export function fillCards(db: Database): void {
  const rows = db.prepare<{ known: null }, { cid: number; claim: string }>(
    `SELECT c.cid, ${CLAIM_LIVE} AS claim FROM claim c ORDER BY c.cid`,
  )
  const insert = db.prepare('INSERT INTO claim_card (cid, card) VALUES (?, ?)')
  for (const { cid, claim } of rows.all({ known: null }))
    insert.run(cid, JSON.stringify(toClaim(claim)))
  const update = db.prepare('UPDATE report_check SET card = ? WHERE id = ?')
  const checks = db.prepare<[], { id: string; card: string }>(
    `SELECT k.id, ${CHECK_LIVE} AS card FROM report_check k`,
  )
  for (const { id, card } of checks.all()) {
    update.run(JSON.stringify(withoutNulls(JSON.parse(card))), id)
  }
}
