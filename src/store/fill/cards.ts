import type { Database } from 'better-sqlite3'
import { CLAIM_LIVE, toClaim } from '../read/claim-json.ts'

/** Writes every claim as the JSON a reader gets, once all it refers to is there. */
export function fillCards(db: Database): void {
  const rows = db.prepare<{ known: null }, { cid: number; claim: string }>(
    `SELECT c.cid, ${CLAIM_LIVE} AS claim FROM claim c ORDER BY c.cid`,
  )
  const insert = db.prepare('INSERT INTO claim_card (cid, card) VALUES (?, ?)')
  for (const { cid, claim } of rows.all({ known: null }))
    insert.run(cid, JSON.stringify(toClaim(claim)))
}
