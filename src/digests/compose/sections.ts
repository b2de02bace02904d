import type { Action, Bar, Block, Page } from '#core/brief.ts'
import { heading, list } from '#core/brief.ts'
import { itemLine } from '#core/change-line.ts'
import type { Footnotes } from '#core/footnotes.ts'
import { pageActions, pageOf, windowOf } from '#core/pages.ts'
import { takenBack } from '#core/taken-back.ts'
import { LADDER } from '#core/vocabulary.ts'
import type { Tally } from '#core/words/digests.ts'
import type { Words } from '#core/words.ts'
import { type Group, tallyOf, titleOf } from './group.ts'
import type { Item } from './items.ts'
import type { Telling } from './parts.ts'

/** The changes of one page under what happened; a heading counts all of its group, on any page. */
export function sectionsOf(
  items: readonly Item[],
  { page, cap, words, notes }: { page: number; cap: number; words: Words; notes: Footnotes },
): readonly Block[] {
  const { offset, limit } = windowOf(page, cap)
  const shown = items.slice(offset, offset + limit)
  return groupsOf(shown).flatMap(([group, own]) => [
    heading(words.digests.heading(titleOf(group, words), countOf(items, group))),
    list(own.map((item) => itemLine(item, words, notes))),
  ])
}

/** In the order of the items, which are in the order of the groups. */
const groupsOf = (items: readonly Item[]): readonly (readonly [Group, readonly Item[]])[] => [
  ...Map.groupBy(items, ({ group }) => group),
]

const countOf = (items: readonly Item[], group: Group): number =>
  items.filter((item) => item.group === group).length

/** "1 retraction", "2 new stages": what happened, counted, in the order it is told. */
export function tallies(items: readonly Item[], { digests }: Words): readonly string[] {
  const counts = new Map<Tally, number>()
  for (const { group } of items) {
    const what = tallyOf(group)
    counts.set(what, (counts.get(what) ?? 0) + 1)
  }
  return [...counts].map(([what, count]) => digests.tally(what, count))
}

/** A picture helps from so many groups and lines on; of fewer it only repeats them. */
const CHART_GROUPS_MIN = 3
const CHART_LINES_MIN = 8

export function chartOf(items: readonly Item[], words: Words): Block | undefined {
  const groups = groupsOf(items)
  if (groups.length < CHART_GROUPS_MIN || items.length < CHART_LINES_MIN) return undefined
  const bars = groups.map(
    ([group, own]): Bar => ({ label: titleOf(group, words), value: own.length }),
  )
  return { kind: 'chart', title: words.digests.chart, bars }
}

/**
 * Where this page stands among all, and the ways to its neighbours; the first one says how many
 * lines are left, so that nobody takes a part for the whole.
 *
 * @throws Mistake for a page beyond the last
 */
export function turning(
  total: number,
  cap: number,
  { id, page: number, words }: Telling,
  unit: string = words.digests.unit,
): { readonly page: Page | undefined; readonly actions: readonly Action[] } {
  const page = pageOf(total, { page: number, size: cap, unit, words })
  const actions = id === '' ? [] : pageActions(page, `digest show ${id}`, {}, words)
  const left = total - number * cap
  return {
    page,
    actions: actions.map((action) =>
      action.turns === 'on' && number === 1
        ? { ...action, label: words.digests.more(left) }
        : action,
    ),
  }
}

/** That a stage is no finding of guilt, wherever a line names one, whatever it stands under. */
export const noFinding = (items: readonly Item[], words: Words) =>
  items.some(namesStage) ? [[words.cases.noFinding]] : []

/** What was taken back is not said again, and so names none. */
function namesStage(item: Item): boolean {
  const { change, corrected } = item
  const versions = [change.before, change.after, corrected?.before, corrected?.after]
  return !takenBack(item) && versions.some((one) => LADDER.some((rung) => rung === one?.stage))
}
