import type { Database } from 'better-sqlite3'
import type { Facts } from '#core/fact-store.ts'
import type { Identity } from '#core/facts.ts'
import { SUBJECT_JSON, toSubject } from './claim-json.ts'
import { lazily } from './prepared.ts'

type Row = Pick<Identity, 'id' | 'verdict' | 'on'> & { why: string | null; other: string }

export function identityQueries(db: Database): Pick<Facts, 'identitiesOf'> {
  const prepare = lazily(db)
  const of = prepare<{ subject: string }, Row>(`
    SELECT i.id, i.verdict, i.decided AS "on", i.why, ${SUBJECT_JSON} AS other
      FROM subject self
      JOIN identity i ON self.sid IN (i.a, i.b)
      JOIN subject b ON b.sid = iif(i.a = self.sid, i.b, i.a)
     WHERE self.id = :subject
     ORDER BY i.decided, i.id`)
  return {
    identitiesOf: (subject) =>
      of.all({ subject }).map(({ why, other, ...row }) => ({
        ...row,
        why: why ?? undefined,
        other: toSubject(other),
      })),
  }
}
