import type { Records } from './brief.ts'
import type { Case } from './facts.ts'

/** Cases as rows for export, with dates as they are known. */
export const caseRecords = (cases: readonly Case[]): Records => ({
  name: 'cases',
  columns: [
    'case',
    'person',
    'name',
    'chinese',
    'announced',
    'stage',
    'stage_date',
    'sentence',
    'certainty',
    'rank',
    'post',
    'body',
    'sector',
    'outcome',
  ],
  rows: cases.map((one) => [
    one.id,
    one.person.id,
    one.person.name,
    one.person.zh ?? null,
    one.announced ?? null,
    one.stage,
    one.stageDate ?? null,
    one.sentence ?? null,
    one.reached.certainty,
    one.rank,
    one.post ?? null,
    one.body ?? null,
    one.sector ?? null,
    one.outcome,
  ]),
})
