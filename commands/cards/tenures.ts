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
): Block =>
  tenureTable(words.tenures.columns.post, tenures, ({ post }) => [nameOf(post, words)], {
    clocks,
    words,
    notes,
  })

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
    { title: words.tenures.columns.from, width: 'fit' },
    { title: words.tenures.columns.to, width: 'flex' },
    { title, width: 'flex' },
    { title: words.tenures.columns.sure, width: 'fit' },
  ],
  rows: tenures.map((tenure) => [
    [
      startOf(tenure, words),
      ...(mayBeAhead(tenure, clocks) ? [quiet(words.tenures.mayNotHaveBegun)] : []),
    ],
    [endOf(tenure, clocks, words)],
    [
      ...named(tenure),
      ...(tenure.disputed ? [quiet(words.tenures.disputed(tenure.disputed))] : []),
    ],
    sureness(tenure, words, notes),
  ]),
})

/** Begun by a day after the one asked for: perhaps before it, perhaps not. */
const mayBeAhead = ({ from }: Tenure, { asof }: Clocks): boolean =>
  asof !== undefined && (parseEdtf(from ?? '')?.latest ?? asof) > asof

/** When a post began, as far as it was traced. */
export const startOf = ({ from }: Tenure, words: Words): string =>
  from ? someDay(from, words.shortDate, words) : words.tenures.untraced

/** "since March 2023", "begun by 24 October 2023", "since when is not traced". */
export function sinceWhen(from: string | undefined, words: Words): string {
  const said = words.tenures
  if (!from) return said.sinceUntraced
  const day = someDay(from, words.date, words)
  const isRange = from.includes('/') && !from.endsWith('/..')
  return isRange ? said.begun(day) : said.since(day)
}

/** A post begins and ends on one day; an interval is where that day lies, not how long it lasted. */
function someDay(date: string, write: Words['date'], { tenures }: Words): string {
  const [from = '', to] = date.split('/')
  return to && from !== '..' && to !== '..' ? tenures.between(write(from), write(to)) : write(date)
}

/** When it ended: a date, "not traced", or that no end is known, or was not by the day asked for. */
export function endOf({ to, isOver, attested }: Tenure, { asof }: Clocks, words: Words): string {
  const said = words.tenures
  if (to) return someDay(to, words.shortDate, words)
  if (isOver) return said.untraced
  if (asof) return said.notEnded
  return attested ? said.noEndSeen(words.shortDate(attested)) : said.noEnd
}

/** How sure the beginning of a post is, and its end when less or more so; with the sources of both. */
export function sureness({ start, end, ...tenure }: Tenure, words: Words, notes: Footnotes): Line {
  const both = end && end.certainty !== start.certainty
  return [
    certaintyOf(start, words),
    ...(both ? [words.tenures.itsEnd, certaintyOf(end, words)] : []),
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
