import Database from 'better-sqlite3'

/** The reads behind an answer as bare prepared statements, rows as raw arrays, nothing made of them. */
export function bareReads(path: string) {
  const db = new Database(path, { readonly: true })
  db.exec('BEGIN')
  const form = db
    .prepare(
      'SELECT n.subject FROM form f JOIN name n USING (nid) WHERE f.key = ? ORDER BY f.w LIMIT 20',
    )
    .raw()
  const subject = db.prepare('SELECT * FROM subject WHERE sid = ?').raw()
  const names = db.prepare('SELECT written, script, kind FROM name WHERE subject = ?').raw()
  const claims = db
    .prepare(
      'SELECT c.* FROM claim_subject l JOIN claim c USING (cid) WHERE l.sid = ? ORDER BY c.earliest',
    )
    .raw()
  const citations = db
    .prepare(
      'SELECT s.* FROM claim_subject l JOIN citation t USING (cid) JOIN source s ON s.id = t.source WHERE l.sid = ?',
    )
    .raw()
  const others = db
    .prepare(
      'SELECT b.* FROM claim_subject l JOIN claim_subject o USING (cid) JOIN subject b ON b.sid = o.sid WHERE l.sid = ?',
    )
    .raw()
  const tenures = db.prepare('SELECT * FROM tenure WHERE person = ?').raw()
  const caseFile = db.prepare('SELECT * FROM case_file WHERE person = ?').raw()
  const checks = db
    .prepare(
      'SELECT k.* FROM report_check_subject a JOIN report_check k ON k.id = a.check_id WHERE a.sid = ?',
    )
    .raw()
  const head = db
    .prepare(
      'SELECT n.subject FROM form f JOIN name n USING (nid) WHERE f.key >= ? AND f.key < ? LIMIT 10',
    )
    .raw()
  const match = db
    .prepare(
      'SELECT d.kind, d.id, d.title FROM text JOIN doc d ON d.rowid = text.rowid / 4 WHERE text MATCH ? ORDER BY text.rank LIMIT 8',
    )
    .raw()
  const rowsOf = (found: unknown[]) => found.map((row) => subject.get((row as number[])[0]))
  return {
    who(key: string) {
      const sid = (form.get(key) as number[])[0]
      return [subject, names, claims, citations, others, tenures, caseFile, checks].map(
        (statement) => statement.all(sid),
      )
    },
    complete: (prefix: string) => rowsOf(head.all(prefix, `${prefix}\u{10ffff}`)),
    name: (key: string) => rowsOf(form.all(key)),
    search: (query: string) => match.all(query),
    close: () => db.close(),
  }
}
