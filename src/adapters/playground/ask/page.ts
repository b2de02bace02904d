import { html } from 'hono/html'
import type { Brief } from '#core/brief.ts'
import type { Command } from '#core/command.ts'
import type { PreviewQuestion } from '#core/preview.ts'
import { LINE_MAX } from '#core/typed.ts'
import type { Playground } from '../ports.ts'
import { type Html, PAGES } from '../shell.ts'
import { addressOf, differing, type View } from '../view.ts'
import { type AskWords, askWords } from '../words/ask.ts'
import { shellWords } from '../words/shell.ts'
import { permalinkOf } from './answer-json.ts'
import { askIn, formFor, messageFor, type Pane, paneOn, type Shown } from './asking.ts'
import { isChanging, lineOf, readIn } from './line.ts'
import { paneOf } from './pane.ts'
import { type Drawn, payloadOf, turnOf } from './turn.ts'

/** Why a line is only filled in. */
export type FilledIn = 'elsewhere' | 'changes'

/** The first page: what this is, and where to begin. `line` is only filled in. */
export function startPage(
  line: string,
  why: FilledIn,
  view: View,
  commands: readonly Command[],
): Html {
  const said = askWords[view.language]
  const { pages } = shellWords[view.language]
  return html`
<div class="ask">
<div class="ask-head" data-head><h1>${said.headline}</h1><p class="lead">${said.intro}</p></div>
${lineForm(line, view, said)}
<div class="answer" data-answer>
${line === '' ? '' : html`<p class="note warn" role="status">${said.notAsked[why]}</p>`}
<section aria-labelledby="examples"><h2 id="examples">${said.examples}</h2>
<ul class="cards">${examplesOf(commands).map(
    ({ name, example }) => html`
<li><a class="card" href="${addressOf('/', view, { q: example })}"><span class="code">/${example}</span><span class="quiet">${said.captions[name]}</span></a></li>`,
  )}</ul></section>
<section aria-labelledby="elsewhere"><h2 id="elsewhere">${said.elsewhere}</h2>
<ul class="cards two">
<li><a class="card" href="${addressOf(PAGES.studio, view)}"><strong>${pages.studio}</strong><span class="quiet">${said.studio}</span></a></li>
<li><a class="card" href="${addressOf(PAGES.browse, view)}"><strong>${pages.browse}</strong><span class="quiet">${said.browse}</span></a></li>
</ul></section>
</div>
</div>`
}

/** What was asked, and whether by a press on our own page. */
export type Asked = { readonly line: string; readonly part: number; readonly isPressed: boolean }

/**
 * The answer to a line, or a part of it, on each platform. A line that may change something is only
 * asked by a press; else its forms are shown, and where it has none the page is undefined.
 */
export async function askPage(
  { line, part, isPressed }: Asked,
  view: View,
  playground: Playground,
): Promise<Html | undefined> {
  const said = askWords[view.language]
  const question: PreviewQuestion = {
    line: lineOf(line, view.language, playground),
    part,
    to: 'everyone',
  }
  const mayAsk = isPressed || !isChanging(question.line, view.language, playground)
  const panes = await shownIn(question, mayAsk, view, playground)
  if (panes === undefined) return undefined
  const [first] = panes
  const summary = first?.shown.kind === 'message' ? first.shown.summary : ''
  const drawn = await Promise.all(
    panes.map(async ({ pane, shown }) =>
      paneOf({
        platform: pane.preview.platform,
        language: view.language,
        turns: [await turnOf(shown, pane, view)],
        ...payloadOf(shown),
      }),
    ),
  )
  return html`
<div class="ask">
<div data-head><h1 class="sr">${shellWords[view.language].pages.ask}</h1></div>
${lineForm(line, view, said)}
<div class="answer" data-answer data-summary="${summary}">
<div class="row answer-tools">
<div class="tabs pane-switch" role="group" aria-label="${said.show}" hidden>${panes.map(
    ({ pane: { preview } }, i) =>
      html`<button type="button" data-show="${preview.platform}" aria-pressed="${String(i === 0)}">${said.platforms[preview.platform]}</button>`,
  )}</div>
<button type="button" class="button small" data-copy-link="${permalinkOf(question, view)}" hidden>${said.said.copyLink}</button>
</div>
<noscript><p class="note">${said.needsScripts}</p></noscript>
<div class="panes">${drawn}</div>
</div>
</div>`
}

/**
 * What each pane shows: in a sandbox each asks for itself, but for what belongs to no place, such as
 * a backup; where the home itself is worked on, the line is asked once and every pane shows the same
 * answer. Undefined where one would have to ask what
 * may not be asked.
 */
async function shownIn(
  question: PreviewQuestion,
  mayAsk: boolean,
  view: View,
  playground: Playground,
) {
  const shown: { pane: Pane; shown: Drawn }[] = []
  const audience = readIn(question.line, view.language, playground)?.command.audience ?? 'reader'
  const isAskedOnce = playground.mode === 'home' || audience !== 'reader'
  let brief: Brief | undefined
  for (const { platform } of playground.previews) {
    const pane = await paneOn(platform, view, playground)
    if (!pane) continue
    const form: Shown | undefined = await formFor(pane, question)
    if (!form && !mayAsk) return undefined
    if (!form && (brief === undefined || !isAskedOnce)) brief = await askIn(pane, question)
    const next = form ?? (brief && (await messageFor(pane, question, brief)))
    if (next && next.kind !== 'errors') shown.push({ pane, shown: next })
  }
  return shown
}

const lineForm = (line: string, view: View, said: AskWords): Html => html`
<form class="line" method="post" action="/ask" role="search" data-line-form data-said="${JSON.stringify(said.said)}">
${Object.entries(differing(view)).map(([name, value]) => (value ? html`<input type="hidden" name="${name}" value="${value}">` : ''))}
<label for="q" class="sr">${said.line}</label>
<div class="line-box">
<input id="q" name="q" value="${line}" placeholder="${said.placeholder}" maxlength="${LINE_MAX}" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="send">
<ul id="q-offers" class="offers" hidden></ul>
</div>
<button type="submit" class="button primary">${said.ask}</button>
<p class="quiet keys" data-keys hidden>${said.keys}</p>
</form>`

/** The first thing to try of each of these commands; of digests the one that shows one. */
const EXAMPLES = {
  who: 0,
  cases: 'cases since:2021-01-01',
  seats: 0,
  search: 0,
  check: 1,
  digest: 1,
}

const examplesOf = (commands: readonly Command[]) =>
  Object.entries(EXAMPLES).flatMap(([name, at]) => {
    const { examples = [] } = commands.find((one) => one.name === name) ?? {}
    const example = typeof at === 'string' ? examples[0] && at : (examples[at] ?? examples[0])
    return example === undefined ? [] : [{ name, example }]
  })
