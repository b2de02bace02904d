import { html } from 'hono/html'
import { oneLine } from '#core/one-line.ts'
import type { PreviewFile } from '#core/preview.ts'
import { pictures } from '../drawing.ts'
import type { Html } from '../shell.ts'
import { addressOf, type View } from '../view.ts'
import { askWords } from '../words/ask.ts'
import type { Pane, Shown } from './asking.ts'
import { DRAWERS } from './drawers.ts'
import { isChanging } from './line.ts'
import { notesBelow } from './notes.ts'

/** Something shown that is drawn: all but what is only said below fields. */
export type Drawn = Exclude<Shown, { readonly kind: 'errors' }>

/** What is shown as it stands in its pane: an article that can be focused, or a form in a dialog. */
export function turnOf(shown: Drawn, pane: Pane, view: View): Html {
  switch (shown.kind) {
    case 'note':
      return html`<div class="turn" role="group" tabindex="-1" aria-label="${shown.text}" data-private="true"><p class="note">${shown.text}</p></div>`
    case 'form':
      return formOf(shown, pane, view)
    case 'message':
      return messageOf(shown, pane, view)
  }
}

function messageOf(
  shown: Extract<Shown, { readonly kind: 'message' }>,
  pane: Pane,
  view: View,
): Html {
  const { message, question, title, summary } = shown
  const { preview, words, playground } = pane
  const { platform } = preview
  const on = {
    language: view.language,
    pictureAt: pictures(playground, platform, words, message.pictures),
    ...(message.isInPlace ? {} : { typed: preview.typed(question.line, words) }),
  }
  const said = askWords[view.language]
  // What changes something is asked by no address, so that its files are in the page.
  const isInPage = isChanging(question.line, view.language, playground)
  const link = ({ name, text }: PreviewFile) => {
    const address = addressOf('/file', view, { q: question.line, on: platform, name })
    return isInPage
      ? html`<a class="chip" download="${name}" data-kept="${name}" data-text="${text}">${said.download(name)}</a>`
      : html`<a class="chip" href="${address}" download="${name}" data-kept="${name}">${said.download(name)}</a>`
  }
  return html`
<div class="turn" role="group" tabindex="-1" aria-label="${oneLine(title)}" data-summary="${oneLine(summary)}" data-private="${String(message.isPrivate)}">
${DRAWERS[platform].message(message, on)}
${
  message.files.length === 0
    ? ''
    : html`<ul class="chips turn-files" aria-label="${said.files}">${message.files.map(
        (file) => html`<li>${link(file)}</li>`,
      )}</ul>`
}
${notesBelow(shown, pane, view)}
</div>`
}

function formOf(
  { form, title, question }: Extract<Shown, { readonly kind: 'form' }>,
  { preview: { platform }, asker }: Pane,
  { language }: View,
): Html {
  const channels = asker.place ? { channels: [asker.place.id] } : {}
  return html`
<dialog class="turn-form" open aria-label="${title}" data-line="${question.line}" data-to="${question.to}">
${DRAWERS[platform].form(form.payload, { language, ...channels })}
<noscript><p class="note warn">${askWords[language].needsScript}</p></noscript>
</dialog>`
}

/** The payload of what is shown, and how much of its limits it takes. */
export const payloadOf = (shown: Drawn) => {
  if (shown.kind === 'note') return { payload: undefined, meters: [] }
  const { payload, meters } = shown.kind === 'message' ? shown.message : shown.form
  return { payload, meters }
}
