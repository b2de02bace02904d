import type { Records } from '#core/brief.ts'
import type { Claim } from '#core/facts.ts'

/** Changes as rows for export: what became of each claim, then the claim. */
export function changeRecords(
  changes: readonly { readonly change: string; readonly claim: Claim }[],
): Records {
  const { name, columns, rows } = claimRecords(
    'changes',
    changes.map(({ claim }) => claim),
  )
  return {
    name,
    columns: ['change', ...columns],
    rows: rows.map((row, i) => [changes[i]?.change ?? null, ...row]),
  }
}

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
