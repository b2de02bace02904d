import type { Database } from 'better-sqlite3'
import { LAST_DAY, parseEdtf } from '#core/edtf.ts'
import type { Facts } from '#core/fact-store.ts'
import type { Card, Shared } from '#core/fact-views.ts'
import type { Clocks, Tenure } from '#core/facts.ts'
import { CLAIM_JSON, subjectJson, toClaim, toSubject } from './claim-json.ts'
import { bound } from './clock.ts'
import { lazily } from './prepared.ts'

type TenureFacts = Pick<Facts, 'tenures' | 'postsOf' | 'shared'>

type Row = {
  person: string
  post: string
  body: string
  since: string | null
  since_earliest: string
  since_latest: string
  until: string | null
  until_earliest: string
  until_latest: string
  attested: string | null
  /** Only where what disputes it is known by then. */
  disputed: string | null
  start: string
  end: string | null
  is_ended: number
  /** No claim of its own states the end: whoever states the post states when it ended. */
  is_end_implied: number
}

const claim = (row: string) => CLAIM_JSON.replaceAll(/\bc\./g, `${row}.`)

export function tenureQueries(db: Database, findCard: Facts['findCard']): TenureFacts {
  const prepare = lazily(db)
  const statement = prepare<Record<string, string | null>, Row>(`
    SELECT ${subjectJson('who')} AS person, ${subjectJson('seat')} AS post, ${subjectJson('org')} AS body,
           t.since, t.since_earliest, t.since_latest, t.until, t.until_earliest, t.until_latest,
           t.attested, ${claim('a')} AS start,
           iif(:known IS NULL OR EXISTS (
                 SELECT 1 FROM dispute d JOIN claim other ON other.cid = d.other
                  WHERE d.cid IN (t.started_by, t.ended_by) AND other.known_by <= :known),
               t.disputed, NULL) AS disputed,
           iif(z.cid IS NULL, NULL, ${claim('z')}) AS end,
           t.is_over AS is_ended, t.ended_by IS NULL AS is_end_implied
      FROM tenure t
      JOIN subject who ON who.sid = t.person
      JOIN subject seat ON seat.sid = t.post
      JOIN subject org ON org.sid = t.body
      JOIN claim a ON a.cid = t.started_by AND (:known IS NULL OR a.known_by <= :known)
      LEFT JOIN claim z ON z.cid = t.ended_by AND (:known IS NULL OR z.known_by <= :known)
     WHERE (:person IS NULL OR who.id = :person)
       AND (:post IS NULL OR seat.id = :post)
       AND (:bodyId IS NULL OR org.id = :bodyId)
       AND (:asof IS NULL OR t.since_earliest <= :asof)
     ORDER BY t.since_latest, t.since_earliest, t.tid`)
  const posts = prepare<[string], { id: string }>(`
    SELECT p.id FROM subject p JOIN subject o ON o.sid = p.parent
     WHERE o.id = ? AND p.type = 'post' ORDER BY p.sid`)

  const tenures: Facts['tenures'] = ({ person, post, body }, clocks) =>
    statement
      .all({ person: person ?? null, post: post ?? null, bodyId: body ?? null, ...bound(clocks) })
      .map((row) => toTenure(row, clocks))
  return {
    tenures,
    postsOf: (body) =>
      posts
        .all(body)
        .flatMap(({ id }): Card[] => [findCard(id)].filter((card) => card !== undefined)),
    shared: (a, b) => sharedBodies(tenures({ person: a }, {}), tenures({ person: b }, {})),
  }
}

/** An end that the clocks do not yet know of is no end: the post is still held. */
function toTenure(row: Row, clocks: Clocks): Tenure {
  const isEndKnown =
    row.is_ended === 1 &&
    (clocks.known === undefined || row.end !== null || row.is_end_implied === 1)
  const isEndAhead = clocks.asof !== undefined && row.until_earliest > clocks.asof
  const isShown = isEndKnown && !isEndAhead
  return {
    person: toSubject(row.person),
    post: toSubject(row.post),
    body: toSubject(row.body),
    from: row.since ?? undefined,
    to: isShown ? (row.until ?? undefined) : undefined,
    attested: isAttestedKnown(row, clocks) ? (row.attested ?? undefined) : undefined,
    isOver: isShown,
    held: held(row, clocks, isShown),
    start: toClaim(row.start),
    end: isShown && row.end !== null ? toClaim(row.end) : undefined,
    disputed: row.disputed ?? undefined,
  }
}

/** When somebody was last seen in a post is knowledge of today. */
const isAttestedKnown = ({ attested }: Row, { asof, known }: Clocks): boolean =>
  known === undefined &&
  (asof === undefined || (parseEdtf(attested ?? '')?.latest ?? LAST_DAY) <= asof)

function held(row: Row, { asof }: Clocks, isEndShown: boolean): Tenure['held'] {
  if (asof !== undefined && row.since_latest > asof) return 'unclear'
  if (!isEndShown) return 'yes'
  return asof === undefined || row.until_latest <= asof ? 'no' : 'unclear'
}

/** Pairs of posts in one body, with the days both were surely held where the dates allow it. */
function sharedBodies(mine: readonly Tenure[], theirs: readonly Tenure[]): Shared[] {
  return mine.flatMap((a) =>
    theirs.filter((b) => b.body.id === a.body.id).map((b) => ({ body: a.body, a, b })),
  )
}
