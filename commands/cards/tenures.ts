import type { Block, Line } from '#core/brief.ts'
import { quiet } from '#core/brief.ts'
import type { Desk } from '#core/command.ts'
import { parseEdtf } from '#core/edtf.ts'
import type { Clocks, Tenure } from '#core/facts.ts'
import type { Footnotes } from '#core/footnotes.ts'
import { nameOf } from '#core/subject-line.ts'
import { endOf, startOf, sureness } from '#core/tenure-words.ts'
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
