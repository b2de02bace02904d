import type { Database } from 'better-sqlite3'
import type { Facts } from '#core/fact-store.ts'
import type { Card } from '#core/fact-views.ts'
import type { Found, Name } from '#core/facts.ts'
import type { SubjectType } from '#core/vocabulary.ts'
import { openNames } from '../names/search.ts'
import type { NameHit } from '../names/types.ts'
import { SUBJECT_JSON, subjectJson, toSubject } from './claim-json.ts'
import { lazily } from './prepared.ts'
import { withoutNulls } from './without-nulls.ts'

type SubjectFacts = Pick<
  Facts,
  'exactly' | 'nearly' | 'completions' | 'findSubject' | 'everySubject' | 'findCard'
>
type CardRow = {
  subject: string
  names: string
  born: string | null
  about: string | null
  notes: string
  parent: string | null
  children: string
  seats: string | null
}

export function subjectQueries(db: Database): SubjectFacts {
  const prepare = lazily(db)
  const names = openNames(db)
  const typeOf = prepare<[number], { type: SubjectType }>('SELECT type FROM subject WHERE sid = ?')
  const bySid = prepare<[number], { json: string }>(
    `SELECT ${SUBJECT_JSON} AS json FROM subject b WHERE sid = ?`,
  )
  const byId = prepare<[string], { json: string }>(
    `SELECT ${SUBJECT_JSON} AS json FROM subject b WHERE id = ?`,
  )
  const every = prepare<[], { json: string }>(
    `SELECT ${SUBJECT_JSON} AS json FROM subject b ORDER BY b.sid`,
  )
  const prominent = prepare<{ types: string; limit: number }, { json: string }>(`
    SELECT ${SUBJECT_JSON} AS json
      FROM subject b LEFT JOIN claim_subject l USING (sid) LEFT JOIN claim c USING (cid)
     WHERE b.type IN (SELECT value FROM json_each(:types))
     GROUP BY b.sid ORDER BY max(c.latest) DESC, b.sid LIMIT :limit`)
  const card = prepare<[string], CardRow>(`
    SELECT ${SUBJECT_JSON} AS subject, b.born, b.about, b.notes, b.seats,
           (SELECT json_group_array(json_object('written', n.written, 'script', n.script, 'kind', n.kind) ORDER BY n.nid)
              FROM name n WHERE n.subject = b.sid) AS names,
           (SELECT ${subjectJson('p')} FROM subject p WHERE p.sid = b.parent) AS parent,
           (SELECT json_group_array(json(${subjectJson('k')}) ORDER BY k.sid)
              FROM subject k WHERE k.parent = b.sid AND k.type = 'organisation') AS children
      FROM subject b WHERE b.id = ?`)

  const only = (types: readonly SubjectType[] | undefined) =>
    types && ((sid: number) => types.includes(typeOf.get(sid)?.type ?? 'figure'))
  const found = (hits: readonly NameHit[]): Found[] =>
    hits.flatMap(({ subject, written, how }) => {
      const row = bySid.get(subject)
      return row ? [{ subject: toSubject(row.json), written, how }] : []
    })
  return {
    exactly: (typed, types) => found(names.exact(typed, only(types))),
    nearly: (typed, limit, types) => found(names.near(typed, limit, only(types))),
    completions(typed, limit, types = ['person', 'organisation', 'post']) {
      if (typed.trim()) return found(names.suggest(typed, limit, only(types)))
      const rows = prominent.all({ types: JSON.stringify(types), limit })
      return rows.map(({ json }) => ({ subject: toSubject(json), written: '', how: 'prefix' }))
    },
    findSubject(id) {
      const row = byId.get(id)
      return row && toSubject(row.json)
    },
    everySubject: () => every.all().map(({ json }) => toSubject(json)),
    findCard(id) {
      const row = card.get(id)
      return row && toCard(row)
    },
  }
}

const toCard = (row: CardRow): Card => ({
  subject: toSubject(row.subject),
  names: JSON.parse(row.names) as Name[],
  born: row.born ?? undefined,
  about: row.about ?? undefined,
  notes: JSON.parse(row.notes) as string[],
  parent: row.parent === null ? undefined : toSubject(row.parent),
  children: withoutNulls(JSON.parse(row.children)) as Card['children'],
  seats: row.seats ?? undefined,
})
