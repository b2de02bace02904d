import { html } from 'hono/html'
import type { Html } from '../shell.ts'
import { addressOf, type View } from '../view.ts'
import { askWords } from '../words/ask.ts'
import type { Pane, Shown } from './asking.ts'
import { lackingFor, readIn } from './line.ts'

/** What only the playground has to say below a message: nothing of it is the answer. */
export function notesBelow(
  { question, outcome, isDenied, message }: Extract<Shown, { readonly kind: 'message' }>,
  { playground }: Pane,
  view: View,
): readonly Html[] {
  const { line, part } = question
  const said = askWords[view.language]
  const lacking = isDenied ? lackingFor(line, view.language, view.as, playground) : undefined
  const next = part < message.parts ? part + 1 : undefined
  const isPosting = outcome === 'answered' && isTest(line, view, playground)
  return [
    ...(lacking === undefined
      ? []
      : [
          html`<p class="note turn-note">${said.mayNot} <a href="${addressOf('/', { ...view, as: lacking }, { q: line })}">${said.askAs(lacking)}</a></p>`,
        ]),
    ...(isPosting ? [html`<p class="note turn-note">${said.nothingPosted}</p>`] : []),
    ...(next === undefined
      ? []
      : [
          html`<noscript><p class="turn-note"><a href="${addressOf('/', view, { q: line, part: String(next) })}">${said.nextPart(next, message.parts)}</a></p></noscript>`,
        ]),
  ]
}

/** Whether a line has a message sent, which nobody here does. */
function isTest(line: string, { language }: View, playground: Pane['playground']): boolean {
  const read = readIn(line, language, playground)
  return read?.command.name === 'digest' && read.typed['action'] === 'test'
}
