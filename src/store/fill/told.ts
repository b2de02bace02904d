import type { Database } from 'better-sqlite3'
import type { Pack } from '#pack/read.ts'
import { cited } from './checks.ts'

/** What digests go by: days on which nobody works, and how much a change matters. */
export function fillTold(db: Database, pack: Pack): void {
  const holiday = db.prepare(
    'INSERT INTO holiday (calendar, day, name, citations) VALUES (?, ?, ?, ?)',
  )
  for (const { record } of pack.holidays) {
    const { calendar, day, name, citations } = record
    holiday.run(calendar, day, name, JSON.stringify(citations.map(cited)))
  }
  const rule = db.prepare(
    'INSERT INTO severity_rule (place, id, severity, filter, why) VALUES (?, ?, ?, ?, ?)',
  )
  pack.severity.forEach(({ record: { id, severity, filter, why } }, place) => {
    rule.run(place, id, severity, filter, why)
  })
}
