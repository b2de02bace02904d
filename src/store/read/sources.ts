import type { Database } from 'better-sqlite3'
import type { Facts } from '#core/fact-store.ts'
import { toCheck } from './check-json.ts'
import { CLAIM_JSON, SOURCE_JSON, toClaim, toSource } from './claim-json.ts'
import { lazily } from './prepared.ts'

type SourceFacts = Pick<
  Facts,
  | 'findSource'
  | 'everySource'
  | 'sourcesLike'
  | 'claimsCiting'
  | 'checksOf'
  | 'checksAbout'
  | 'findCheck'
  | 'checkedReports'
>
type CheckRow = { readonly card: string }

export function sourceQueries(db: Database): SourceFacts {
  const prepare = lazily(db)
  const source = prepare<[string], { json: string }>(
    `SELECT ${SOURCE_JSON} AS json FROM source s WHERE id = ?`,
  )
  const every = prepare<[], { json: string }>(
    `SELECT ${SOURCE_JSON} AS json FROM source s ORDER BY s.id`,
  )
  const like = prepare<{ typed: string; limit: number }, { json: string }>(`
    SELECT ${SOURCE_JSON} AS json FROM source s
     WHERE instr(s.id, :typed) > 0 OR instr(lower(s.publisher), :typed) > 0 OR instr(lower(s.title), :typed) > 0
     ORDER BY s.id = :typed DESC, instr(s.id, :typed) = 1 DESC, s.id LIMIT :limit`)
  const citing = prepare<{ id: string; known: null }, { claim: string }>(`
    SELECT ${CLAIM_JSON} AS claim
      FROM claim c WHERE c.cid IN (SELECT cid FROM citation WHERE source = :id) AND c.kind <> 'description'
     ORDER BY c.earliest IS NULL, c.earliest, c.cid`)
  const byReport = prepare<[string], CheckRow>(
    'SELECT card FROM report_check WHERE report = ? ORDER BY place',
  )
  const byId = prepare<[string], CheckRow>('SELECT card FROM report_check WHERE id = ?')
  const bySubject = prepare<[string], CheckRow>(`
    SELECT k.card
      FROM subject b CROSS JOIN report_check_subject a USING (sid)
      CROSS JOIN report_check k ON k.id = a.check_id
     WHERE b.id = ? ORDER BY k.place`)
  const reports = prepare<[], { json: string; statements: number }>(`
    SELECT ${SOURCE_JSON} AS json, count(*) AS statements
      FROM report_check k JOIN source s ON s.id = k.report GROUP BY s.id ORDER BY statements DESC, s.id`)

  return {
    findSource(id) {
      const row = source.get(id)
      return row && toSource(row.json)
    },
    everySource: () => every.all().map(({ json }) => toSource(json)),
    sourcesLike: (typed, limit) =>
      like.all({ typed: typed.toLowerCase(), limit }).map(({ json }) => toSource(json)),
    claimsCiting: (id) => citing.all({ id, known: null }).map(({ claim }) => toClaim(claim)),
    checksOf: (report) => byReport.all(report).map(toCheck),
    checksAbout: (subject) => bySubject.all(subject).map(toCheck),
    findCheck: (id) => byId.all(id).map(toCheck)[0],
    checkedReports: () =>
      reports.all().map(({ json, statements }) => ({ source: toSource(json), statements })),
  }
}
