import type { Records } from '#core/brief.ts'
import type { Claim } from '#core/facts.ts'

/** Claims as rows for export: what, when as known, how sure, on which sources. */
export const claimRecords = (name: string, claims: readonly Claim[]): Records => ({
  name,
  columns: [
    'id',
    'date',
    'kind',
    'stage',
    'certainty',
    'reason',
    'line',
    'subjects',
    'sources',
    'retracted_on',
  ],
  rows: claims.map((claim) => [
    claim.id,
    claim.date ?? null,
    claim.kind,
    claim.stage ?? null,
    claim.certainty,
    claim.reason,
    claim.line,
    claim.subjects.map(({ subject }) => subject.id).join(' '),
    claim.citations.map(({ source }) => source.id).join(' '),
    claim.retracted?.on ?? null,
  ]),
})
