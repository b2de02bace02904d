import type { Pack } from '#pack/read.ts'
import type { Writer } from './writer.ts'

/** What editors decided of two people, or of two bodies. Who decided it stays in the data. */
export function fillIdentities({ db, sid }: Writer, pack: Pack): void {
  const insert = db.prepare(
    'INSERT INTO identity (id, a, b, verdict, decided, why) VALUES (?, ?, ?, ?, ?, ?)',
  )
  for (const { record } of pack.identities) {
    const { id, a, b, verdict, on, why } = record
    insert.run(id, sid(a), sid(b), verdict, on, why ?? null)
  }
}
