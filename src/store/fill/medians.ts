import type { Database } from 'better-sqlite3'
import { daysBetween } from '#core/edtf.ts'
import { LADDER, type Stage } from '#core/vocabulary.ts'

/** The steps whose distance tells a reader something, each with the one it is measured from. */
const SPANS: readonly (readonly [Stage, Stage])[] = [
  ['under-investigation', 'expelled'],
  ['expelled', 'sentenced'],
  ['under-investigation', 'sentenced'],
]

/** The ladder with its rungs, and the median days between steps, from exact days only. */
export function fillMedians(db: Database): void {
  const rung = db.prepare('INSERT INTO stage (stage, rung) VALUES (?, ?)')
  LADDER.forEach((stage, i) => {
    rung.run(stage, i + 1)
  })
  rung.run('cleared', LADDER.length + 1)
  rung.run('died', LADDER.length + 2)
  markReached(db)
  const pairs = db.prepare<[Stage, Stage], { from_day: string; to_day: string }>(`
    SELECT min(a.earliest) AS from_day, min(b.earliest) AS to_day
      FROM case_file f
      JOIN claim_subject x ON x.sid = f.sid AND x.role = 'case'
      JOIN claim a ON a.cid = x.cid AND a.stage = ? AND a.earliest = a.latest
      JOIN claim_subject y ON y.sid = f.sid AND y.role = 'case'
      JOIN claim b ON b.cid = y.cid AND b.stage = ? AND b.earliest = b.latest
     WHERE a.retracted_on IS NULL AND b.retracted_on IS NULL
       AND (a.stage <> 'under-investigation' OR f.announced = a.date) -- A notice, not a late disclosure.
     GROUP BY f.sid`)
  const insert = db.prepare(
    'INSERT INTO median (from_stage, to_stage, days, n) VALUES (?, ?, ?, ?)',
  )
  for (const [from, to] of SPANS) {
    const days = pairs.all(from, to).map(({ from_day, to_day }) => daysBetween(from_day, to_day))
    if (days.length > 0) insert.run(from, to, median(days), days.length)
  }
}

/** Notes on each case file the claim of the highest rung, which most answers ask for. */
function markReached(db: Database): void {
  db.exec(`
    UPDATE case_file SET reached = (
      SELECT c.cid FROM claim_subject l JOIN claim c USING (cid) JOIN stage g USING (stage)
       WHERE l.sid = case_file.sid AND l.role = 'case' AND c.retracted_on IS NULL
       ORDER BY g.rung DESC, c.earliest DESC, c.cid LIMIT 1)`)
}

/** The middle value, or the mean of the two middle ones, rounded to a whole day. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return Math.round(((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2)
}
