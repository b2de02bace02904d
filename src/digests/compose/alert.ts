import { answered } from '#core/answer.ts'
import {
  type Action,
  type Block,
  type Brief,
  heading,
  type Line,
  list,
  paragraph,
  quiet,
} from '#core/brief.ts'
import { nameIn } from '#core/change-about.ts'
import { correctionLine, itemLine, spoken } from '#core/change-line.ts'
import type { Content } from '#core/content.ts'
import type { Subject, Tenure } from '#core/facts.ts'
import { createFootnotes, type Footnotes } from '#core/footnotes.ts'
import { nameOf } from '#core/subject-line.ts'
import { takenBack } from '#core/taken-back.ts'
import type { Words } from '#core/words.ts'
import { postLine } from './case-card.ts'
import { correctionBlocks, markedTitle } from './digest.ts'
import { filterWords } from './filter-words.ts'
import { revisionAt } from './foot.ts'
import { titleOf } from './group.ts'
import { type Item, itemsOf } from './items.ts'
import type { Telling } from './parts.ts'
import { newsPicture } from './pictured.ts'
import { noFinding, sectionsOf, tallies, turning } from './sections.ts'

/** How many lines an alert has; what happens at once is seldom more. */
export const CAP = 15

/** How many cards an alert leads to. */
const CARDS_MAX = 3

/** Something watched changed. What it is, and for which watch it is told. */
export async function alertBrief(
  { watched, entries }: Content & { kind: 'alert' },
  telling: Telling,
): Promise<Brief> {
  const { words, page } = telling
  const items = await itemsOf(entries, telling.changes)
  const names = words.frame.joined([...new Set(items.map((item) => nameNow(item, words)))])
  const { page: place, actions } = turning(items.length, CAP, telling)
  const notes = createFootnotes(words)
  const corrected = correctionBlocks(items, words)
  const title = markedTitle(words.digests.alert(shortened(names)), items, words)
  return answered({
    title,
    summary: alertSummary(title, items, words),
    tone: 'notice',
    blocks: [
      ...(page === 1 ? corrected : []),
      ...sectionsOf(items, { page, cap: CAP, words, notes }),
      ...(page === 1 ? pictured(items, telling, notes) : []),
      paragraph([quiet(words.digests.because(watchedWords(watched, telling)))]),
    ],
    footnotes: notes.list(),
    actions: [
      ...actions,
      ...cardActions(items, words),
      { label: words.digests.watchList, command: 'watch list' },
    ],
    page: place,
    footer: [...noFinding(items, words), ...(await loadFooter(items, telling))],
  })
}

/**
 * Beside news of one person alone: that news and their last posts on a line of time, and the posts in
 * words, with their sources. What was taken back is not drawn.
 */
function pictured(items: readonly Item[], telling: Telling, notes: Footnotes): readonly Block[] {
  const about = new Map(items.flatMap(aboutIn).map((one) => [one.id, one]))
  const [only] = about.values()
  if (!only || about.size > 1 || items.every(takenBack)) return []
  const drawn = newsPicture(only, items.slice(0, CAP), telling)
  if (!drawn) return []
  const { words } = telling
  const posts = drawn.posts.map((tenure) => postLine(bySingleSources(tenure), words, notes))
  return [
    drawn.picture,
    ...(posts.length > 0 ? [heading(words.people.postsHeading), list(posts)] : []),
  ]
}

/** One source for each end is enough beside news; the card of the person has them all. */
const bySingleSources = ({ start, end, ...tenure }: Tenure): Tenure => ({
  ...tenure,
  start: { ...start, citations: start.citations.slice(0, 1) },
  end: end && { ...end, citations: end.citations.slice(0, 1) },
})

/** A single change is its own notification; of several their kinds are counted. */
export function alertSummary(title: string, items: readonly Item[], words: Words): string {
  const [only] = items
  if (items.length === 1 && only) {
    const isMended = only.corrected !== undefined && !takenBack(only)
    const said = isMended
      ? correctionLine(only, words)
      : itemLine(only, words, createFootnotes(words))
    const head = isMended ? words.digests.correction : titleOf(only.group, words)
    return words.frame.sentence(`${words.frame.headed(head)}${spoken(said)}`)
  }
  return words.digests.summary(title, tallies(items, words))
}

/** Whom a line is about by now: a claim may have been moved to somebody else. */
export const nameNow = ({ change, corrected }: Item, words: Words): string =>
  nameIn(corrected ?? change, words)

const NAMES_SIZE = 80

/** Names as far as a title holds them. */
const shortened = (names: string): string =>
  names.length > NAMES_SIZE ? `${[...names].slice(0, NAMES_SIZE).join('')}…` : names

/** Names of the subjects watched, and the text of filters. */
function watchedWords(watched: readonly string[], { facts, words }: Telling): string {
  return words.frame.joined(
    watched.map((one) => {
      const subject = facts.findSubject(one)
      return subject
        ? nameOf(subject, words)
        : words.digests.watchedFilter(filterWords(one, facts, words))
    }),
  )
}

/** The cards of those the changes are about. */
export function cardActions(items: readonly Item[], words: Words): readonly Action[] {
  const subjects = new Map(items.flatMap((item) => aboutIn(item)).map((one) => [one.id, one]))
  return [...subjects.values()]
    .slice(0, CARDS_MAX)
    .map((one) => ({ label: nameOf(one, words), command: `who ${one.id}` }))
}

function aboutIn({ change: told, corrected }: Item): readonly Subject[] {
  const change = corrected ?? told
  if (change.of === 'case') {
    const one = change.after ?? change.before
    return one ? [one.person] : []
  }
  const subjects = (change.after ?? change.before)?.subjects ?? []
  return subjects.flatMap(({ role, subject }) =>
    role === 'about' && ['person', 'organisation', 'post'].includes(subject.type) ? [subject] : [],
  )
}

/** The revision in which all of the changes are. */
export async function loadFooter(
  items: readonly Item[],
  { changes, words }: Telling,
): Promise<readonly Line[]> {
  const seqs = items.map(({ change, corrected }) => (corrected ?? change).seq)
  const revision = await revisionAt(changes, Math.max(0, ...seqs))
  return revision ? [[words.digests.revision(revision)]] : []
}
