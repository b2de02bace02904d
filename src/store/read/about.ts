import type { Database } from 'better-sqlite3'
import type { Facts } from '#core/fact-store.ts'
import type { About } from '#core/fact-views.ts'

const COUNTED = {
  people: "subject WHERE type = 'person'",
  organisations: "subject WHERE type = 'organisation'",
  posts: "subject WHERE type = 'post'",
  cases: 'case_file',
  claims: 'claim',
  citations: 'citation',
  sources: 'source',
  risks: 'risk',
  measures: 'measure',
  figures: 'figure',
  phrases: 'phrase',
  'checked statements': 'report_check',
}

/** What the snapshot is and holds. Read once: a snapshot never changes. */
export function aboutQueries(db: Database): Pick<Facts, 'about'> {
  let about: About | undefined
  return {
    about() {
      about ??= readAbout(db)
      return about
    },
  }
}

function readAbout(db: Database): About {
  const meta = new Map(
    db
      .prepare<[], { key: string; value: string }>('SELECT key, value FROM meta')
      .all()
      .map(({ key, value }) => [key, value]),
  )
  const one = (sql: string) =>
    (db.prepare(`SELECT ${sql} AS value`).get() as { value: string | number | null }).value
  return {
    revision: meta.get('revision') ?? '',
    title: meta.get('title') ?? '',
    licence: meta.get('licence') ?? '',
    compiled: meta.get('compiled') ?? '',
    covers: JSON.parse(meta.get('covers') ?? '[]') as string[],
    counts: Object.fromEntries(
      Object.entries(COUNTED).map(([what, table]) => [
        what,
        Number(one(`(SELECT count(*) FROM ${table})`)),
      ]),
    ),
    newestEvent: String(
      one("(SELECT max(earliest) FROM claim WHERE kind NOT IN ('figure', 'description'))"),
    ),
    newestSource: String(one('(SELECT max(known_by) FROM source)')),
  }
}
