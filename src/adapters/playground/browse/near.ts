import { html } from 'hono/html'
import { nearestWords } from '#core/near-words.ts'
import type { Html } from '../shell.ts'
import { type Browsing, SECTIONS, type Section, type Shown } from './page.ts'
import { distinctLink, pathTo } from './pieces.ts'

const NEAR_MAX = 8

/** That nothing has this id, and what may have been meant. */
export function notThere(section: Section, id: string, near: readonly Html[], on: Browsing): Shown {
  const { said, to } = on
  const title = said.notThere(id)
  return {
    title,
    section,
    status: 404,
    body: html`<h1>${title}</h1>
${
  near.length === 0
    ? html`<p>${said.nothingNear}</p>`
    : html`<p>${said.near}</p><ul>${near.map((one) => html`<li>${one}</li>`)}</ul>`
}
<p><a href="${to(SECTIONS[section])}">${said.wholeList(said.sections[section])}</a></p>`,
  }
}

/** Subjects with a name or an id like it. */
export function nearSubjects(id: string, on: Browsing): readonly Html[] {
  const { held, desk } = on
  const typed = id.replaceAll('-', ' ').slice(0, 80)
  const named = typed.trim() === '' ? [] : desk.facts.nearly(typed, NEAR_MAX)
  const ids = nearIds(id, [...held.subjects.keys()])
  const all = [...named.map(({ subject }) => subject.id), ...ids]
  return [...new Set(all)]
    .slice(0, NEAR_MAX)
    .flatMap((one) => held.subjects.get(one) ?? [])
    .map((subject) => html`${distinctLink(subject, on)} <code>${subject.id}</code>`)
}

/** Claims with an id like it: its words are their own. */
export const nearClaims = (id: string, { held, to }: Browsing): readonly Html[] =>
  nearIds(id, [...held.claims.keys()]).map(
    (one) => html`<a href="${to(pathTo('claims', one))}"><code>${one}</code></a>`,
  )

/** Sources with an id like it. */
export const nearSources = (id: string, { held, to }: Browsing): readonly Html[] =>
  nearIds(id, [...held.sources.keys()]).flatMap((one) => {
    const source = held.sources.get(one)
    return source
      ? [html`<a href="${to(pathTo('sources', one))}">${source.title}</a> <code>${one}</code>`]
      : []
  })

/** Ids a letter or two away, then those that share most words with it. */
function nearIds(id: string, ids: readonly string[]): readonly string[] {
  const wanted = id.toLowerCase()
  const parts = new Set(wanted.split('-').filter((part) => part.length > 1))
  const sharing = ids
    .map((one) => ({ one, shared: one.split('-').filter((part) => parts.has(part)).length }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared || a.one.length - b.one.length)
    .map(({ one }) => one)
  return [...new Set([...nearestWords(wanted, ids, NEAR_MAX), ...sharing])].slice(0, NEAR_MAX)
}
