import type { Claim, Source, Subject } from '#core/facts.ts'
import { withoutNulls } from './without-nulls.ts'

/** SQL for one source as JSON, from a row called `s`. */
export const SOURCE_JSON = `json_object('id', s.id, 'title', s.title, 'publisher', s.publisher,
  'via', s.via, 'kind', s.kind, 'url', s.url, 'address', s.address, 'published', s.published,
  'language', s.language, 'note', s.note)`

/** SQL for one subject as JSON, from a row called `b`. */
export const SUBJECT_JSON = `json_object('id', b.id, 'type', b.type, 'name', b.name, 'zh', b.zh,
  'hant', b.hant, 'hint', b.hint, 'lastPost', json(b.last_post))`

/** The same from a row of another name. */
export const subjectJson = (row: string): string => SUBJECT_JSON.replaceAll('b.', `${row}.`)

/**
 * SQL for a whole claim as JSON, from a row called `c`: one statement instead of four. Needs
 * `:known`; sources published after it are left out, as if they had not been written yet. A JSON
 * value loses its type on the way out of a subquery, hence `json(…)` around each.
 */
export const CLAIM_LIVE = `json_object(
  'id', c.id, 'kind', c.kind, 'stage', c.stage, 'line', c.line, 'date', c.date,
  'certainty', c.certainty, 'reason', c.reason, 'note', c.note,
  'seen', json(iif(c.seen = 1, 'true', NULL)), 'supersedes', c.supersedes,
  'retracted', json(iif(c.retracted_on IS NULL OR c.retracted_on > :known, NULL, json_object('on', c.retracted_on, 'why', c.retracted_why))),
  'supersededBy', (SELECT n.id FROM claim n WHERE n.supersedes = c.id
                    AND (:known IS NULL OR n.known_by <= :known) ORDER BY n.id LIMIT 1),
  'citations', json((SELECT json_group_array(json_object('where', t.part, 'source', ${SOURCE_JSON}) ORDER BY t.place)
                  FROM citation t JOIN source s ON s.id = t.source
                 WHERE t.cid = c.cid AND (:known IS NULL OR s.known_by <= :known))),
  'subjects', json((SELECT json_group_array(json_object('role', l.role, 'subject', ${SUBJECT_JSON}) ORDER BY l.role, b.sid)
                 FROM claim_subject l JOIN subject b USING (sid) WHERE l.cid = c.cid)),
  'disputes', json((SELECT json_group_array(o.id ORDER BY o.cid)
                 FROM dispute d JOIN claim o ON o.cid = d.other WHERE d.cid = c.cid AND (:known IS NULL OR o.known_by <= :known))))`

/** SQL: the same as it was written at build time, with all sources; from a row called `c`. */
export const CLAIM_JSON = '(SELECT k.card FROM claim_card k WHERE k.cid = c.cid)'

/** The statement with every card put together anew instead, for when `:known` hides some sources. */
export const withLiveClaims = (sql: string): string =>
  sql.replaceAll(
    /\(SELECT k\.card FROM claim_card k WHERE k\.cid = (\w+)\.cid\)/g,
    (_, row: string) => CLAIM_LIVE.replaceAll(/\bc\./g, `${row}.`),
  )

export const toClaim = (json: string): Claim => parsed(json) as Claim

/** Cards are written without nulls; what is put together on the fly has them. */
const parsed = (json: string): unknown =>
  json.includes(':null') ? withoutNulls(JSON.parse(json)) : JSON.parse(json)

export const toSubject = (json: string): Subject => withoutNulls(JSON.parse(json)) as Subject
export const toSource = (json: string): Source => withoutNulls(JSON.parse(json)) as Source
