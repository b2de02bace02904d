import { html } from 'hono/html'
import { createFootnotes, footnoteOf } from '#core/footnotes.ts'
import type { Html } from '../shell.ts'
import { nearSources, notThere } from './near.ts'
import { type Browsing, SECTIONS, type Shown } from './page.ts'
import { askLink, claimItem, outwards, pairs, part, pathTo } from './pieces.ts'
import { aloneIn } from './sources.ts'

/** As many claims as stand on the page of a source; its own list has them all. */
const CLAIMS_MAX = 25

/** A source, what cites it, and what it alone carries. */
export function sourcePage(on: Browsing): Shown {
  const { held, words, said, to } = on
  const id = on.param('id')
  const source = held.sources.get(id)
  if (!source) return notThere('sources', id, nearSources(id, on), on)
  const citing = held.citing.get(id) ?? []
  const alone = aloneIn(citing)
  const statements = on.desk.facts.checksOf(id).length
  const { publisher, published, remark } = footnoteOf(source, 1, words)
  return {
    title: source.title,
    section: 'sources',
    body: html`
<nav class="crumbs quiet" aria-label="${said.where}"><a href="${to(SECTIONS.sources)}">${said.sections.sources}</a> <span aria-hidden="true">›</span> <code>${id}</code></nav>
<h1>${source.title}</h1>
<p class="lead">${said.carries(citing.length, words.number(citing.length), alone.length, words.number(alone.length))}</p>
<div class="row">${askLink(`source ${id}`, on)}
${statements > 0 ? html`<a class="button small" href="${to(pathTo('reports', id))}">${said.itsChecks(words.number(statements))}</a>` : ''}</div>
${pairs([
  [said.columns.publisher, publisher],
  [said.columns.published, published],
  [said.facets.kind, words.sourceKind[source.kind]],
  [said.facets.language, words.frame.language(source.language)],
  [said.facets.address, outwards(source, on) || remark],
  [words.sources.labels.note, source.note],
])}
${source.published === undefined ? html`<p class="note">${said.undatedSource}</p>` : ''}
${claimsOf('alone', said.aloneHeading(words.number(alone.length)), alone, { source: id, sources: '1' }, on)}
${claimsOf('citing', said.citingHeading(words.number(citing.length)), citing, { source: id }, on)}`,
  }
}

function claimsOf(
  id: string,
  heading: string,
  claims: Parameters<typeof aloneIn>[0],
  query: Readonly<Record<string, string>>,
  on: Browsing,
): Html | '' {
  if (claims.length === 0) return ''
  // On the source's own page the source goes without saying.
  const notes = { ...createFootnotes(on.words), cite: () => [] }
  return part(
    id,
    heading,
    html`<ul class="b-claims">${claims.slice(0, CLAIMS_MAX).map((claim) => claimItem(claim, notes, on, ''))}</ul>
<p><a href="${on.to(SECTIONS.claims, query)}">${on.said.asList(on.words.number(claims.length))}</a></p>`,
  )
}
