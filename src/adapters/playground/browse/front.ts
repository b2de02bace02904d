import { html } from 'hono/html'
import { dayOf, daysBetween } from '#core/edtf.ts'
import type { Html } from '../shell.ts'
import { differing } from '../view.ts'
import { owingIn } from './debt-page.ts'
import { WORDS_MAX } from './facets.ts'
import { type Browsing, SECTIONS, type Section, type Shown } from './page.ts'
import { lineHtml, pairs, pathTo } from './pieces.ts'

/** What is in the store: how much of what, how new, and where each list is. */
export function frontPage(on: Browsing): Shown {
  const { desk, words, said, held, to } = on
  const about = desk.facts.about()
  const checked = desk.facts.checkedReports()
  const newest = about.newestEvent
  const tiles: readonly (readonly [Section, number, string?])[] = [
    ['subjects', held.subjects.size],
    ['claims', held.claims.size],
    ['sources', held.sources.size],
    ['cases', held.cases.length],
    ['reports', checked.reduce((sum, { statements }) => sum + statements, 0)],
  ]
  return {
    title: said.store,
    body: html`<h1>${about.title}</h1>
${searchForm(on)}
<ul class="b-tiles">${tiles.map(([section, count]) => tile(section, words.number(count), on))}</ul>
${checked[0] ? html`<p class="note"><a href="${to(pathTo('reports', checked[0].source.id))}">${said.claimCheck(checked[0].source.publisher)}</a> ${said.claimCheckAbout(words.number(checked[0].statements))}</p>` : ''}
${pairs([
  [
    said.revision,
    html`<code>${about.revision}</code> <a href="${to(SECTIONS.revisions)}">${said.sections.revisions}</a>`,
  ],
  [said.compiled, words.date(about.compiled)],
  [
    said.newestEvent,
    html`${words.date(newest)} <span class="quiet">${said.daysAgo(daysBetween(newest, dayOf(desk.now)))}</span>`,
  ],
  [said.newestSource, words.date(about.newestSource)],
])}
<p>${lineHtml(words.about.counts(Object.entries(about.counts).map(([what, n]) => words.about.counted(what, n))), on)}</p>
<section class="stack" aria-labelledby="debt"><h2 id="debt"><a href="${to(SECTIONS.debt)}">${said.sections.debt}</a></h2>
<ul class="b-owing">${owingIn(on).map(({ label, count, href }) => html`<li><a href="${href}">${label}</a> <span class="count">${words.number(count)}</span></li>`)}</ul></section>
<section class="stack" aria-labelledby="covers"><h2 id="covers">${words.about.coversHeading}</h2><ul>${about.covers.map((one) => html`<li>${one}</li>`)}</ul></section>
<section class="stack" aria-labelledby="licence"><h2 id="licence">${words.about.licenceHeading}</h2><p>${about.licence}</p></section>`,
  }
}

/** Whom or what somebody looks for, in the list of all that claims are about. */
const searchForm = ({ said, view }: Browsing): Html => html`
<form class="b-find" role="search" method="get" action="${SECTIONS.subjects}">
${Object.entries(differing(view)).map(([name, value]) => (value ? html`<input type="hidden" name="${name}" value="${value}">` : ''))}
<div class="field"><label for="find">${said.find}</label>
<div class="row"><input id="find" type="search" name="q" maxlength="${WORDS_MAX}" autocomplete="off" spellcheck="false" aria-describedby="find-hint">
<button class="button primary" type="submit">${said.findIt}</button></div>
<p class="hint" id="find-hint">${said.findHint}</p></div>
</form>`

const tile = (section: Section, count: string, { said, to }: Browsing): Html =>
  html`<li><a class="panel panel-body" href="${to(SECTIONS[section])}"><strong class="b-number">${count}</strong> <span>${said.tiles[section]}</span></a></li>`
