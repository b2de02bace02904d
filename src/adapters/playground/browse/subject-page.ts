import { html } from 'hono/html'
import type { Card } from '#core/fact-views.ts'
import type { Claim, Subject } from '#core/facts.ts'
import { createFootnotes, type Footnotes } from '#core/footnotes.ts'
import { distinctNameOf, nameOf } from '#core/subject-line.ts'
import { sectorName } from '#core/words/sectors.ts'
import type { Html } from '../shell.ts'
import { nearSubjects, notThere } from './near.ts'
import { type Browsing, SECTIONS, type Shown } from './page.ts'
import { picturesOf } from './picture.ts'
import {
  askLink,
  certaintyBadge,
  claimItem,
  distinctLink,
  lineHtml,
  marks,
  pairs,
  part,
  pathTo,
  sourcesBelow,
  stageWords,
  subjectLink,
} from './pieces.ts'
import { oldestBy } from './sorting.ts'
import { tenureTable } from './tenures.ts'

/** As many claims as stand on one page; the list of claims has them all. */
const CLAIMS_MAX = 200

/** Somebody or something that claims are about, with all the store holds of it. */
export async function subjectPage(on: Browsing): Promise<Shown> {
  const { held, words, said, to } = on
  const id = on.param('id')
  const [subject, card] = [held.subjects.get(id), held.cards.get(id)]
  if (!subject || !card) return notThere('subjects', id, nearSubjects(id, on), on)
  const notes = createFootnotes(words)
  const claims = (held.about.get(id) ?? []).toSorted(oldestBy(({ date }) => date))
  const line = questionOf(subject, on)
  const picture = line === undefined ? '' : await picturesOf(line, on)
  return {
    title: nameOf(subject, words),
    section: 'subjects',
    body: html`
<nav class="crumbs quiet" aria-label="${said.where}"><a href="${to(SECTIONS.subjects)}">${said.sections.subjects}</a> <span aria-hidden="true">›</span> <code>${id}</code></nav>
<h1>${distinctNameOf(subject, words)}</h1>
<div class="row"><span class="badge">${words.subjectType[subject.type]}</span>
${line === undefined ? '' : askLink(line, on)}
${subject.type === 'person' ? askLink(`timeline ${id}`, on) : ''}</div>
${facing(card, on)}
${part('case', said.caseHeading, caseOf(subject, notes, on))}
${part('picture', said.pictureHeading, picture)}
${part('posts', said.postsHeading, tenureTable(held.tenuresOf.get(id) ?? [], id, notes, on))}
${part('against', said.againstHeading, disputed(claims, notes, on))}
${part('claims', said.claimsHeading(words.number(claims.length)), claimsOf(id, claims, notes, on))}
${part('checks', said.checksHeading, checked(id, on))}
${part('who-is-who', said.identitiesHeading, identities(subject, on))}
${part('notes', words.people.notesHeading, card.notes.length === 0 ? '' : html`<ul>${card.notes.map((note) => html`<li>${note}</li>`)}</ul>`)}
${sourcesBelow(notes, on)}`,
  }
}

/** The question that answers for it in a chat; of a case that for its person. */
function questionOf({ id, type }: Subject, { held }: Browsing): string | undefined {
  if (type === 'person' || type === 'organisation' || type === 'post') return `who ${id}`
  if (type === 'risk') return `risks ${id}`
  if (type === 'case') {
    const person = held.cases.find((one) => one.id === id)?.person
    return person && `who ${person.id}`
  }
  return type === 'figure' ? `source ${id}` : undefined
}

function facing(
  { subject, names, born, about, parent, children, seats }: Card,
  on: Browsing,
): Html {
  const { words, said } = on
  const written = names.filter(({ kind, script }) => kind !== 'id' && script !== 'id')
  return pairs([
    [said.id, html`<code>${subject.id}</code>`],
    [
      said.names,
      written.length === 0
        ? undefined
        : html`<ul class="b-names">${written.map(
            ({ written: name, kind, script }) =>
              html`<li>${name} <span class="quiet">${kind === 'name' || kind === 'id' ? scriptName(script, on) : words.nameKind[kind]}</span></li>`,
          )}</ul>`,
    ],
    [said.born, born && words.date(born)],
    [said.about, about],
    [said.partOf, parent && subjectLink(parent, on)],
    [
      said.under,
      children.length === 0
        ? undefined
        : html`<ul class="b-names">${children.map((one) => html`<li>${subjectLink(one, on)}</li>`)}</ul>`,
    ],
    [words.bodies.seats, seats],
  ])
}

