import type { Context, Handler } from 'hono'
import { html } from 'hono/html'
import type { Desk } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import type { Words } from '#core/words.ts'
import { askerOn } from '../asker.ts'
import type { Playground } from '../ports.ts'
import { type Html, shell } from '../shell.ts'
import { addressOf, type Query, type View, viewOf } from '../view.ts'
import { type BrowseWords, browseWords } from '../words/browse.ts'
import type { Holdings, Keeper } from './holdings.ts'

/** What a page of the store is made with. */
export type Browsing = {
  readonly playground: Playground
  readonly view: View
  readonly words: Words
  readonly said: BrowseWords
  readonly desk: Desk
  readonly held: Holdings
  /** What its address says. */
  readonly query: Query
  readonly param: (name: string) => string
  /** The address of a page, looked at in the same way. */
  readonly to: (path: string, query?: Query) => string
}

/** A page of the store: what stands in it, and what it is called. */
export type Shown = {
  readonly title: string
  readonly body: Html
  /** Which of the lists it belongs to; absent on the first page. */
  readonly section?: Section | undefined
  /** What its address says beside the view. */
  readonly query?: Query | undefined
  readonly status?: 200 | 400 | 404
}

/** The pages of the store, and where they are. */
export const SECTIONS = {
  subjects: '/browse/subjects',
  claims: '/browse/claims',
  sources: '/browse/sources',
  cases: '/browse/cases',
  reports: '/browse/reports',
  revisions: '/browse/revisions',
  debt: '/browse/debt',
} as const

/** One of them. */
export type Section = keyof typeof SECTIONS

/** Longer than any id of the data. */
const PARAM_MAX = 200

/**
 * A page over one revision from its beginning to its end. A mistake of whoever asks becomes a page
 * that says it; a response is handed on as it is.
 */
export function browsed(
  playground: Playground,
  holdings: Keeper,
  make: (on: Browsing) => Shown | Response | Promise<Shown | Response>,
): Handler {
  return (c) =>
    playground.during(async () => {
      const view = viewOf(c)
      const said = browseWords[view.language]
      const desk = playground.newsroom.desk(askerOn('discord', view, playground.mode))
      const on: Browsing = {
        playground,
        view,
        words: desk.words,
        said,
        desk,
        held: holdings(desk.facts, desk.now),
        query: c.req.query(),
        param: (name) => (c.req.param(name) ?? '').slice(0, PARAM_MAX).toWellFormed(),
        to: (path, query) => addressOf(path, view, query),
      }
      const shown = await shownOr(on, make)
      return shown instanceof Response ? shown : whole(shown, on, c)
    })
}

async function shownOr(
  on: Browsing,
  make: (on: Browsing) => Shown | Response | Promise<Shown | Response>,
): Promise<Shown | Response> {
  try {
    return await make(on)
  } catch (error) {
    if (!(error instanceof Mistake)) throw error
    const title = on.said.notPossible
    return { title, body: html`<h1>${title}</h1><p>${error.message}</p>`, status: 400 }
  }
}

function whole({ title, body, section, query, status = 200 }: Shown, on: Browsing, c: Context) {
  const { view, playground } = on
  const page = shell({
    title,
    page: 'browse',
    view,
    mode: playground.mode,
    path: c.req.path,
    query,
    body: html`${tabs(section, on)}<div class="stack">${body}</div>`,
    styles: ['/assets/browse.css'],
  })
  return c.html(page, status)
}

const tabs = (section: Section | undefined, { said, to }: Browsing): Html => html`
<nav class="tabs b-tabs" aria-label="${said.store}">
<a href="${to('/browse')}"${section === undefined ? html` aria-current="page"` : ''}>${said.overview}</a>
${sectionNames.map(
  (name) =>
    html`<a href="${to(SECTIONS[name])}"${section === name ? html` aria-current="true"` : ''}>${said.sections[name]}</a>`,
)}
</nav>`

// The keys of a literal are its own names.
const sectionNames = Object.keys(SECTIONS) as readonly Section[]
