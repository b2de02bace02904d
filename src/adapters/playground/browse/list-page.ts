import { html } from 'hono/html'
import type { Records } from '#core/brief.ts'
import { writeRecords } from '#core/export.ts'
import type { Html } from '../shell.ts'
import { differing } from '../view.ts'
import { type Asked, type Offered, type Prepared, queryOf, toggled, WORDS_MAX } from './facets.ts'
import { type Browsing, SECTIONS, type Section, type Shown } from './page.ts'
import { tableOf } from './table.ts'

/** As many rows as one page shows. */
export const PAGE_SIZE = 50

/** As many values of a facet as stand there before the others are folded away. */
const OPEN_MAX = 10

/** A list as a page: what its columns are, and what its values are called. */
export type ListPage<Row> = {
  readonly section: Section & keyof Browsing['said']['lists']
  readonly prepared: Prepared<Row>
  readonly columns: readonly string[]
  /** The cells of a row; the first names it. */
  readonly cells: (row: Row) => readonly (Html | string)[]
  /** What a value of a facet is called; the value as it is where it is a name. */
  readonly label: (facet: string, raw: string) => string
  readonly records: (rows: readonly Row[]) => Records
  /** What stands between the heading and the list. */
  readonly above?: Html | '' | undefined
}

/** A list with all ways to narrow it, each one a link. */
export function listPage<Row>(page: ListPage<Row>, on: Browsing): Shown {
  const { prepared, section } = page
  const { said, words, query } = on
  const asked = prepared.read(query)
  const { rows, offered } = prepared.select(asked)
  const of = Math.max(1, Math.ceil(rows.length / PAGE_SIZE))
  const number = Math.min(asked.page, of)
  const shown = rows.slice((number - 1) * PAGE_SIZE, number * PAGE_SIZE)
  const place = { asked: { ...asked, page: number }, of, to: addressIn(page, on) }
  const list = said.lists[section]
  const found = list.found(words.number(rows.length), words.number(prepared.listing.rows.length))
  return {
    title: said.sections[section],
    section,
    query: queryOf(place.asked, firstSort(page)),
    body: html`
<h1>${said.sections[section]}</h1>
<p class="lead">${list.about}</p>
${page.above ?? ''}
${searchForm(page, asked, on)}
<div class="row"><p role="status"><strong>${found}</strong></p>
<a class="b-jump" href="#narrow">${said.narrow}</a>
${rows.length === 0 ? '' : html`<a href="${on.to(`${SECTIONS[section]}.csv`, queryOf({ ...asked, page: 1 }, firstSort(page)))}">${said.csv}</a>`}</div>
${chosenChips(page, place.asked, offered, place.to, on)}
<div class="b-list">
<div class="stack">${
      rows.length === 0
        ? html`<p class="note">${said.nothing}</p>`
        : html`${tableOf(page.columns, shown.map(page.cells), found)}${pager(place, on)}`
    }</div>
<nav class="panel panel-body facets" id="narrow" aria-label="${said.narrow}">
${prepared.listing.facets
  .filter(({ isHidden }) => !isHidden)
  .map(({ key }) => facetGroup(page, key, offered.get(key) ?? [], place.asked, place.to, on))}
</nav>
</div>`,
  }
}

/** All rows that are asked for, as a file. */
export function listFile<Row>({ prepared, records }: ListPage<Row>, { query }: Browsing): Response {
  const { rows } = prepared.select(prepared.read(query))
  const { name, mediaType, text } = writeRecords(records(rows), 'csv')
  return new Response(text, {
    headers: {
      'content-type': `${mediaType}; charset=utf-8`,
      'content-disposition': `attachment; filename="${name}"`,
    },
  })
}

type To = (asked: Asked) => string

const firstSort = <Row>({ prepared }: ListPage<Row>): string =>
  Object.keys(prepared.listing.sorts)[0] ?? ''

const addressIn =
  <Row>(page: ListPage<Row>, { to }: Browsing): To =>
  (asked) =>
    to(SECTIONS[page.section], queryOf(asked, firstSort(page)))

