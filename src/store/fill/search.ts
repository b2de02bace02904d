import type { Database } from 'better-sqlite3'
import type { Pack } from '#pack/read.ts'
import type { Simplify } from '../names/fold.ts'
import { PLACES, PLACES_STRIDE, spread } from '../search-text.ts'

/** One thing /search can return, with the words it is found by in each place. */
type Doc = {
  kind: string
  id: string
  title: string
  name?: string
  line?: string
  source?: string
}

/** Fills the full-text index: subjects, claims, sources, phrases and checks, in that order. */
export function fillSearch(db: Database, pack: Pack, simplify: Simplify): number {
  const doc = db.prepare('INSERT INTO doc (rowid, kind, id, title) VALUES (?, ?, ?, ?)')
  const text = db.prepare('INSERT INTO text (rowid, words) VALUES (?, ?)')
  let rowid = 0
  for (const { kind, id, title, ...places } of docs(db, pack)) {
    rowid += 1
    doc.run(rowid, kind, id, title)
    PLACES.forEach((place, i) => {
      const words = places[place]
      if (words) text.run(rowid * PLACES_STRIDE + i, spread(words, simplify))
    })
  }
  return rowid
}

function* docs(db: Database, pack: Pack): Generator<Doc> {
  yield* subjectDocs(db)
  yield* claimDocs(db)
  for (const { record } of pack.sources) {
    yield {
      kind: 'source',
      id: record.id,
      title: record.title,
      source: `${record.title} ${record.publisher}`,
    }
  }
  for (const { record } of pack.phrases) {
    const { id, hans, hant, pinyin, english, meaning } = record
    yield {
      kind: 'phrase',
      id,
      title: `${hans}: ${english}`,
      name: `${hans} ${hant} ${pinyin} ${english}`,
      line: meaning,
    }
  }
  for (const { record } of pack.checks) {
    yield {
      kind: 'check',
      id: record.id,
      title: record.says,
      line: `${record.says} ${record.reading}`,
    }
  }
}

function subjectDocs(db: Database): Doc[] {
  return db
    .prepare<[], Doc>(`
      SELECT s.type AS kind, s.id, s.name AS title,
             (SELECT group_concat(written, ' ') FROM name n WHERE n.subject = s.sid AND n.kind <> 'initials') AS name,
             coalesce(s.about, r.about || ' ' || r.exposed || ' ' || coalesce(r.wording, ''), m.about, f.post || ' ' || coalesce(f.body, ''), '') AS line
        FROM subject s
        LEFT JOIN risk r USING (sid) LEFT JOIN measure m USING (sid)
        LEFT JOIN case_file f ON f.person = s.sid
       WHERE s.type <> 'case'
       GROUP BY s.sid ORDER BY s.sid`)
    .all()
}

function claimDocs(db: Database): Doc[] {
  return db
    .prepare<[], Doc>(`
      SELECT 'claim' AS kind, c.id, c.line AS title, c.line || ' ' || coalesce(c.note, '') AS line
        FROM claim c WHERE c.kind NOT IN ('description', 'risk', 'measure', 'figure')
       ORDER BY c.cid`)
    .all()
}
