import { html } from 'hono/html'
import type { Tenure } from '#core/facts.ts'
import type { Footnotes } from '#core/footnotes.ts'
import { endOf, sourcesOf, startOf } from '#core/tenure-words.ts'
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
      startOf(tenure, words),
      endOf(tenure, {}, words),
      html`${subjectLink(post, on)} <span class="quiet">· ${subjectLink(body, on)}</span>${
        disputed ? html` <span class="quiet">${words.tenures.disputed(disputed)}</span>` : ''
      }`,
      ...(isPerson ? [] : [subjectLink(person, on)]),
      html`${certaintyBadge(start.certainty, on)}${
        end && end.certainty !== start.certainty
          ? html`${words.tenures.itsEnd}${certaintyBadge(end.certainty, on)}`
          : ''
      }${marks(sourcesOf(tenure, notes))}`,
    ]
  })
  return tableOf(titles, rows, said.postsHeading)
}
