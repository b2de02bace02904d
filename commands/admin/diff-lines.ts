import { type Block, heading, type Line, list } from '#core/brief.ts'
import { itemLine } from '#core/change-line.ts'
import type { RecordedChange } from '#core/changes.ts'
import type { Footnotes } from '#core/footnotes.ts'
import type { Difference, NameChange } from '#core/revisions.ts'
import type { DifferenceKind, DifferenceSize, PlanCounts } from '#core/words/revisions.ts'
import type { Words } from '#core/words.ts'
import { goneLine } from './gone-line.ts'
import { nameLine } from './name-line.ts'

/** As many lines as one looks through before turning the page. */
export const DIFF_PAGE = 10

/** Anything that differs: a claim, a case, a name, or a decision on who is who. */
export type DiffItem = RecordedChange | NameChange

/** What takes something away is read first, what is only more last. */
const ORDER: readonly DifferenceKind[] = ['retracted', 'altered', 'identity', 'name', 'added']

export const isName = (item: DiffItem): item is NameChange =>
  item.of === 'name' || item.of === 'identity'

const kindOf = (item: DiffItem): DifferenceKind => (isName(item) ? item.of : item.kind)

/** A difference in the order in which it is read; nothing of it is left out. */
export function inReadingOrder({
  changes,
  names,
}: {
  readonly changes: Difference['changes']
  readonly names?: Difference['names'] | undefined
}): readonly DiffItem[] {
  const numbered = changes.map((change, i): RecordedChange => ({ ...change, n: i + 1, seq: 0 }))
  const all: readonly DiffItem[] = [...numbered, ...(names ?? [])]
  return ORDER.flatMap((kind) => all.filter((item) => kindOf(item) === kind))
}

export type DiffCounts = Omit<PlanCounts, 'unchanged'>

export function countsOf(items: readonly DiffItem[]): DiffCounts {
  const count = (kind: DifferenceKind) => items.filter((item) => kindOf(item) === kind).length
  return {
    added: count('added'),
    altered: count('altered'),
    retracted: count('retracted'),
    names: count('name'),
    decisions: count('identity'),
  }
}

export const sizeOf = ({
  added,
  altered,
  retracted,
  names,
  decisions,
}: DiffCounts): DifferenceSize => ({ changes: added + altered + retracted, names, decisions })

/** Whether it would be so, or is so between two revisions. */
export type DiffView = 'planned' | 'compared'

/** Some lines of a difference below what became of them, each with how much there is of that in all. */
export function diffBlocks(
  rows: readonly DiffItem[],
  counts: DiffCounts,
  view: DiffView,
  words: Words,
  notes: Footnotes,
): readonly Block[] {
  const inAll = { ...counts, name: counts.names, identity: counts.decisions }
  return ORDER.flatMap((kind) => {
    const own = rows.filter((item) => kindOf(item) === kind)
    if (own.length === 0) return []
    return [
      heading(
        `${words.revisions.headings[view][kind]}${words.frame.bracketed(words.number(inAll[kind]))}`,
      ),
      list(own.map((item) => diffLine(item, view, words, notes))),
    ]
  })
}

function diffLine(item: DiffItem, view: DiffView, words: Words, notes: Footnotes): Line {
  if (isName(item)) return nameLine(item, words)
  if (item.kind === 'retracted') return goneLine(item, words.revisions.gone[view], words, notes)
  return itemLine({ change: item }, words, notes)
}
