import type { Database, Statement } from 'better-sqlite3'
import { FIRST_DAY, LAST_DAY, parseEdtf } from '#core/edtf.ts'
import type { Role } from '#core/vocabulary.ts'
import type { Pack } from '#pack/read.ts'
import type { ClaimRecord } from '#pack/records/atoms.ts'
import { personOf } from '#pack/records/cases.ts'
import type { TenureRecord } from '#pack/records/subjects.ts'
import type { Writer } from './writer.ts'

/** The claims of `people/`; those that state a step of a case are filed under it too. */
export function fillPeople(writer: Writer, pack: Pack): void {
  const caseOf = new Map(pack.cases.map(({ record }) => [personOf(record), record.id]))
  for (const { record } of pack.people) {
    for (const claim of record.claims) {
      const caseId =
        claim.stage && claim.certainty === 'official' && claim.kind === 'case'
          ? caseOf.get(record.id)
          : undefined
      writer.addClaim({ ...claim, subjects: subjectsOf(record.id, claim, caseId) })
    }
  }
}

/** What refers to claims of any file: disputes, and the posts that claims start and end. */
export function fillLinks(writer: Writer, pack: Pack): void {
  const dispute = writer.db.prepare('INSERT OR IGNORE INTO dispute (cid, other) VALUES (?, ?)')
  const tenures = tenureStatement(writer.db)
  const bodyOf = new Map(pack.posts.map(({ record }) => [record.id, record.body]))
  for (const { record } of pack.people) {
    for (const claim of record.claims) {
      for (const other of claim.disputes ?? []) {
        dispute.run(writer.cid(claim.id), writer.cid(other))
        dispute.run(writer.cid(other), writer.cid(claim.id))
      }
    }
    for (const tenure of record.tenures ?? [])
      addTenure(tenures, writer, {
        ...tenure,
        person: record.id,
        body: bodyOf.get(tenure.post) ?? '',
      })
  }
}

function subjectsOf(
  person: string,
  { subjects = {} }: ClaimRecord,
  caseId: string | undefined,
): { id: string; role: Role }[] {
  const others = Object.entries(subjects).flatMap(([role, ids]) =>
    [ids].flat().map((id) => ({ id, role: role as Role })),
  )
  return [
    { id: person, role: 'about' },
    ...others,
    ...(caseId ? [{ id: caseId, role: 'case' as const }] : []),
  ]
}

const tenureStatement = (db: Database): Statement =>
  db.prepare(
    `INSERT INTO tenure (person, post, body, since, since_earliest, since_latest, until, until_earliest,
       until_latest, is_over, attested, started_by, ended_by, disputed)
     VALUES (:person, :post, :body, :since, :sinceEarliest, :sinceLatest, :until, :untilEarliest,
       :untilLatest, :isOver, :attested, :startedBy, :endedBy, :disputed)`,
  )

function addTenure(
  insert: Statement,
  { sid, cid }: Writer,
  tenure: TenureRecord & { readonly person: string; readonly body: string },
): void {
  const known = (date: string | undefined) =>
    date === undefined || date === 'unknown' ? undefined : date
  const since = parseEdtf(known(tenure.from) ?? '')
  const until = parseEdtf(known(tenure.to) ?? '')
  const isOver = tenure.to !== undefined
  insert.run({
    person: sid(tenure.person),
    post: sid(tenure.post),
    body: sid(tenure.body),
    since: known(tenure.from) ?? null,
    sinceEarliest: since?.earliest ?? FIRST_DAY,
    sinceLatest: since?.latest ?? LAST_DAY,
    until: known(tenure.to) ?? null,
    untilEarliest: until?.earliest ?? (isOver ? FIRST_DAY : LAST_DAY),
    untilLatest: until?.latest ?? LAST_DAY,
    isOver: isOver ? 1 : 0,
    attested: tenure.attested ?? null,
    startedBy: cid(tenure.started_by),
    endedBy: tenure.ended_by ? cid(tenure.ended_by) : null,
    disputed: tenure.disputed ?? null,
  })
}
