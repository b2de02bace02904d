import type { IdentityVerdict, Subject } from '#core/facts.ts'
import { openSnapshot } from '../snapshot.ts'
import { subjectJson, toSubject } from './claim-json.ts'

/**
 * A person, body or post, and every form in which its name is written, each once. The initials of
 * people are left out: they are made from the names.
 */
export type Named = { readonly subject: Subject; readonly written: readonly string[] }

/** What editors decided of two subjects. */
export type DecidedPair = {
  readonly a: Subject
  readonly b: Subject
  readonly verdict: IdentityVerdict
}

/** Everybody’s names, and every decision on who is who, by their ids. */
export type NamesHeld = {
  readonly named: ReadonlyMap<string, Named>
  readonly decided: ReadonlyMap<string, DecidedPair>
}

type NameRow = { id: string; subject: string; written: string }
type DecidedRow = { id: string; verdict: IdentityVerdict; a: string; b: string }

/**
 * Reads all names of a snapshot: for comparing two, not for answering.
 *
 * @throws Error when the file is no snapshot that this version reads
 */
export function readNames(path: string): NamesHeld {
  const db = openSnapshot(path)
  try {
    const names = db.prepare<[], NameRow>(`
      SELECT b.id, ${subjectJson('b')} AS subject,
             (SELECT json_group_array(n.written ORDER BY n.nid)
                FROM name n WHERE n.subject = b.sid AND n.kind <> 'id'
                 AND (n.kind <> 'initials' OR b.type <> 'person')) AS written
        FROM subject b WHERE b.type IN ('person', 'organisation', 'post') ORDER BY b.sid`)
    const decided = db.prepare<[], DecidedRow>(`
      SELECT i.id, i.verdict, ${subjectJson('p')} AS a, ${subjectJson('q')} AS b
        FROM identity i JOIN subject p ON p.sid = i.a JOIN subject q ON q.sid = i.b ORDER BY i.id`)
    return {
      named: new Map(names.all().map((row) => [row.id, namedIn(row)])),
      decided: new Map(
        decided
          .all()
          .map(({ id, verdict, a, b }) => [id, { verdict, a: toSubject(a), b: toSubject(b) }]),
      ),
    }
  } finally {
    db.close()
  }
}

function namedIn({ subject: json, written }: NameRow): Named {
  const subject = toSubject(json)
  const forms = JSON.parse(written) as string[] // Written as that by the query.
  const own = [subject.name, subject.zh, subject.hant].filter((name) => name !== undefined)
  return { subject, written: [...new Set([...own, ...forms])] }
}
