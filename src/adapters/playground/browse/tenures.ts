import { html } from 'hono/html'
import type { Tenure } from '#core/facts.ts'
import type { Footnotes } from '#core/footnotes.ts'
import type { Words } from '#core/words.ts'
import type { Html } from '../shell.ts'
import type { Browsing } from './page.ts'
import { certaintyBadge, marks, subjectLink } from './pieces.ts'
import { tableOf } from './table.ts'

/** Posts somebody held, or who held a post, oldest first, as far as their days were traced. */
export function tenureTable(
  tenures: readonly Tenure[],
  than: string,
  notes: Footnotes,
  on: Browsing,
): Html | '' {
  if (tenures.length === 0) return ''
  const { words, said } = on
  const { columns } = words.tenures
  const isPerson = tenures.every(({ person }) => person.id === than)
  const titles = [
    columns.from,
    columns.to,
    columns.post,
    ...(isPerson ? [] : [columns.holder]),
    columns.sure,
  ]
  const rows = tenures.map((tenure) => {
    const { post, body, person, start, end, disputed } = tenure
    return [
      startWords(tenure, words),
      endWords(tenure, words),
      html`${subjectLink(post, on)} <span class="quiet">· ${subjectLink(body, on)}</span>${
        disputed ? html` <span class="quiet">${words.tenures.disputed(disputed)}</span>` : ''
      }`,
      ...(isPerson ? [] : [subjectLink(person, on)]),
      html`${certaintyBadge(start.certainty, on)}${
        end && end.certainty !== start.certainty
          ? html`${words.tenures.itsEnd}${certaintyBadge(end.certainty, on)}`
          : ''
      }${marks(notes.cite(once([...start.citations, ...(end?.citations ?? [])])))}`,
    ]
  })
  return tableOf(titles, rows, said.postsHeading)
}

const once = (all: Tenure['start']['citations']) => [
  ...new Map(all.map((citation) => [citation.source.id, citation])).values(),
]

const startWords = ({ from }: Tenure, words: Words): string =>
  from === undefined ? words.tenures.untraced : someDay(from, words)

/** When it ended: a day, that it was not traced, or that no end is known. */
function endWords({ to, isOver, attested }: Tenure, words: Words): string {
  const said = words.tenures
  if (to !== undefined) return someDay(to, words)
  if (isOver) return said.untraced
  return attested === undefined ? said.noEnd : said.noEndSeen(words.shortDate(attested))
}

/** A post begins and ends on one day; an interval is where that day lies, not how long it lasted. */
function someDay(date: string, { tenures, shortDate }: Words): string {
  const [from = '', to] = date.split('/')
  const isBetween = to !== undefined && from !== '..' && to !== '..'
  return isBetween ? tenures.between(shortDate(from), shortDate(to)) : shortDate(date)
}
