import { html } from 'hono/html'
import type { Check } from '#core/catalogue.ts'
import { createFootnotes, type Footnotes } from '#core/footnotes.ts'
import { VERDICTS, type Verdict } from '#core/vocabulary.ts'
import type { Html } from '../shell.ts'
import { type Listing, prepare, queryOf, toggled } from './facets.ts'
import { nearSources, notThere } from './near.ts'
import { type Browsing, SECTIONS, type Shown } from './page.ts'
import {
  claimLink,
  lineHtml,
  marks,
  outwards,
  pathTo,
  sourceLink,
  sourcesBelow,
  subjectLink,
} from './pieces.ts'

/** The reports that were checked statement by statement. */
export function reportsPage({ desk, words, said, to }: Browsing): Shown {
  const all = desk.facts.checkedReports()
  const count = all.reduce((sum, { statements }) => sum + statements, 0)
  return {
    title: said.sections.reports,
    section: 'reports',
    body: html`<h1>${said.sections.reports}</h1>
<p class="lead">${words.reports.all(count, all.length)}</p>
<p>${words.reports.allNote}</p>
<ul class="stack b-panels">${all.map(({ source, statements }) => {
      const checks = desk.facts.checksOf(source.id)
      return html`<li class="panel panel-body"><h2><a href="${to(pathTo('reports', source.id))}">${source.title}</a></h2>
<p class="quiet">${source.publisher} · ${source.published === undefined ? words.frame.undated : words.date(source.published)}</p>
<p>${words.frame.headed(said.statements(statements, words.number(statements)))}${verdictCounts(
        checks,
      )
        .map(([verdict, n]) => `${words.verdict[verdict]} ${words.number(n)}`)
        .join(' · ')}</p></li>`
    })}</ul>`,
  }
}

/** A report, each of its statements beside what the store knows. */
export function reportPage(on: Browsing): Shown {
  const { desk, held, words, said, query, to } = on
  const id = on.param('id')
  const source = held.sources.get(id)
  const checks = desk.facts.checksOf(id)
  if (!source || checks.length === 0) return notThere('reports', id, nearReports(id, on), on)
  const list = prepare(listingOf(checks))
  const asked = list.read(query)
  const { rows, offered } = list.select(asked)
  const notes = createFootnotes(words)
  const chosen = asked.chosen.get('verdict') ?? []
  return {
    title: source.title,
    section: 'reports',
    query: queryOf(asked, ''),
    body: html`
<nav class="crumbs quiet" aria-label="${said.where}"><a href="${to(SECTIONS.reports)}">${said.sections.reports}</a> <span aria-hidden="true">›</span> <code>${id}</code></nav>
<h1>${source.title}</h1>
<p class="quiet">${source.publisher} · ${source.published === undefined ? words.frame.undated : words.date(source.published)} · ${outwards(source, on)} · ${sourceLink({ ...source, title: said.asSource }, on)}</p>
${source.note === undefined ? '' : html`<p class="note">${source.note}</p>`}
<p class="lead" role="status">${lineHtml(summary(checks, on), on)}</p>
<nav class="b-verdicts facets" aria-label="${said.narrow}"><ul>
${(offered.get('verdict') ?? []).map(({ value, raw, count }) => {
  const isChosen = chosen.includes(value)
  return html`<li><a href="${to(pathTo('reports', id), queryOf(toggled(asked, 'verdict', value), ''))}"${isChosen ? html` aria-current="true"` : ''}><span>${isChosen ? html`<span class="sr">${said.remove} </span><span aria-hidden="true">✓ </span>` : ''}${labelled(raw, on)}</span> <span class="count" aria-hidden="true">${words.number(count)}</span><span class="sr">${said.counted(count, words.number(count))}</span></a></li>`
})}
</ul></nav>
${chosen.length === 0 ? '' : html`<p>${said.statementsOf(words.number(rows.length), words.number(checks.length))} <a href="${to(pathTo('reports', id))}">${said.clear}</a></p>`}
<ol class="b-checks">${rows.map((check) => statement(check, notes, on))}</ol>
${sourcesBelow(notes, on)}`,
  }
}

