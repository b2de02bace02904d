import type { Overlay, Suggestion } from '#core/corrections.ts'
import type { Tables } from './tables.ts'

export const suggestionRow = (one: Suggestion): Tables['suggestion'] => ({
  id: one.id,
  claim: one.claim,
  what: one.what,
  value: one.value ?? null,
  source: one.source,
  note: one.note ?? null,
  state: one.state,
  by: one.by,
  place: one.place ?? null,
  at: one.at,
  decided_by: one.decidedBy ?? null,
  decided_at: one.decidedAt ?? null,
  why: one.why ?? null,
})

export const suggestionOf = (row: Tables['suggestion']): Suggestion => ({
  id: row.id,
  claim: row.claim,
  what: row.what,
  value: row.value ?? undefined,
  source: row.source,
  note: row.note ?? undefined,
  state: row.state,
  by: row.by,
  place: row.place ?? undefined,
  at: row.at,
  decidedBy: row.decided_by ?? undefined,
  decidedAt: row.decided_at ?? undefined,
  why: row.why ?? undefined,
})

export const overlayRow = (one: Overlay): Tables['overlay'] => ({
  id: one.id,
  suggestion: one.suggestion ?? null,
  records: JSON.stringify(one.records),
  basis: JSON.stringify(one.basis),
  state: one.state,
  approved_by: one.approvedBy,
  approved_at: one.approvedAt,
  changed_at: one.changedAt ?? null,
})

export const overlayOf = (row: Tables['overlay']): Overlay => ({
  id: row.id,
  suggestion: row.suggestion ?? undefined,
  records: JSON.parse(row.records),
  basis: JSON.parse(row.basis),
  state: row.state,
  approvedBy: row.approved_by,
  approvedAt: row.approved_at,
  changedAt: row.changed_at ?? undefined,
})
