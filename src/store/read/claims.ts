import type { Database } from 'better-sqlite3'
import type { Facts } from '#core/fact-store.ts'
import type { Claim, ClaimList } from '#core/facts.ts'
import { CLAIM_JSON, toClaim } from './claim-json.ts'
import { bound, IN_TIME } from './clock.ts'
import { lazily } from './prepared.ts'

/** Kinds that describe rather than happen; they have answers of their own. */
const CATALOGUE = `('description', 'risk', 'measure', 'figure')`

type ClaimFacts = Pick<Facts, 'claimsAbout' | 'events' | 'findClaim' | 'claims' | 'everyClaim'>
type Clock = { asof: string | null; known: string | null }

export function claimQueries(db: Database): ClaimFacts {
  const prepare = lazily(db)
  const about = prepare<Clock & { id: string }, { claim: string; fits: number; placed: number }>(`
    SELECT iif(:known IS NULL OR c.known_by <= :known, ${CLAIM_JSON}, '') AS claim,
           (:known IS NULL OR c.known_by <= :known) AS fits,
           (:asof IS NULL OR c.latest <= :asof) AS placed
      FROM claim c
     WHERE c.cid IN (SELECT cid FROM claim_subject
                      WHERE sid = (SELECT sid FROM subject WHERE id = :id))
       AND c.kind NOT IN ${CATALOGUE}
       AND (:asof IS NULL OR c.earliest IS NULL OR c.earliest <= :asof)
     ORDER BY c.earliest IS NULL, c.earliest, c.latest, c.cid`)
  const range = prepare<
    Clock & { from: string | null; to: string | null; limit: number; offset: number },
    { claim: string; total: number }
  >(`
    SELECT ${CLAIM_JSON} AS claim, count(*) OVER () AS total
      FROM claim c
     WHERE c.kind NOT IN ${CATALOGUE} AND c.earliest IS NOT NULL AND c.kind <> 'role'
       AND (:from IS NULL OR c.earliest >= :from) AND (:to IS NULL OR c.latest <= :to)
       AND ${IN_TIME}
     ORDER BY c.earliest DESC, c.cid DESC
     LIMIT :limit OFFSET :offset`)
  const listed = prepare<{ ids: string; known: null }, { claim: string }>(`
    SELECT ${CLAIM_JSON} AS claim
      FROM json_each(:ids) j JOIN claim c ON c.id = j.value
     ORDER BY j.key`)

  const every = prepare<{ known: null }, { claim: string }>(
    `SELECT ${CLAIM_JSON} AS claim FROM claim c ORDER BY c.cid`,
  )

  const claims = (ids: readonly string[]): Claim[] =>
    listed.all({ ids: JSON.stringify(ids), known: null }).map(({ claim }) => toClaim(claim))
  return {
    claims,
    everyClaim: () => every.all({ known: null }).map(({ claim }) => toClaim(claim)),
    findClaim: (id) => claims([id])[0],
    claimsAbout: (id, clocks) => sortOut(about.all({ id, ...bound(clocks) })),
    events({ from, to }, clocks, { offset, limit }) {
      const rows = range.all({
        from: from ?? null,
        to: to ?? null,
        offset,
        limit,
        ...bound(clocks),
      })
      return { rows: rows.map(({ claim }) => toClaim(claim)), total: rows[0]?.total ?? 0 }
    },
  }
}

function sortOut(rows: readonly { claim: string; fits: number; placed: number }[]): ClaimList {
  const fitting = rows.filter(({ fits }) => fits === 1)
  const read = (placed: number) =>
    fitting
      .filter((row) => (row.placed === 1 ? 1 : 0) === placed)
      .map(({ claim }) => toClaim(claim))
  return { claims: read(1), unplaced: read(0), unpublished: rows.length - fitting.length }
}
