import type { Database, Statement } from 'better-sqlite3'
import { parseEdtf } from '#core/edtf.ts'
import type { Certainty, ClaimKind, Reason, Role, Stage } from '#core/vocabulary.ts'
import { type CitationRecord, sourceOf } from '#pack/records/atoms.ts'

/** A claim on its way into the snapshot, from whatever record of the pack it came. */
export type ClaimRow = {
  readonly id: string
  readonly kind: ClaimKind
  readonly line: string
  readonly certainty: Certainty
  readonly reason: Reason
  readonly date?: string | undefined
  readonly stage?: Stage | undefined
  readonly publicOn?: string | undefined
  readonly sentence?: string | undefined
  readonly note?: string | undefined
  readonly seen?: true | undefined
  readonly supersedes?: string | undefined
  readonly retracted?: { on: string; why: string } | undefined
  readonly citations: readonly CitationRecord[]
  readonly subjects: readonly { id: string; role: Role }[]
}

/** Writes claims with their citations and subjects, and knows the row of every id written so far. */
export type Writer = {
  readonly db: Database
  readonly sid: (id: string) => number
  readonly cid: (id: string) => number
  readonly addSubject: (id: string, row: Record<string, unknown>) => number
  readonly addClaim: (claim: ClaimRow) => number
}

export function createWriter(db: Database): Writer {
  const sids = new Map<string, number>()
  const cids = new Map<string, number>()
  const insert = claimStatements(db)
  const subject = db.prepare(
    `INSERT INTO subject (sid, id, type, name, zh, hant, hint, last_post, about, born, seats, notes)
     VALUES (:sid, :id, :type, :name, :zh, :hant, :hint, :lastPost, :about, :born, :seats, :notes)`,
  )
  const sid = known(sids, 'subject')
  return {
    db,
    sid,
    cid: known(cids, 'claim'),
    addSubject(id, row) {
      const number = sids.size + 1
      sids.set(id, number)
      subject.run({ ...EMPTY, ...row, id, sid: number })
      return number
    },
    addClaim(claim) {
      const number = cids.size + 1
      cids.set(claim.id, number)
      writeClaim(insert, number, claim, sid)
      return number
    },
  }
}

const EMPTY = {
  zh: null,
  hant: null,
  hint: null,
  lastPost: null,
  about: null,
  born: null,
  seats: null,
  notes: '[]',
}

const known = (ids: ReadonlyMap<string, number>, what: string) => (id: string) => {
  const number = ids.get(id)
  if (number === undefined) throw new Error(`the pack names a ${what} it does not hold: ${id}`)
  return number
}

type Statements = Readonly<Record<'claim' | 'citation' | 'subject', Statement>>

const claimStatements = (db: Database): Statements => ({
  claim: db.prepare(
    `INSERT INTO claim (cid, id, kind, stage, line, date, earliest, latest, public_on, certainty,
       reason, sentence, note, seen, supersedes, retracted_on, retracted_why, known_by)
     VALUES (:cid, :id, :kind, :stage, :line, :date, :earliest, :latest, :publicOn, :certainty,
       :reason, :sentence, :note, :seen, :supersedes, :retractedOn, :retractedWhy,
       (SELECT min(known_by) FROM source WHERE id IN (SELECT value FROM json_each(:sources))))`,
  ),
  citation: db.prepare('INSERT INTO citation (cid, place, source, part) VALUES (?, ?, ?, ?)'),
  subject: db.prepare('INSERT OR IGNORE INTO claim_subject (sid, cid, role) VALUES (?, ?, ?)'),
})

function writeClaim(insert: Statements, cid: number, claim: ClaimRow, sid: Writer['sid']): void {
  const date = claim.date === 'unknown' ? undefined : claim.date
  const range = date === undefined ? undefined : parseEdtf(date)
  insert.claim.run({
    cid,
    id: claim.id,
    kind: claim.kind,
    stage: claim.stage ?? null,
    line: claim.line,
    date: date ?? null,
    earliest: range?.earliest ?? null,
    latest: range?.latest ?? null,
    publicOn: claim.publicOn ?? null,
    certainty: claim.certainty,
    reason: claim.reason,
    sentence: claim.sentence ?? null,
    note: claim.note ?? null,
    seen: claim.seen ? 1 : null,
    supersedes: claim.supersedes ?? null,
    retractedOn: claim.retracted?.on ?? null,
    retractedWhy: claim.retracted?.why ?? null,
    sources: JSON.stringify(claim.citations.map(sourceOf)),
  })
  claim.citations.forEach((citation, place) => {
    const where = typeof citation === 'string' ? null : citation.where
    insert.citation.run(cid, place, sourceOf(citation), where)
  })
  for (const { id, role } of claim.subjects) insert.subject.run(sid(id), cid, role)
}
