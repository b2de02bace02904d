import { html } from 'hono/html'
import { describeFilter } from '#core/filter/describe.ts'
import { CHAT_PLATFORMS } from '#core/place.ts'
import { type Html, PAGES, shell } from '../shell.ts'
import { addressOf } from '../view.ts'
import { askWords } from '../words/ask.ts'
import { type Fields, queryOf, STUDIO, studioAddress } from './asked.ts'
import { digestNow, digestPart } from './digest-part.ts'
import { explainPart } from './explain-part.ts'
import { settingsForm } from './form.ts'
import type { Refused } from './form-filter.ts'
import { glancePart } from './glance.ts'
import { live, sentence } from './pieces.ts'
import { runsPart } from './runs-part.ts'
import { setUpPart } from './set-up-part.ts'
import type { Studio } from './studio.ts'

/** What the page says besides what is looked at. */
export type Beside = {
  readonly fields: Fields
  /** A condition that could not be added. */
  readonly refused?: Refused | undefined
  /** Why a digest was not set up. */
  readonly why?: string | undefined
}

/** The whole studio. */
export async function studioPage(studio: Studio, beside: Beside): Promise<Html> {
  const { said, view, playground, asked, usual } = studio
  const now = await digestNow(studio)
  const body = html`
<div class="stack studio" data-said="${JSON.stringify({ ...askWords[view.language].said, updated: said.updated, failed: said.failedToLoad, unfinished: said.unfinished, stale: said.stale })}">
<h1>${said.title}</h1>
<p class="lead">${said.about}</p>
${live('notices', notices(studio, beside))}
<div class="studio-top">
<div class="panel panel-body glance">${live('glance', glancePart(now, studio))}</div>
${settingsForm(studio, beside.refused)}
<section class="panel studio-runs" aria-labelledby="runs-name">
<div class="panel-head"><h2 id="runs-name">${said.runs}</h2></div>
<div class="panel-body">${live('runs', runsPart(studio))}</div>
</section>
</div>
<section class="stack" aria-labelledby="digest-name">
<h2 id="digest-name" tabindex="-1">${said.digest}</h2>
${live('digest', await digestPart(now, studio))}
</section>
<div class="columns">
<section class="panel" aria-labelledby="explain">
<div class="panel-head"><h2 id="explain" tabindex="-1">${said.explain}</h2></div>
<div class="panel-body">${await explainPart(now, studio)}</div>
</section>
<div class="stack">
<section class="panel" aria-labelledby="set-up-name">
<div class="panel-head"><h2 id="set-up-name">${said.setUp}</h2></div>
<div class="panel-body">${live('set-up', setUpPart(studio))}</div>
</section>
<section class="panel" aria-labelledby="known-name">
<div class="panel-head"><h2 id="known-name">${said.known}</h2></div>
<div class="panel-body">${knownList(studio)}</div>
</section>
</div>
</div>
</div>`
  const query = queryOf(asked, usual)
  return shell({
    title: said.title,
    page: 'studio',
    view,
    mode: playground.mode,
    path: STUDIO,
    query,
    body,
    scripts: ['/assets/studio.js'],
    styles: ['/assets/studio.css'],
  })
}

function notices({ said, view, known, unknown }: Studio, { fields, why }: Beside): Html {
  const platforms = askWords[view.language].platforms
  const on = (name: string) => CHAT_PLATFORMS.find((one) => one === fields(name)[0])
  const [made, there] = [on('made'), on('there')]
  const list = addressOf(PAGES.ask, view, { q: 'digest' })
  return html`
${unknown === undefined ? '' : html`<p class="note bad">${said.noDigest(unknown)}</p>`}
${why === undefined ? '' : html`<p class="note bad" role="alert">${said.refused} ${sentence(why)}</p>`}
${known && made ? html`<p class="note good" role="status">${said.made(known.id, platforms[made])} <a href="${list}">${said.seeIt}</a></p>` : ''}
${known && there ? html`<p class="note warn" role="status">${said.already(known.id, platforms[there])} <a href="${list}">${said.seeIt}</a></p>` : ''}
${known ? html`<p class="note">${said.opened(known.id)} <a href="${studioAddress(view, {})}">${said.anew}</a></p>` : ''}`
}

/** Those that are set up, to be opened here. */
function knownList({ said, view, desk, openable, known }: Studio): Html {
  const { words, facts, digests } = desk
  if (openable.length === 0)
    return html`<p>${said.knownNone}</p><p class="quiet">${said.knownLeavesOut}</p>`
  const label = askWords[view.language].platforms
  return html`
<ul class="known">${openable.map((one) => {
    const what =
      one.filter === '' ? words.subscriptions.everything : describeFilter(one.filter, facts, words)
    return html`<li><a href="${studioAddress(view, { id: one.id })}"${one.id === known?.id ? html` aria-current="true"` : ''}><code>${one.id}</code> ${digests.sayWhen(one.schedule, words)} · ${what}</a>
<span class="quiet">${label[one.place.platform]} · ${words.subscriptions.channel(one.place.id)}${one.pause ? html` · ${words.subscriptions.reason[one.pause.reason]}` : ''}</span></li>`
  })}</ul>
<p class="quiet">${said.knownLeavesOut}</p>`
}
