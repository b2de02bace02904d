import type { Records } from '#core/brief.ts'
import type { RecordedChange } from '#core/changes.ts'
import type { Case } from '#core/facts.ts'
import { claimRecords } from './claim-records.ts'

type Cells = Records['rows'][number]

/** Changes as rows for export: what became of each claim or case, then what it says now. */
export function changeRecords(changes: readonly RecordedChange[]): Records {
  const { columns } = claimRecords('changes', [])
  return {
    name: 'changes',
    columns: ['change', ...columns],
    rows: changes.flatMap((change) => {
      const row = rowOf(change)
      return row ? [[change.kind, ...row]] : []
    }),
  }
}

function rowOf(change: RecordedChange): Cells | undefined {
  if (change.of === 'case') {
    const one = change.after ?? change.before
    return one && caseRow(one)
  }
  const claim = change.after ?? change.before
  return claim && claimRecords('changes', [claim]).rows[0]
}

/** A case in the columns of claims: the stage it is at, on the claim that states it. */
const caseRow = ({ id, stage, stageDate, reached, person, sentence }: Case): Cells => [
  id,
  stageDate ?? null,
  'case',
  stage,
  reached.certainty,
  reached.reason,
  sentence ?? null,
  person.id,
  reached.citations.map(({ source }) => source.id).join(' '),
  null,
]
