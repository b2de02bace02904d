import type { Records } from '#core/brief.ts'
import type { RecordedChange } from '#core/changes.ts'
import type { Case, Claim } from '#core/facts.ts'
import type { NameChange } from '#core/revisions.ts'
import { changeRecords } from '../lists/change-records.ts'
import { type DiffItem, isName } from './diff-lines.ts'

type Cells = Records['rows'][number]

/** A difference as rows for export: as changes are, with what each said before and says after. */
export function diffRecords(items: readonly DiffItem[]): Records {
  const { name, columns } = changeRecords([])
  return {
    name,
    columns: [...columns, 'before', 'after'],
    rows: items.flatMap((item) => {
      if (isName(item)) return [nameRow(item, columns)]
      const [row] = changeRecords([item]).rows
      return row ? [[...row, ...versions(item)]] : []
    }),
  }
}

const versions = (change: RecordedChange): Cells =>
  change.of === 'case'
    ? [caseText(change.before), caseText(change.after)]
    : [claimText(change.before), claimText(change.after)]

/** What readers are told of a claim, and on what sources. */
function claimText(claim: Claim | undefined): string | null {
  if (!claim) return null
  const { date, certainty, line, citations, retracted } = claim
  return told([
    date,
    certainty,
    line,
    sourcesOf(citations),
    retracted && `retracted ${retracted.on}: ${retracted.why}`,
  ])
}

function caseText(one: Case | undefined): string | null {
  if (!one) return null
  const { stageDate, reached, stage, sentence } = one
  return told([stageDate, reached.certainty, stage, sentence, sourcesOf(reached.citations)])
}

const sourcesOf = (citations: Claim['citations']): string =>
  citations.map(({ source }) => source.id).join(' ')

const told = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ')

/** In the columns of changes, as far as a name or a decision has something for them. */
function nameRow(item: NameChange, columns: readonly string[]): Cells {
  const own: Readonly<Record<string, string>> =
    item.of === 'name'
      ? { change: 'name', id: item.subject.id, kind: item.subject.type, subjects: item.subject.id }
      : { change: 'identity', id: item.id, kind: 'identity', subjects: subjectsOf(item) }
  const [before, after] =
    item.of === 'name'
      ? [item.before.join(' · ') || null, item.after.join(' · ') || null]
      : [item.before?.verdict ?? null, item.after?.verdict ?? null]
  return [...columns.map((column) => own[column] ?? null), before, after]
}

const subjectsOf = ({ before, after }: Extract<NameChange, { of: 'identity' }>): string => {
  const pair = after ?? before
  return pair ? `${pair.a.id} ${pair.b.id}` : ''
}
