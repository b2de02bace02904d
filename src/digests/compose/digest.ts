import { answered } from '#core/answer.ts'
import {
  type Block,
  type Brief,
  heading,
  type Line,
  list,
  paragraph,
  quiet,
  strong,
} from '#core/brief.ts'
import { statedBy } from '#core/change-about.ts'
import { correctionLine } from '#core/change-line.ts'
import type { Content, DigestHead } from '#core/content.ts'
import { createFootnotes } from '#core/footnotes.ts'
import { takenBack, takenBackLine } from '#core/taken-back.ts'
import type { Words } from '#core/words.ts'
import { digestActions, digestFooter } from './foot.ts'
import { type Item, itemsOf } from './items.ts'
import { daysFrom, momentIn } from './moments.ts'
import type { Telling } from './parts.ts'
import { chartOf, noFinding, sectionsOf, tallies, turning } from './sections.ts'

/** What changed since the last digest, by what happened, the most serious first. */
export async function digestBrief(
  { head, entries }: Content & { kind: 'digest' },
  telling: Telling,
): Promise<Brief> {
  const { words, page } = telling
  const items = await itemsOf(entries, telling.changes, head.zone)
  const { page: place, actions } = turning(items.length, head.cap, telling)
  const notes = createFootnotes(words)
  const corrected = correctionBlocks(items, words)
  const blocks = [
    ...(page === 1 ? [...headBlocks(head, words), ...testNote(head, words)] : []),
    ...(page === 1 ? corrected : []),
    ...sectionsOf(items, { page, cap: head.cap, words, notes }),
    page === 1 ? chartOf(items, words) : undefined,
  ]
  const title = markedTitle(digestTitle(head, words), items, words)
  return answered({
    title,
    summary: words.digests.summary(title, tallies(items, words)),
    tone: items.some(isPutRight) ? 'notice' : 'calm',
    blocks,
    footnotes: notes.list(),
    actions: [...actions, ...digestActions(head, words)],
    page: place,
    footer: [
      ...(await digestFooter(head, { changes: items.length, sources: sourcesOf(items) }, telling)),
      ...noFinding(items, words),
    ],
  })
}

/** One quiet line: nothing new, and that the digest is alive. */
export async function quietBrief(
  { head, policy }: Content & { kind: 'quiet' },
  telling: Telling,
): Promise<Brief> {
  const { words } = telling
  const from = head.from && momentIn(head.from, head.zone, words)
  const said = policy === 'heartbeat' ? words.digests.heartbeat : words.digests.quiet(from)
  return answered({
    title: digestTitle(head, words),
    summary: said,
    blocks: [paragraph([said])],
    actions: digestActions(head, words),
    footer: await digestFooter(head, undefined, telling),
  })
}

const titleOf = ({ topic, schedule, day }: DigestHead, words: Words): string =>
  words.digests.title(words.digests.name(topic, schedule.kind), words.shortDate(day))

/** "Vigil daily · 20 Nov 2026", marked when it is a test. */
export const digestTitle = (head: DigestHead, words: Words): string =>
  head.isTest ? words.digests.test(titleOf(head, words)) : titleOf(head, words)

export const testNote = ({ isTest }: DigestHead, words: Words): readonly Block[] =>
  isTest ? [paragraph([strong(words.digests.testNote)])] : []

/** Since when it tells, and that it comes late when others before it could not be sent. */
export function headBlocks({ from, to, zone, missed }: DigestHead, words: Words): readonly Block[] {
  const said = words.digests
  if (!from) return [paragraph([quiet(said.first(momentIn(to, zone, words)))])]
  const since = said.since(momentIn(from, zone, words))
  return [
    paragraph([quiet(since)]),
    ...(missed > 0 ? [paragraph([said.covers(daysFrom(from, to), missed)])] : []),
  ]
}

/**
 * What was put right after it was told, by the day that was done, the newest day first. What was
 * taken back is said once, where it stands first of all.
 */
export function correctionBlocks(items: readonly Item[], words: Words): readonly Block[] {
  const byDay = Map.groupBy(
    items.filter((item) => linesAbove(item, items, words).length > 0),
    (item) => item.correctedOn ?? '',
  )
  return [...byDay]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .flatMap(([day, own]) => [
      heading(words.digests.correctedOn(words.date(day))),
      list(own.flatMap((item) => linesAbove(item, items, words))),
    ])
}

const linesAbove = (item: Item, items: readonly Item[], words: Words): readonly Line[] => {
  const isTold = items.some((one) => takenBack(one)?.n === item.unquoted?.n)
  return [
    ...(item.corrected && !takenBack(item) ? [correctionLine(item, words)] : []),
    ...(item.unquoted && !isTold ? [takenBackLine(item.unquoted, words)] : []),
  ]
}

/** A title that says when something below it was put right, or all of it was taken back. */
export function markedTitle(title: string, items: readonly Item[], words: Words): string {
  const { correctedTitle, retractedTitle } = words.digests
  if (!items.some(isPutRight)) return title
  const isGone = items.every((item) => isPutRight(item) && takenBack(item))
  return isGone ? retractedTitle(title) : correctedTitle(title)
}

export const isPutRight = ({ corrected, unquoted }: Item): boolean =>
  corrected !== undefined || unquoted !== undefined

/** How many sources all lines rest on, those on other pages included; what is taken back has none. */
const sourcesOf = (items: readonly Item[]): number =>
  new Set(
    items
      .filter((item) => !takenBack(item))
      .flatMap(({ change, corrected }) => statedBy(corrected ?? change)?.citations ?? [])
      .map(({ source }) => source.id),
  ).size
