import { html } from 'hono/html'
import { caseRecords } from '#core/case-records.ts'
import { sourceCountOf } from '#core/debt.ts'
import type { Case, Claim, Source, Subject } from '#core/facts.ts'
import { sectorName } from '#core/words/sectors.ts'
import { labelOf } from './labels.ts'
import type { ListPage } from './list-page.ts'
import type { Browsing } from './page.ts'
import {
  aboutLink,
  certaintyBadge,
  claimWords,
  distinctLink,
  outwards,
  sourceLink,
  stageWords,
  subjectLink,
} from './pieces.ts'
import { newestOf } from './subjects.ts'

/** The claims as a page; a claim that was taken back is there, but not what it said. */
export function claimsList(on: Browsing): ListPage<Claim> {
  const { held, words, said } = on
  const { date, about, what, sure, sources } = said.columns
  return {
    section: 'claims',
    prepared: held.lists.claims,
    columns: [date, about, what, sure, sources],
    cells: (claim) => [
      words.shortDate(claim.date),
      aboutLink(claim, on),
      claimWords(claim, on),
      certaintyBadge(claim.certainty, on),
      words.number(sourceCountOf(claim)),
    ],
    label: (facet, raw) => labelOf('claims', facet, raw, on),
    // What was retracted is not said again in a file either.
    records: (rows) => ({
      name: 'claims',
      columns:
        'id date kind stage certainty reason line subjects sources disputes superseded_by retracted_on'.split(
          ' ',
        ),
      rows: rows.map((one) => [
        one.id,
        one.date ?? null,
        one.kind,
        one.stage ?? null,
        one.certainty,
        one.reason,
        one.retracted ? null : one.line,
        one.subjects.map(({ subject }) => subject.id).join(' '),
        one.citations.map(({ source }) => source.id).join(' '),
        one.disputes.join(' '),
        one.supersededBy ?? null,
        one.retracted?.on ?? null,
      ]),
    }),
  }
}

/** The subjects as a page, each with its claims and the stage of its case. */
export function subjectsList(on: Browsing): ListPage<Subject> {
  const { held, words, said } = on
  const { name, type, stage, claims, newest } = said.columns
  const casesOf = ({ id, type: of }: Subject) =>
    of === 'case' ? held.cases.filter((one) => one.id === id) : (held.casesOf.get(id) ?? [])
  const claimsOf = ({ id }: Subject) => held.about.get(id) ?? []
  return {
    section: 'subjects',
    prepared: held.lists.subjects,
    columns: [name, type, stage, claims, newest],
    cells: (one) => [
      distinctLink(one, on),
      words.subjectType[one.type],
      casesOf(one)
        .map((file) => words.stage[file.stage])
        .join(' · ') || '–',
      words.number(claimsOf(one).length),
      claimsOf(one).length === 0 ? '–' : words.shortDate(newestOf(claimsOf(one))),
    ],
    label: (facet, raw) => labelOf('subjects', facet, raw, on),
    records: (rows) => ({
      name: 'subjects',
      columns: 'id type name chinese traditional stage claims newest'.split(' '),
      rows: rows.map((one) => [
        one.id,
        one.type,
        one.name,
        one.zh ?? null,
        one.hant ?? null,
        casesOf(one)
          .map((file) => file.stage)
          .join(' ') || null,
        claimsOf(one).length,
        newestOf(claimsOf(one)) ?? null,
      ]),
    }),
  }
}

/** The sources as a page, each with how many claims rest on it. */
export function sourcesList(on: Browsing): ListPage<Source> {
  const { held, words, said } = on
  const { title, publisher, published, kind, claims } = said.columns
  const count = ({ id }: Source) => held.citing.get(id)?.length ?? 0
  return {
    section: 'sources',
    prepared: held.lists.sources,
    columns: [title, publisher, published, kind, claims],
    cells: (one) => [
      sourceLink(one, on),
      html`${one.publisher}${one.url === undefined ? '' : html` <span class="quiet">· ${outwards(one, on)}</span>`}`,
      one.published === undefined ? words.frame.undated : words.shortDate(one.published),
      words.sourceKind[one.kind],
      words.number(count(one)),
    ],
    label: (facet, raw) => labelOf('sources', facet, raw, on),
    records: (rows) => ({
      name: 'sources',
      columns: 'id title publisher via kind language published url claims'.split(' '),
      rows: rows.map((one) => [
        one.id,
        one.title,
        one.publisher,
        one.via ?? null,
        one.kind,
        one.language,
        one.published ?? null,
        one.url ?? null,
        count(one),
      ]),
    }),
  }
}

/** The cases as a page, each at the stage it was last known at. */
export function casesList(on: Browsing): ListPage<Case> {
  const { held, words, said } = on
  const { who, announced, stage, post, sector } = said.columns
  return {
    section: 'cases',
    prepared: held.lists.cases,
    columns: [who, announced, stage, post, sector],
    cells: (one) => [
      subjectLink(one.person, on),
      words.shortDate(one.announced),
      html`${stageWords(one, on)} ${certaintyBadge(one.reached.certainty, on)}${one.outcome === 'not-traced' ? html` <span class="quiet">${said.untraced}</span>` : ''}`,
      one.post ?? words.cases.postUntraced,
      one.sector === undefined ? '–' : sectorName(one.sector, words),
    ],
    label: (facet, raw) => labelOf('cases', facet, raw, on),
    records: caseRecords,
  }
}
