import type { Database } from 'better-sqlite3'
import type { Facts } from '#core/fact-store.ts'
import type { Change } from '#core/fact-views.ts'
import { CLAIM_JSON, toClaim } from './claim-json.ts'
import { lazily } from './prepared.ts'

type ChangeRow = { kind: Change['kind']; on: string; claim: string; total: number }

/** What became public or was put right from a day on, newest first. */
export function changeQueries(db: Database): Pick<Facts, 'changesSince'> {
  const prepare = lazily(db)
  const since = prepare<Record<string, string | number | null>, ChangeRow>(`
    WITH change AS (
      SELECT cid, 'retracted' AS kind, retracted_on AS day FROM claim WHERE retracted_on >= :since
      UNION ALL
      SELECT cid, 'corrected', known_by FROM claim WHERE supersedes IS NOT NULL AND known_by >= :since
      UNION ALL
      SELECT cid, iif(latest >= :since, 'event', 'published'),
             iif(latest >= :since, max(earliest, coalesce(public_on, earliest)), coalesce(public_on, known_by))
        FROM claim
       WHERE supersedes IS NULL AND retracted_on IS NULL AND kind NOT IN ('description', 'role')
         AND earliest IS NOT NULL
         AND (latest >= :since OR public_on >= :since OR known_by >= :since)
    )
    SELECT change.kind, change.day AS "on", ${CLAIM_JSON} AS claim, count(*) OVER () AS total
      FROM change JOIN claim c USING (cid)
     WHERE :subject IS NULL OR c.cid IN (SELECT cid FROM claim_subject JOIN subject s USING (sid) WHERE s.id = :subject)
     ORDER BY change.day DESC, c.cid DESC LIMIT :limit OFFSET :offset`)
  return {
    changesSince(day, subject, { limit, offset }) {
      const rows = since.all({ since: day, subject: subject ?? null, known: null, limit, offset })
      return {
        rows: rows.map(({ claim, ...row }) => ({
          kind: row.kind,
          on: row.on,
          claim: toClaim(claim),
        })),
        total: rows[0]?.total ?? 0,
      }
    },
  }
}
