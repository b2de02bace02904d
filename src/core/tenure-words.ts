import type { Line } from './brief.ts'
import { certaintyOf } from './claim-line.ts'
import type { Clocks, Tenure } from './facts.ts'
import type { Footnotes } from './footnotes.ts'
import type { Words } from './words.ts'

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
export function someDay(date: string, write: Words['date'], { tenures }: Words): string {
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