const listingOf = (checks: readonly Check[]): Listing<Check> => ({
  rows: checks,
  facets: [{ key: 'verdict', of: ({ verdicts }) => verdicts, order: VERDICTS }],
  text: ({ says, reading }) => `${says} ${reading}`,
  sorts: {},
})

const nearReports = (id: string, on: Browsing): readonly Html[] => [
  ...on.desk.facts
    .checkedReports()
    .map(
      ({ source }) => html`<a href="${on.to(pathTo('reports', source.id))}">${source.title}</a>`,
    ),
  ...nearSources(id, on).slice(0, 3),
]

function verdictCounts(checks: readonly Check[]): readonly (readonly [Verdict, number])[] {
  const all = checks.flatMap(({ verdicts }) => verdicts)
  return VERDICTS.map(
    (one) => [one, all.filter((verdict) => verdict === one).length] as const,
  ).filter(([, count]) => count > 0)
}

const summary = (checks: readonly Check[], { words }: Browsing) =>
  words.sources.verdicts(
    checks.length,
    verdictCounts(checks).map(([verdict, count]) => ({ verdict: words.verdict[verdict], count })),
  )

const labelled = (raw: string, { words }: Browsing): string =>
  VERDICTS.filter((one) => one === raw).map((one) => words.verdict[one])[0] ?? raw

/** Beside each verdict a sign, so that it is told apart without its colour too. */
const SIGNS: Readonly<Record<Verdict, readonly [sign: string, tone: 'good' | 'warn' | 'bad']>> = {
  holds: ['✓', 'good'],
  imprecise: ['≈', 'warn'],
  wrong: ['✗', 'bad'],
  mistranslated: ['✗', 'bad'],
  superseded: ['↻', 'warn'],
  'relative-date': ['◷', 'warn'],
  'single-source': ['1', 'warn'],
}

const verdictBadge = (verdict: Verdict, { words }: Browsing): Html => {
  const [sign, tone] = SIGNS[verdict]
  return html`<span class="badge ${tone}"><span aria-hidden="true">${sign} </span>${words.verdict[verdict]}</span>`
}

/** One statement: what the report says, and beside it what the store knows and on which sources. */
function statement(check: Check, notes: Footnotes, on: Browsing): Html {
  const { words, said, held } = on
  const { id, says, where, verdicts, reading, why, relative, about, claims, citations } = check
  return html`<li class="b-check panel" id="${id}">
<section class="b-says" aria-label="${said.reportSays(id)}"><p class="quiet">${words.frame.joined([id, ...(where === undefined ? [] : [where])])}</p>
<blockquote><p>${says}</p></blockquote>
${about.length === 0 ? '' : html`<p class="quiet">${said.aboutThese} ${about.map((one, i) => html`${i === 0 ? '' : ' · '}${subjectLink(one, on)}`)}</p>`}</section>
<section class="b-knows" aria-label="${said.storeKnows(id)}"><p class="row">${verdicts.map((one) => verdictBadge(one, on))}</p>
<p>${reading}${marks(notes.cite(citations))}</p>
${relative ? html`<p>${words.reports.means(relative.expression, relative.means)}</p>` : ''}
${why === undefined ? '' : html`<p class="quiet">${words.reports.why(why)}</p>`}
${
  claims.length === 0
    ? ''
    : html`<details class="b-fold"><summary>${said.restsOn(claims.length, words.number(claims.length))}</summary><ul>${claims.map(
        (one) => {
          const claim = held.claims.get(one)
          return html`<li>${claim && !claim.retracted ? claimLink(one, claim.line, on) : claimLink(one, one, on)}</li>`
        },
      )}</ul></details>`
}</section>
</li>`
}
