import type { Database } from 'better-sqlite3'
import type { Check } from '#core/catalogue.ts'
import type { Facts } from '#core/fact-store.ts'
import type { Verdict } from '#core/vocabulary.ts'
import {
  CLAIM_JSON,
  SOURCE_JSON,
  SUBJECT_JSON,
  toCitations,
  toClaim,
  toSource,
} from './claim-json.ts'
import { lazily } from './prepared.ts'
import { withoutNulls } from './without-nulls.ts'

type SourceFacts = Pick<
  Facts,
  | 'findSource'
  | 'sourcesLike'
  | 'claimsCiting'
  | 'checksOf'
  | 'checksAbout'
  | 'findCheck'
  | 'checkedReports'
>
type CheckRow = {
  id: string
  report: string
  says: string
  part: string | null
  verdicts: string
  reading: string
  why: string | null
  expression: string | null
  means: string | null
  about: string
  claims: string
  citations: string
}

export function sourceQueries(db: Database): SourceFacts {
  const prepare = lazily(db)
  const source = prepare<[string], { json: string }>(
    `SELECT ${SOURCE_JSON} AS json FROM source s WHERE id = ?`,
  )
  const like = prepare<{ typed: string; limit: number }, { json: string }>(`
    SELECT ${SOURCE_JSON} AS json FROM source s
     WHERE instr(s.id, :typed) > 0 OR instr(lower(s.publisher), :typed) > 0 OR instr(lower(s.title), :typed) > 0
     ORDER BY s.id = :typed DESC, instr(s.id, :typed) = 1 DESC, s.id LIMIT :limit`)
  const citing = prepare<{ id: string; known: null }, { claim: string }>(`
    SELECT ${CLAIM_JSON} AS claim
      FROM claim c WHERE c.cid IN (SELECT cid FROM citation WHERE source = :id) AND c.kind <> 'description'
     ORDER BY c.earliest IS NULL, c.earliest, c.cid`)
  const checksWhere = (condition: string) =>
    prepare<[string], CheckRow>(`
    SELECT k.id, ${SOURCE_JSON} AS report, k.says, k.part, k.verdicts, k.reading, k.why, k.expression, k.means, k.claims,
           (SELECT json_group_array(json(${SUBJECT_JSON}) ORDER BY a.place)
              FROM report_check_subject a JOIN subject b USING (sid) WHERE a.check_id = k.id) AS about,
           (SELECT json_group_array(json_object('where', j.value ->> 'where', 'source', ${SOURCE_JSON.replaceAll('s.', 'x.')}) ORDER BY j.key)
              FROM json_each(k.citations) j JOIN source x ON x.id = j.value ->> 'source') AS citations
      FROM report_check k JOIN source s ON s.id = k.report
     WHERE ${condition}
     ORDER BY k.place`)
  const byReport = checksWhere('k.report = ?')
  const byId = checksWhere('k.id = ?')
  const bySubject = checksWhere(`k.id IN (
    SELECT a.check_id FROM subject b JOIN report_check_subject a USING (sid) WHERE b.id = ?)`)
  const reports = prepare<[], { json: string; statements: number }>(`
    SELECT ${SOURCE_JSON} AS json, count(*) AS statements
      FROM report_check k JOIN source s ON s.id = k.report GROUP BY s.id ORDER BY statements DESC, s.id`)

  return {
    findSource(id) {
      const row = source.get(id)
      return row && toSource(row.json)
    },
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

const toCheck = (row: CheckRow): Check => ({
  id: row.id,
  report: toSource(row.report),
  says: row.says,
  where: row.part ?? undefined,
  verdicts: JSON.parse(row.verdicts) as Verdict[],
  reading: row.reading,
  why: row.why ?? undefined,
  relative:
    row.expression !== null && row.means !== null
      ? { expression: row.expression, means: row.means }
      : undefined,
  about: withoutNulls(JSON.parse(row.about)) as Check['about'],
  claims: JSON.parse(row.claims) as string[],
  citations: toCitations(row.citations),
})
