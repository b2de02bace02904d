import { html } from 'hono/html'
import type { Line, Span } from '#core/brief.ts'
import { aboutOf } from '#core/claim-line.ts'
import { isSighting } from '#core/event-line.ts'
import type { Case, Claim, Source, Subject } from '#core/facts.ts'
import type { Footnotes } from '#core/footnotes.ts'
import { webAddress } from '#core/one-line.ts'
import { distinctNameOf, nameOf } from '#core/subject-line.ts'
import type { Certainty } from '#core/vocabulary.ts'
import type { Html } from '../shell.ts'
import { standingOf } from './claims.ts'
import { type Browsing, SECTIONS } from './page.ts'

/** Words that are where an id leads. Only ids of the store stand in a path. */
export const pathTo = (section: keyof typeof SECTIONS, id: string): string =>
  `${SECTIONS[section]}/${encodeURIComponent(id)}`

/** A subject’s name, as a link to its page. */
export const subjectLink = (subject: Subject, { to, words }: Browsing): Html =>
  html`<a href="${to(pathTo('subjects', subject.id))}">${nameOf(subject, words)}</a>`

/** The same with what tells it from its namesakes. */
export const distinctLink = (subject: Subject, { to, words }: Browsing): Html =>
  html`<a href="${to(pathTo('subjects', subject.id))}">${distinctNameOf(subject, words)}</a>`

/** Words, as a link to the page of a claim. */
export const claimLink = (id: string, words: string | Html, { to }: Browsing): Html =>
  html`<a href="${to(pathTo('claims', id))}">${words}</a>`

/** A source’s title, as a link to its page here. */
export const sourceLink = (source: Source, { to }: Browsing): Html =>
  html`<a href="${to(pathTo('sources', source.id))}">${source.title}</a>`

/** Where the source itself can be read; nothing where its address is not the publisher’s own. */
export function outwards({ url, publisher }: Source, { said }: Browsing): Html | '' {
  const address = url === undefined ? undefined : webAddress(url)
  if (address === undefined) return ''
  return html`<a href="${address}" rel="noreferrer noopener">${said.readThere(publisher)}</a>`
}

/** A question of the ask page, as a link that says what is asked, or what that is for. */
export const askLink = (line: string, { said, to }: Browsing, words?: string): Html =>
  html`<a class="button small" href="${to('/', { q: line })}">${words ?? said.ask(`/${line}`)}</a>`

/** How sure it is, as a word in a frame. */
export const certaintyBadge = (certainty: Certainty, { words }: Browsing): Html =>
  html`<span class="badge b-${certainty}">${words.certainty[certainty]}</span>`

/**
 * What a claim says, as the words of a link to it. What was retracted is not said again: that and
 * why stand there instead.
 */
export function claimWords(claim: Claim, on: Browsing): Html {
  const { words, said } = on
  const { id, line, retracted, supersededBy, disputes } = claim
  if (retracted) {
    const why = words.frame.retracted(words.shortDate(retracted.on), retracted.why)
    return html`<strong>${why}</strong> ${claimLink(id, said.openClaim, on)}`
  }
  return html`${supersededBy === undefined ? '' : html`<span class="badge warn">${said.standing.superseded}</span> `}${claimLink(id, line, on)}${
    disputes.length > 0 ? html` <span class="badge warn">${said.disputed}</span>` : ''
  }`
}

/** Whose claim it is, as a link; of one without a subject its id. */
export function aboutLink(claim: Claim, on: Browsing): Html {
  const about = aboutOf(claim)
  return about ? subjectLink(about, on) : html`<code>${claim.id}</code>`
}

/** A claim as a line of a list: date, how sure, what kind, what, on which sources. */
export function claimItem(claim: Claim, notes: Footnotes, on: Browsing, than?: string): Html {
  const { words } = on
  const about = aboutOf(claim)
  const isOther = about !== undefined && than !== undefined && about.id !== than
  return html`<li class="b-claim ${standingOf(claim)}">
<span class="b-when">${words.shortDate(claim.date)}</span>
<div><p>${certaintyBadge(claim.certainty, on)} <span class="quiet">${isSighting(claim) ? words.events.seen : words.kind[claim.kind]}</span>${
    isOther ? html` <span class="quiet">· </span>${subjectLink(about, on)}` : ''
  }</p>
<p>${claimWords(claim, on)}${marks(notes.cite(claim.citations))}</p></div>
</li>`
}

/** Of a case where it stands: the stage as it was last announced, when, and what the sentence is. */
export const stageWords = ({ stage, stageDate, sentence }: Case, { words }: Browsing): string =>
  words.frame.joined([
    words.stage[stage],
    words.shortDate(stageDate),
    ...(sentence ? [sentence] : []),
  ])

/** Footnote marks, as links to the sources below. */
export const marks = (line: Line): Html =>
  html`${line.map((span) =>
    typeof span === 'object' && 'note' in span
      ? html`<sup><a href="#source-${span.note}">[${span.note}]</a></sup>`
      : '',
  )}`

/** The sources of a page, numbered as they were cited. */
export function sourcesBelow(notes: Footnotes, { said, to }: Browsing): Html | '' {
  const all = notes.list()
  if (all.length === 0) return ''
  return html`<section aria-labelledby="sources"><h2 id="sources">${said.sourcesHeading}</h2>
<ol class="b-sources">
${all.map(({ number, id, title, publisher, published, url, remark }) => {
  const address = url === undefined ? undefined : webAddress(url)
  return html`<li id="source-${number}" value="${number}"><a href="${to(pathTo('sources', id))}">${title}</a>
<span class="quiet">${publisher} · ${published}${
    address
      ? html` · <a href="${address}" rel="noreferrer noopener">${said.readThere(publisher)}</a>`
      : html` · ${remark}`
  }</span></li>`
})}
</ol></section>`
}

/** A line of a Brief. What may be typed becomes a link to the ask page. */
export const lineHtml = (line: Line, on: Browsing): Html =>
  html`${line.map((span) => spanHtml(span, on))}`

function spanHtml(span: Span, on: Browsing): Html | string {
  if (typeof span === 'string') return span
  if ('strong' in span) return html`<strong>${span.strong}</strong>`
  if ('quiet' in span) return html`<span class="quiet">${span.quiet}</span>`
  if ('certainty' in span) return certaintyBadge(span.certainty, on)
  if ('place' in span) return span.text
  if ('code' in span) return html`<code>${span.code}</code>`
  if ('command' in span)
    return html`<a href="${on.to('/', { q: span.command })}"><code>${span.command}</code></a>`
  if ('link' in span) {
    const address = webAddress(span.to)
    return address
      ? html`<a href="${address}" rel="noreferrer noopener">${span.link}</a>`
      : span.link
  }
  return html`<sup><a href="#source-${span.note}">[${span.note}]</a></sup>`
}

/** Pairs of a label and what it is; those without a value are left out. */
export const pairs = (all: readonly (readonly [string, Html | string | undefined])[]): Html => html`
<dl class="b-pairs">${all.map(([label, value]) =>
  value === undefined || value === '' ? '' : html`<div><dt>${label}</dt><dd>${value}</dd></div>`,
)}</dl>`

/** A part of a page below a heading; nothing where nothing stands in it. */
export const part = (id: string, heading: string, body: Html | ''): Html | '' =>
  body === ''
    ? ''
    : html`<section class="stack" aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>${body}</section>`
