import { html } from 'hono/html'
import type { Html } from '../shell.ts'
import { addressOf } from '../view.ts'
import { askWords } from '../words/ask.ts'
import { SETTINGS, STUDIO } from './asked.ts'
import { editLine, subscribeLine } from './command-lines.ts'
import { copyable } from './pieces.ts'
import type { Studio } from './studio.ts'

/** The command that sets it up, for each platform; in a copy also the buttons that do. */
export function setUpPart(studio: Studio): Html {
  const { said, playground, digest, known, desk, view } = studio
  if (!digest) return html`<p class="note">${said.mended}</p>`
  const change = editLine(studio)
  const line = change ?? subscribeLine(studio)
  const why = !known
    ? said.setUpAbout
    : change
      ? said.editAbout(known.id)
      : said.unchanged(known.id)
  return html`
<p>${why}</p>
${playground.previews.map(
  ({ platform, typed }) => html`
<h3>${askWords[view.language].platforms[platform]}</h3>
${copyable(typed(line, desk.words), `command-${platform}`, said.copy)}`,
)}
${known ? '' : buttons(studio)}`
}

function buttons({ said, playground, view, asked }: Studio): Html {
  if (playground.mode === 'home') return html`<p class="quiet">${said.homeOnly}</p>`
  return html`
<form method="post" action="${addressOf(`${STUDIO}/subscribe`, view)}" class="row set-up">
${SETTINGS.map((name) => html`<input type="hidden" name="${name}" value="${asked[name]}">`)}
${playground.previews.map(
  ({ platform }) =>
    html`<button type="submit" class="button" name="on" value="${platform}">${said.setUpHere(askWords[view.language].platforms[platform])}</button>`,
)}
</form>
<p class="quiet">${said.elsewhere}</p>`
}
