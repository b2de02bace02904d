import type { Block, Line } from '#core/brief.ts'
import { quiet } from '#core/brief.ts'
import { certaintyOf } from '#core/claim-line.ts'
import type { Desk } from '#core/command.ts'
import { parseEdtf } from '#core/edtf.ts'
import type { Clocks, Tenure } from '#core/facts.ts'
import type { Footnotes } from '#core/footnotes.ts'
import { nameOf } from '#core/subject-line.ts'
import type { Words } from '#core/words.ts'

/** The posts somebody held, oldest first, each with the sources of its beginning and its end. */
export const postsTable = (
  tenures: readonly Tenure[],
  clocks: Clocks,
  { words }: Desk,
  notes: Footnotes,
): Block => tenureTable('Post', tenures, ({ post }) => [nameOf(post)], { clocks, words, notes })

type Setting = { readonly clocks: Clocks; readonly words: Words; readonly notes: Footnotes }

/** Tenures as rows: from when to when, the post or its holder, and how sure on which sources. */
export const tenureTable = (
  title: string,
  tenures: readonly Tenure[],
  named: (tenure: Tenure) => Line,
  { clocks, words, notes }: Setting,
): Block => ({
  kind: 'table',
  columns: [
    { title: 'From', width: 'fit' },
    { title: 'To', width: 'flex' },
    { title, width: 'flex' },
    { title: 'How sure, sources', width: 'fit' },
  ],
  rows: tenures.map((tenure) => [
    [
      startOf(tenure, words),
      ...(mayBeAhead(tenure, clocks) ? [quiet(' (may not have begun)')] : []),
    ],
    [endOf(tenure, clocks, words)],
    [...named(tenure), ...(tenure.disputed ? [quiet(` (disputed: ${tenure.disputed})`)] : [])],
    sureness(tenure, words, notes),
  ]),
})

/** Begun by a day after the one asked for: perhaps before it, perhaps not. */
const mayBeAhead = ({ from }: Tenure, { asof }: Clocks): boolean =>
  asof !== undefined && (parseEdtf(from ?? '')?.latest ?? asof) > asof

/** When a post began, as far as it was traced. */
export const startOf = ({ from }: Tenure, words: Words): string =>
  from ? someDay(from, words.shortDate) : 'not traced'

/** "since March 2023", "begun by 24 October 2023", "since when is not traced". */
export function sinceWhen(from: string | undefined, words: Words): string {
  if (!from) return 'since when is not traced'
  const day = someDay(from, words.date)
  return /^(by|between) /.test(day) ? `begun ${day}` : `since ${day}`
}

/** A post begins and ends on one day; an interval is where that day lies, not how long it lasted. */
function someDay(date: string, write: Words['date']): string {
  const [from = '', to] = date.split('/')
  return to && from !== '..' && to !== '..'
    ? `between ${write(from)} and ${write(to)}`
    : write(date)
}

/** When it ended: a date, "not traced", or that no end is known, or was not by the day asked for. */
export function endOf({ to, isOver, attested }: Tenure, { asof }: Clocks, words: Words): string {
  if (to) return someDay(to, words.shortDate)
  if (isOver) return 'not traced'
  if (asof) return 'not ended by then'
  return attested ? `no end known, seen ${words.shortDate(attested)}` : 'no end known'
}

/** How sure the beginning of a post is, and its end when less or more so; with the sources of both. */
export function sureness({ start, end, ...tenure }: Tenure, words: Words, notes: Footnotes): Line {
  const both = end && end.certainty !== start.certainty
  return [
    certaintyOf(start, words),
    ...(both ? [', its end ', certaintyOf(end, words)] : []),
    ' ',
    ...sourcesOf({ ...tenure, start, end }, notes),
  ]
}

/** The marks of the claims that begin and end a post. */
export const sourcesOf = ({ start, end }: Tenure, notes: Footnotes): Line => {
  const all = [...start.citations, ...(end?.citations ?? [])]
  const once = [...new Map(all.map((citation) => [citation.source.id, citation])).values()]
  return notes.cite(once).slice(1)
}
