import { answered } from '#core/answer.ts'
import { type Brief, list, paragraph } from '#core/brief.ts'
import { itemLine } from '#core/change-line.ts'
import type { Content } from '#core/content.ts'
import { createFootnotes } from '#core/footnotes.ts'
import { takenBack } from '#core/taken-back.ts'
import type { Words } from '#core/words.ts'
import { alertSummary, CAP, cardActions, loadFooter, nameNow } from './alert.ts'
import { correctionBlocks, markedTitle } from './digest.ts'
import { goesBack } from './group.ts'
import { type Item, itemsOf } from './items.ts'
import type { Telling } from './parts.ts'
import { noFinding, sectionsOf, turning } from './sections.ts'

/** What is new about a followed case: below its card, or for a new stage in the channel itself. */
export async function caseNewsBrief(
  { kind, entries }: Content & { kind: 'event' | 'stage' },
  telling: Telling,
): Promise<Brief> {
  const { words, page } = telling
  const items = await itemsOf(entries, telling.changes)
  const { page: place, actions } = turning(items.length, CAP, telling)
  const notes = createFootnotes(words)
  const title = markedTitle(titleOf(kind, items, words), items, words)
  return answered({
    title,
    summary: alertSummary(title, items, words),
    tone: kind === 'stage' ? 'notice' : 'calm',
    blocks: [
      ...(page === 1 ? correctionBlocks(items, words) : []),
      ...sectionsOf(items, { page, cap: CAP, words, notes }),
    ],
    footnotes: notes.list(),
    actions: [...actions, ...cardActions(items, words)],
    page: place,
    footer: [...noFinding(items, words), ...(await loadFooter(items, telling))],
  })
}

function titleOf(kind: 'event' | 'stage', items: readonly Item[], words: Words): string {
  const { newEvent, newStage, stageBack, caseOf } = words.digests
  const [first] = items
  const name = first ? nameNow(first, words) : ''
  if (kind === 'event') return newEvent(name)
  if (!first || takenBack(first)) return caseOf(name)
  const change = first.corrected ?? first.change
  const stage = change.after?.stage
  const isBack = change.of === 'case' && goesBack(change) && stage !== 'cleared'
  return stage && isBack
    ? stageBack(name, words.stage[stage])
    : newStage(name, stage && words.stage[stage])
}

/** What was posted before is put right: what was said, what is so, and since when. */
export async function correctionBrief(
  { of, entries }: Content & { kind: 'correction' },
  telling: Telling,
): Promise<Brief> {
  const { words } = telling
  const items = await itemsOf(entries, telling.changes)
  const notes = createFootnotes(words)
  const days = items.map(({ corrected, change }) => (corrected ?? change).day).toSorted()
  const title = words.digests.title(words.digests.correction, words.shortDate(days.at(-1)))
  return answered({
    title,
    summary:
      items.length === 1
        ? alertSummary(title, items, words)
        : words.digests.correctionSummary(items.length),
    tone: 'notice',
    blocks: [
      paragraph([words.digests.correctionIntro]),
      list(items.map((item) => itemLine(item, words, notes))),
    ],
    footnotes: notes.list(),
    actions: [
      ...(of === '' ? [] : [{ label: words.digests.whole, command: `digest show ${of}` }]),
      ...cardActions(items, words),
    ],
    footer: [...noFinding(items, words), ...(await loadFooter(items, telling))],
  })
}
