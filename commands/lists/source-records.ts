import type { Records } from '#core/brief.ts'
import type { Check } from '#core/catalogue.ts'
import type { Claim } from '#core/facts.ts'

/** All entries of a source as rows for export, in the order of its card: what it said, what it supports. */
export const sourceRecords = (
  source: string,
  checks: readonly Check[],
  claims: readonly Claim[],
): Records => ({
  name: `source-${source}`,
  columns: [
    'kind',
    'id',
    'date',
    'event',
    'stage',
    'certainty',
    'reason',
    'verdicts',
    'text',
    'reading',
    'why',
    'subjects',
    'sources',
    'retracted_on',
  ],
  rows: [...checks.map(checkRow), ...claims.map(claimRow)],
})

/** A statement has verdicts and a better reading; date and certainty are of claims. */
const checkRow = ({ id, says, verdicts, reading, why, about, citations }: Check) => [
  'check',
  id,
  null,
  null,
  null,
  null,
  null,
  verdicts.join(' '),
  says,
  reading,
  why ?? null,
  about.map((subject) => subject.id).join(' '),
  citations.map(({ source }) => source.id).join(' '),
  null,
]

const claimRow = (claim: Claim) => [
  'claim',
  claim.id,
  claim.date ?? null,
  claim.kind,
  claim.stage ?? null,
  claim.certainty,
  claim.reason,
  null,
  claim.line,
  null,
  null,
  claim.subjects.map(({ subject }) => subject.id).join(' '),
  claim.citations.map(({ source }) => source.id).join(' '),
  claim.retracted?.on ?? null,
]
