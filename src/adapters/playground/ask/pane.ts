import { html } from 'hono/html'
import { TEXT_BYTES_MAX } from '#core/given-file.ts'
import type { ChatPlatform } from '#core/place.ts'
import type { Meter } from '#core/preview.ts'
import type { Language } from '#core/words.ts'
import type { Html } from '../shell.ts'
import { type AskWords, askWords } from '../words/ask.ts'
import { meterWords } from '../words/meters.ts'

/** What stands in a pane: drawn messages, and beside them the payload of the newest. */
export type PaneParts = {
  readonly platform: ChatPlatform
  readonly language: Language
  readonly turns: readonly Html[]
  /** Undefined where nothing was made for the platform, such as a note. */
  readonly payload: Readonly<Record<string, unknown>> | undefined
  readonly meters: readonly Meter[]
}

/**
 * One platform’s pane: what it shows, the same as JSON, and how much of its limits that takes. Put
 * panes into a `.panes` and load `/assets/press.js` (see `hearPanes` there) for what is pressed.
 */
export function paneOf({ platform, language, turns, payload, meters }: PaneParts): Html {
  const said = askWords[language]
  const name = said.platforms[platform]
  return html`
<section class="panel pane" data-platform="${platform}" data-said="${JSON.stringify(said.said)}" data-most-bytes="${TEXT_BYTES_MAX}" aria-labelledby="${platform}-name">
<div class="panel-head">
<h2 id="${platform}-name">${name}</h2>
<div class="tabs" role="tablist" aria-label="${said.views(name)}" hidden>
<button type="button" role="tab" id="${platform}-tab-message" aria-controls="${platform}-message" aria-selected="true">${said.message}</button>
<button type="button" role="tab" id="${platform}-tab-json" aria-controls="${platform}-json" aria-selected="false" tabindex="-1">${said.json}</button>
</div>
</div>
<div class="pane-turns ground-${platform}" id="${platform}-message" data-turns>${turns}</div>
<div class="pane-json" id="${platform}-json"><details><summary>${said.json}</summary>
<p class="row"><button type="button" class="button small" data-copy hidden>${said.said.copy}</button></p>
<pre class="code" tabindex="0" role="region" aria-label="${name} ${said.json}" data-json>${jsonOf(payload)}</pre></details></div>
<div data-meters>${metersOf(meters, language)}</div>
</section>`
}

/** A payload as the page shows it: as it is sent, but on lines of its own. */
export const jsonOf = (payload: Readonly<Record<string, unknown>> | undefined): string =>
  payload === undefined ? '' : JSON.stringify(payload, null, 2)

/** How much of each limit is taken. What is over is said in a word as well. */
export function metersOf(meters: readonly Meter[], language: Language): Html {
  const said = askWords[language]
  if (meters.length === 0) return html``
  return html`<dl class="meters" aria-label="${said.meters}">${meters.map((meter) => metered(meter, said, language))}</dl>`
}

function metered({ what, count, most }: Meter, said: AskWords, language: Language): Html {
  const [used, all] = [count, most].map((figure) => figure.toLocaleString(language))
  const text = said.of(used ?? '', all ?? '')
  return html`<dt>${meterWords[language][what]}</dt>${count > most ? html`<dd class="over">${text} · ${said.over}</dd>` : html`<dd>${text}</dd>`}`
}
