import { createHash } from 'node:crypto'
import type { AuditEntry, NewAuditEntry } from '#core/audit.ts'
import type { Tables } from './tables.ts'

type Row = Tables['audit']

/** As many characters as one text of an entry keeps: a long record, and not a whole file. */
const TEXT_MAX = 10_000

/** The entry that follows the head, as it is kept. */
export function chained(
  entry: NewAuditEntry,
  head: { readonly entries: number; readonly hash: string },
  at: Date,
): Row {
  const row = {
    seq: head.entries + 1,
    at: at.toISOString(),
    actor: kept(entry.actor),
    access: entry.access,
    place: keptIfGiven(entry.place),
    action: kept(entry.action),
    target: keptIfGiven(entry.target),
    outcome: entry.outcome,
    before: keptIfGiven(entry.before),
    after: keptIfGiven(entry.after),
    why: keptIfGiven(entry.why),
    previous: head.hash,
  }
  return { ...row, hash: hashOf(row) }
}

/**
 * SHA-256 over everything but the hash, as 64 hexadecimal digits. A JSON array in a fixed order can
 * be read in one way alone, so that no two entries have the same text.
 */
export function hashOf(row: Omit<Row, 'hash'>): string {
  const text = JSON.stringify([
    ...[row.seq, row.at, row.actor, row.access, row.place, row.action, row.target],
    ...[row.outcome, row.before, row.after, row.why, row.previous],
  ])
  return createHash('sha256').update(text).digest('hex')
}

export const entryOf = (row: Row): AuditEntry => ({
  seq: row.seq,
  at: row.at,
  actor: row.actor,
  access: row.access,
  place: row.place ?? undefined,
  action: row.action,
  target: row.target ?? undefined,
  outcome: row.outcome,
  before: row.before ?? undefined,
  after: row.after ?? undefined,
  why: row.why ?? undefined,
  previous: row.previous,
  hash: row.hash,
})

/** A text that reads back from the file as it was hashed: SQLite keeps no half of a character. */
const kept = (text: string): string =>
  (text.length > TEXT_MAX ? `${text.slice(0, TEXT_MAX - 1)}…` : text).toWellFormed()

const keptIfGiven = (text: string | undefined): string | null =>
  text === undefined ? null : kept(text)