const scriptName = (script: string, { said }: Browsing): string =>
  Object.entries(said.scripts).find(([name]) => name === script)?.[1] ?? script

/** Where each case of it stands; a case leads to its person. */
function caseOf(subject: Subject, notes: Footnotes, on: Browsing): Html | '' {
  const { held, words, said } = on
  const own =
    subject.type === 'case'
      ? held.cases.filter(({ id }) => id === subject.id)
      : (held.casesOf.get(subject.id) ?? [])
  if (own.length === 0)
    return subject.type === 'person'
      ? html`<p>${lineHtml(words.people.noCase(undefined), on)}</p>`
      : ''
  return html`${own.map((one) =>
    pairs([
      [said.columns.who, subject.type === 'case' ? subjectLink(one.person, on) : undefined],
      [
        said.columns.stage,
        html`${stageWords(one, on)} ${certaintyBadge(one.reached.certainty, on)}${marks(notes.cite(one.reached.citations))}`,
      ],
      [said.columns.announced, words.date(one.announced)],
      [said.facets.outcome, said.outcome[one.outcome]],
      [said.facets.rank, words.rank[one.rank]],
      [said.columns.post, one.post ?? words.cases.postUntraced],
      [said.facets.body, one.body],
      [said.columns.sector, one.sector && sectorName(one.sector, words)],
      [words.sources.labels.note, one.note],
      [
        said.steps,
        subject.type === 'case'
          ? undefined
          : html`<a href="${on.to(pathTo('subjects', one.id))}"><code>${one.id}</code></a>`,
      ],
    ]),
  )}<p class="quiet">${words.cases.noFinding}</p>`
}

/** Claims that contradict each other, side by side with their sources: nothing is silently picked. */
function disputed(claims: readonly Claim[], notes: Footnotes, on: Browsing): Html | '' {
  const seen = new Set<string>()
  const groups = claims.flatMap((claim): Claim[][] => {
    if (claim.disputes.length === 0 || seen.has(claim.id)) return []
    const group = new Set([claim.id])
    // A set goes on to what is added to it while it is walked.
    for (const one of group)
      for (const other of on.held.claims.get(one)?.disputes ?? []) group.add(other)
    for (const one of group) seen.add(one)
    return [[...group].flatMap((one) => on.held.claims.get(one) ?? [])]
  })
  if (groups.length === 0) return ''
  return html`${groups.map((group) => html`<ul class="b-claims panel panel-body">${group.map((one) => claimItem(one, notes, on, ''))}</ul>`)}`
}

function claimsOf(id: string, claims: readonly Claim[], notes: Footnotes, on: Browsing): Html | '' {
  if (claims.length === 0) return html`<p>${on.said.noClaims}</p>`
  return html`<ul class="b-claims">${claims.slice(0, CLAIMS_MAX).map((claim) => claimItem(claim, notes, on, id))}</ul>
<p><a href="${on.to(SECTIONS.claims, { subject: id })}">${on.said.asList(on.words.number(claims.length))}</a></p>`
}

/** What reports said of it, each with what that is worth. */
function checked(id: string, { desk, words, to }: Browsing): Html | '' {
  const all = desk.facts.checksAbout(id)
  if (all.length === 0) return ''
  return html`<ul class="stack">${all.map(
    ({ id: check, report, says, verdicts }) =>
      html`<li><a href="${to(pathTo('reports', report.id))}#${check}">${says}</a> <span class="quiet">${words.frame.joined(verdicts.map((one) => words.verdict[one]))}</span></li>`,
  )}</ul>`
}

/** Whom editors hold it to be the same as, or not to be. */
function identities(subject: Subject, on: Browsing): Html | '' {
  const { desk, words } = on
  const all = desk.facts.identitiesOf(subject.id)
  if (all.length === 0) return ''
  return html`<ul>${all.map(({ other, verdict, on: day, why }) => {
    const said = words.people.identity({
      verdict,
      kind: subject.type === 'person' ? 'person' : 'body',
      name: distinctNameOf(other, words),
      date: words.shortDate(day),
      why,
      see: { command: `who ${other.id}` },
    })
    return html`<li>${lineHtml(said, on)} ${distinctLink(other, on)}</li>`
  })}</ul>`
}
