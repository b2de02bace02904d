import { type Block, heading, list } from '#core/brief.ts'
import { itemLine } from '#core/change-line.ts'
import type { RecordedChange } from '#core/changes.ts'
import type { Footnotes } from '#core/footnotes.ts'
import type { NewChange } from '#core/load-diff.ts'
import type { PlanCounts } from '#core/words/revisions.ts'
import type { Words } from '#core/words.ts'

/** As many lines as one looks through before turning the page. */
export const DIFF_PAGE = 10

/** What takes something away is read first. */
const ORDER = ['retracted', 'altered', 'added'] as const

/** A diff in the order in which it is read; nothing of it is left out. */
export const inReadingOrder = (changes: readonly NewChange[]): readonly RecordedChange[] =>
  ORDER.flatMap((kind) => changes.filter((change) => change.kind === kind)).map(
    (change, i): RecordedChange => ({ ...change, n: i + 1, seq: 0 }),
  )

export function countsOf(changes: readonly NewChange[]): Omit<PlanCounts, 'unchanged'> {
  const counts = { added: 0, altered: 0, retracted: 0 }
  for (const { kind } of changes) counts[kind] += 1
  return counts
}

/** Some lines of a diff below what became of them, each with how much there is of that in all. */
export function diffBlocks(
  rows: readonly RecordedChange[],
  counts: Omit<PlanCounts, 'unchanged'>,
  words: Words,
  notes: Footnotes,
): readonly Block[] {
  return ORDER.flatMap((kind) => {
    const own = rows.filter((change) => change.kind === kind)
    if (own.length === 0) return []
    return [
      heading(words.revisions.plan.heading(kind, counts[kind])),
      list(own.map((change) => itemLine({ change }, words, notes))),
    ]
  })
}
