import type { Block, Line } from '#core/brief.ts'
import { quiet } from '#core/brief.ts'
import type { Desk } from '#core/command.ts'
import type { Tenure } from '#core/facts.ts'
import type { Footnotes } from '#core/footnotes.ts'
import { nameOf } from '#core/subject-line.ts'
import type { Words } from '#core/words.ts'

/** The posts somebody held, oldest first, each with the sources of its beginning and its end. */
export const postsTable = (
  tenures: readonly Tenure[],
  { words }: Desk,
  notes: Footnotes,
): Block => ({
  kind: 'table',
  columns: [
    { title: 'From', width: 'fit' },
    { title: 'To', width: 'fit' },
    { title: 'Post', width: 'flex' },
    { title: 'Sources', width: 'fit' },
  ],
  rows: tenures.map((tenure) => [
    [startOf(tenure, words)],
    [endOf(tenure, words)],
    tenure.disputed
      ? [nameOf(tenure.post), quiet(` (disputed: ${tenure.disputed})`)]
      : [nameOf(tenure.post)],
    sourcesOf(tenure, notes),
  ]),
})

/** When a post began, as far as it was traced. */
export const startOf = ({ from }: Tenure, words: Words): string =>
  from ? words.shortDate(from) : 'not traced'

/** When it ended: a date, "not traced", or that this store knows of no end. */
export function endOf({ to, held, attested }: Tenure, words: Words): string {
  if (to) return words.shortDate(to)
  if (held === 'no') return 'not traced'
  return attested ? `no end known, seen ${words.shortDate(attested)}` : 'no end known'
}

/** The marks of the claims that begin and end a post. */
export const sourcesOf = ({ start, end }: Tenure, notes: Footnotes): Line => {
  const all = [...start.citations, ...(end?.citations ?? [])]
  const once = [...new Map(all.map((citation) => [citation.source.id, citation])).values()]
  return notes.cite(once).slice(1)
}