function searchForm<Row>(page: ListPage<Row>, asked: Asked, { said, view }: Browsing): Html {
  const { section, prepared } = page
  const kept = { ...queryOf({ ...asked, words: '', page: 1 }, asked.sort), ...differing(view) }
  return html`<form class="row b-search" role="search" method="get" action="${SECTIONS[section]}">
${Object.entries(kept).map(([name, value]) => (value ? html`<input type="hidden" name="${name}" value="${value}">` : ''))}
<label class="field"><span>${said.search}</span><input type="search" name="q" value="${asked.words}" maxlength="${WORDS_MAX}" autocomplete="off"></label>
<label class="field"><span>${said.sort}</span><select name="sort">
${Object.keys(prepared.listing.sorts).map(
  (name) =>
    html`<option value="${name}"${name === asked.sort ? html` selected` : ''}>${sortName(name, said)}</option>`,
)}
</select></label>
<button class="button" type="submit">${said.show}</button>
</form>`
}

const sortName = (name: string, { sorts }: Browsing['said']): string =>
  Object.entries(sorts).find(([key]) => key === name)?.[1] ?? name

/** What is chosen, each with the link that takes it away. */
function chosenChips<Row>(
  page: ListPage<Row>,
  asked: Asked,
  offered: ReadonlyMap<string, readonly Offered[]>,
  to: To,
  { said, words }: Browsing,
): Html | '' {
  const all = [...asked.chosen].flatMap(([key, values]) =>
    values.map((value) => {
      const raw = offered.get(key)?.find((one) => one.value === value)?.raw ?? value
      const name = `${words.frame.headed(facetName(key, said))}${page.label(key, raw)}`
      return html`<li><a class="chip" href="${to(toggled(asked, key, value))}"><span class="sr">${said.remove} </span>${name} <span aria-hidden="true">×</span></a></li>`
    }),
  )
  if (asked.words)
    all.unshift(
      html`<li><a class="chip" href="${to({ ...asked, words: '', page: 1 })}"><span class="sr">${said.remove} </span>${said.wordsChosen(asked.words)} <span aria-hidden="true">×</span></a></li>`,
    )
  if (all.length === 0) return ''
  const none = { ...asked, chosen: new Map(), words: '', page: 1 }
  return html`<ul class="chips" aria-label="${said.chosen}">${all}${
    all.length > 1 ? html`<li><a href="${to(none)}">${said.clear}</a></li>` : ''
  }</ul>`
}

const facetName = (key: string, { facets }: Browsing['said']): string =>
  Object.entries(facets).find(([name]) => name === key)?.[1] ?? key

/** The values of one facet, each with how many rows it would leave; the rare ones folded away. */
function facetGroup<Row>(
  page: ListPage<Row>,
  key: string,
  offered: readonly Offered[],
  asked: Asked,
  to: To,
  { said, words }: Browsing,
): Html | '' {
  if (offered.length === 0) return ''
  const chosen = asked.chosen.get(key) ?? []
  const item = ({ value, raw, count }: Offered) => {
    const isChosen = chosen.includes(value)
    return html`<li><a href="${to(toggled(asked, key, value))}"${isChosen ? html` aria-current="true"` : ''}>
<span>${isChosen ? html`<span class="sr">${said.remove} </span><span aria-hidden="true">✓ </span>` : ''}${page.label(key, raw)}</span>
<span class="count" aria-hidden="true">${words.number(count)}</span><span class="sr">${said.counted(count, words.number(count))}</span></a></li>`
  }
  const first = offered.filter(({ value }, i) => i < OPEN_MAX || chosen.includes(value))
  const rest = offered.filter((one) => !first.includes(one))
  return html`<fieldset><legend>${facetName(key, said)}</legend>
<ul>${first.map(item)}</ul>
${rest.length === 0 ? '' : html`<details class="b-fold"><summary>${said.more(words.number(rest.length))}</summary><ul>${rest.map(item)}</ul></details>`}
</fieldset>`
}

function pager(
  { asked, of, to }: { readonly asked: Asked; readonly of: number; readonly to: To },
  { said, words }: Browsing,
): Html | '' {
  if (of === 1) return ''
  const { page } = asked
  const near = [...new Set([1, page - 1, page, page + 1, of])].filter((n) => n >= 1 && n <= of)
  return html`<nav class="pager" aria-label="${said.pages}">
${page > 1 ? html`<a rel="prev" href="${to({ ...asked, page: page - 1 })}">${words.frame.previousPage}</a>` : ''}
${near.map(
  (n) =>
    html`<a href="${to({ ...asked, page: n })}"${n === page ? html` aria-current="page"` : ''}>${words.number(n)}</a>`,
)}
${page < of ? html`<a rel="next" href="${to({ ...asked, page: page + 1 })}">${words.frame.nextPage}</a>` : ''}
</nav>`
}
