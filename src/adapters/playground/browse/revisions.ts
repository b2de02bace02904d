import { html } from 'hono/html'
import { isAtLeast } from '#core/access.ts'
import { momentIn } from '#core/local-time.ts'
import type { KeptRevision } from '#core/revisions.ts'
import type { Words } from '#core/words.ts'
import type { Html } from '../shell.ts'
import { differing } from '../view.ts'
import { type Browsing, SECTIONS, type Shown } from './page.ts'

/** The revisions that are kept, and a way to compare any two. */
export async function revisionsPage(on: Browsing): Promise<Shown> {
  const { words, said, desk } = on
  const all = await keptOf(on)
  const served = all.find(({ isServed }) => isServed)?.revision ?? desk.facts.about().revision
  return {
    title: said.sections.revisions,
    section: 'revisions',
    body: html`<h1>${said.sections.revisions}</h1>
<p class="lead">${all.length === 0 ? words.revisions.kept.none : words.revisions.kept.summary(all.length, served)}</p>
${isAtLeast(on.view.as, 'admin') ? '' : html`<p class="note">${said.whoIsForAdmins}</p>`}
<ul class="stack b-panels">${all.map((one, i) => revisionItem(one, all[i + 1], on))}</ul>
${all.length < 2 ? html`<p class="note">${said.onlyOneRevision}</p>` : compareForm(all, on)}`,
  }
}

/** Leads from the form to the page of the two it names. */
export function comparePage({ query, to }: Browsing): Response {
  const [a, b] = [query['a'] ?? '', query['b'] ?? '']
  const is = (one: string) => REVISION.test(one)
  const path = is(a) && is(b) ? `${SECTIONS.revisions}/${a}..${b}` : SECTIONS.revisions
  return new Response(undefined, { status: 303, headers: { location: to(path) } })
}

/** As a revision is called: twelve letters and digits. */
const REVISION = /^[0-9a-z]{1,64}$/

/** What the service keeps; where nothing keeps it, what lies beside the facts. */
export async function keptOf({ desk }: Browsing): Promise<readonly KeptRevision[]> {
  if (desk.keeping) return await desk.keeping.revisions.kept()
  const served = desk.facts.about().revision
  return desk.facts.revisions().map((revision) => ({ revision, isServed: revision === served }))
}

/** When it was loaded; for admins also by whom, from what and why. */
function revisionItem(one: KeptRevision, before: KeptRevision | undefined, on: Browsing): Html {
  const { words, said, view, desk, to } = on
  const { kept, plan } = words.revisions
  const { revision, isServed, loadedAt, by, source, why } = one
  const zone = desk.asker.zone ?? 'UTC'
  const who = isAtLeast(view.as, 'admin')
    ? [
        ...(loadedAt === undefined
          ? []
          : [by === undefined ? kept.bySelf : `${kept.by}${actor(by, words)}`]),
        ...(source ? [kept.from(FOLDER.includes(source) ? plan.folder : source)] : []),
        ...(why === undefined ? [] : [kept.why(why)]),
      ]
    : []
  return html`<li class="panel panel-body"><h2><code>${revision}</code>${isServed ? html` <span class="badge good">${kept.served}</span>` : ''}</h2>
<p>${words.frame.joined([loadedAt === undefined ? kept.notLoaded : kept.loaded(momentIn(loadedAt, zone, words)), ...who])}</p>
${before === undefined ? '' : html`<p><a href="${to(`${SECTIONS.revisions}/${before.revision}..${revision}`)}">${said.sinceBefore(before.revision)}</a></p>`}</li>`
}

/** What the pack’s own folder is called where a source is written down. */
const FOLDER: readonly string[] = ['VIGIL_DATA', 'the data folder']

/** Whoever loaded it, by the id of their platform; the terminal and Vigil itself by their names. */
const actor = (by: string, { audit }: Words): string =>
  by === 'vigil' ? audit.itself : by === 'console' ? audit.terminal : by

function compareForm(all: readonly KeptRevision[], { said, view }: Browsing): Html {
  const select = (name: string, label: string, chosen: string | undefined) =>
    html`<label class="field"><span>${label}</span><select name="${name}">${all.map(
      ({ revision }) =>
        html`<option value="${revision}"${revision === chosen ? html` selected` : ''}>${revision}</option>`,
    )}</select></label>`
  return html`<h2>${said.compareHeading}</h2>
<form class="row b-compare" method="get" action="${SECTIONS.revisions}/compare">
${Object.entries(differing(view)).map(([name, value]) => (value ? html`<input type="hidden" name="${name}" value="${value}">` : ''))}
${select('a', said.older, all[1]?.revision)}${select('b', said.newer, all[0]?.revision)}
<button class="button" type="submit">${said.compare}</button></form>`
}
