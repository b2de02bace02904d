import { html } from 'hono/html'
import { aboutOf } from '#core/claim-line.ts'
import { claimDifferences } from '#core/differences.ts'
import { FIRST_DAY } from '#core/edtf.ts'
import type { Claim } from '#core/facts.ts'
import { createFootnotes } from '#core/footnotes.ts'
import { nameOf } from '#core/subject-line.ts'
import type { Html } from '../shell.ts'
import { nearClaims, notThere } from './near.ts'
import { type Browsing, SECTIONS, type Shown } from './page.ts'
import {
  askLink,
  certaintyBadge,
  claimItem,
  claimLink,
  outwards,
  pairs,
  part,
  pathTo,
  sourceLink,
  sourcesBelow,
  subjectLink,
} from './pieces.ts'

/** One claim with everything the store knows of it. */
export async function claimPage(on: Browsing): Promise<Shown> {
  const { held, words, said, to, desk } = on
  const id = on.param('id')
  const claim = held.claims.get(id)
  if (!claim) return notThere('claims', id, nearClaims(id, on), on)
  const about = aboutOf(claim)
  const notes = createFootnotes(words)
  const labels = words.sources.labels
  return {
    title: about ? `${nameOf(about, words)} · ${claim.id}` : claim.id,
    section: 'claims',
    body: html`
<nav class="crumbs quiet" aria-label="${said.where}"><a href="${to(SECTIONS.claims)}">${said.sections.claims}</a> <span aria-hidden="true">›</span> <code>${claim.id}</code></nav>
<h1>${about ? subjectLink(about, on) : claim.id}</h1>
${sayings(claim, on)}
<div class="row">
${desk.keeping ? askLink(`correct ${claim.id}`, on, said.suggest) : ''}
${askLink(`source ${claim.id}`, on)}
</div>
${pairs([
  [labels.date, `${words.date(claim.date)}`],
  [said.facets.kind, words.kind[claim.kind]],
  [labels.certainty, certaintyBadge(claim.certainty, on)],
  [labels.stage, claim.stage && words.stage[claim.stage]],
  [
    labels.reason,
    claim.reason === 'none-needed' ? said.noReasonNeeded : words.reason[claim.reason],
  ],
  [said.facets.seen, claim.seen ? said.wasSeen : undefined],
  [labels.note, claim.note],
  [labels.replaces, claim.supersedes && claimLink(claim.supersedes, claim.supersedes, on)],
  [said.replacedBy, claim.supersededBy && claimLink(claim.supersededBy, claim.supersededBy, on)],
])}
${part('whom', said.whomHeading, html`<ul>${claim.subjects.map(({ role, subject }) => html`<li><span class="quiet">${words.frame.headed(said.roles[role])}</span>${subjectLink(subject, on)}</li>`)}</ul>`)}
${part('against', said.againstHeading, disputes(claim, notes, on))}
${part('cites', said.citesHeading, citations(claim, on))}
${part('checks', said.checksHeading, checks(claim, on))}
${part('history', said.historyHeading, await history(claim, on))}
${sourcesBelow(notes, on)}`,
  }
}

/** What it says; of what was retracted, marked as that in words, and of what was replaced too. */
function sayings(claim: Claim, { words, said, to }: Browsing): Html {
  const { line, retracted, supersededBy } = claim
  if (retracted)
    return html`<div class="note bad"><p><strong>${words.frame.retracted(words.date(retracted.on), retracted.why)}</strong></p>
<details class="b-fold"><summary>${said.whatItSaid}</summary><p><del><span class="sr">${said.takenBackWords} </span>${line}</del></p></details></div>`
  if (supersededBy !== undefined)
    return html`<div class="note warn"><p><strong>${said.noLonger}</strong> <a href="${to(pathTo('claims', supersededBy))}">${supersededBy}</a></p><p><del><span class="sr">${said.takenBackWords} </span>${line}</del></p></div>`
  return html`<p class="lead">${line}</p>`
}

function disputes(
  { disputes: ids }: Claim,
  notes: ReturnType<typeof createFootnotes>,
  on: Browsing,
) {
  const others = ids.flatMap((id) => on.held.claims.get(id) ?? [])
  if (others.length === 0) return ''
  return html`<ul class="b-claims">${others.map((one) => claimItem(one, notes, on, ''))}</ul>`
}

/** Each source, where in it, and whether it is the only one. */
function citations({ citations: all }: Claim, on: Browsing): Html | '' {
  const { words, said } = on
  if (all.length === 0) return ''
  const count = new Set(all.map(({ source }) => source.id)).size
  return html`${count === 1 ? html`<p class="note warn">${said.onlyOne}</p>` : ''}<ul class="stack">${all.map(
    ({ source, where }) =>
      html`<li>${sourceLink(source, on)} <span class="quiet">${words.frame.joined([
        source.publisher,
        source.published === undefined ? words.frame.undated : words.shortDate(source.published),
        words.sourceKind[source.kind],
        ...(where === undefined ? [] : [where]),
      ])}</span> ${outwards(source, on)}</li>`,
  )}</ul>`
}

/** Statements of reports that were checked against it. */
function checks({ id }: Claim, on: Browsing): Html | '' {
  const { held, words, to } = on
  const all = held.checksOn.get(id) ?? []
  if (all.length === 0) return ''
  return html`<ul class="stack">${all.map(
    (check) =>
      html`<li><a href="${to(pathTo('reports', check.report.id))}#${check.id}">${check.says}</a> <span class="quiet">${words.frame.joined(check.verdicts.map((one) => words.verdict[one]))}</span></li>`,
  )}</ul>`
}

/** How loads of facts altered it. What was taken back is not quoted, and says why above. */
async function history({ id, retracted, subjects }: Claim, on: Browsing): Promise<Html | ''> {
  const { desk, words } = on
  const subject = subjects[0]?.subject.id
  if (retracted || subject === undefined) return ''
  const window = { offset: 0, limit: CHANGES_MAX }
  const { rows } = await desk.changes.since(FIRST_DAY, subject, window)
  const own = rows.flatMap((change) =>
    change.of === 'claim' && change.id === id && change.before && change.after
      ? [{ ...change, differs: claimDifferences(change.before, change.after, words) }]
      : [],
  )
  if (own.length === 0) return ''
  return html`<ul>${own.map(({ day, differs }) => html`<li><span class="quiet">${words.shortDate(day)}</span> ${words.digests.changed(differs)}</li>`)}</ul>`
}

/** As many changes of its subject as are looked through, the newest. */
const CHANGES_MAX = 500
