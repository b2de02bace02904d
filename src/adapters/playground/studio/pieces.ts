import { html } from 'hono/html'
import type { Span } from '#core/brief.ts'
import type { Mistake } from '#core/errors.ts'
import { sentenceLine } from '#core/sentence.ts'
import type { Html } from '../shell.ts'

/** A sentence of ours, what is typed in it as such. */
export const sentence = (text: string): Html => html`${sentenceLine(text).map(spanHtml)}`

function spanHtml(span: Span): Html {
  if (typeof span === 'string') return html`${span}`
  if ('command' in span) return html`<code>${span.command}</code>`
  return 'code' in span ? html`<code>${span.code}</code>` : html``
}

/** A part of the page that the script puts in place anew, by its id. */
export const live = (id: string, inner: Html): Html =>
  html`<div id="${id}" data-live>${inner}</div>`

type FieldParts = {
  readonly name: string
  readonly label: string
  /** The control; `described` is what its attributes say of its hint and its mistake. */
  readonly control: (described: Html) => Html
  readonly hint?: Html | string | undefined
  readonly mistake?: Mistake | undefined
  /** What stands below the sentence of a mistake. */
  readonly below?: Html | undefined
}

/** A field with its label, its hint, and what is wrong with it. */
export function field({ name, label, control, hint, mistake, below }: FieldParts): Html {
  const ids = [...(hint ? [`${name}-hint`] : []), `${name}-error`].join(' ')
  const described = html` aria-describedby="${ids}"${mistake ? html` aria-invalid="true"` : ''}`
  return html`
<div class="field">
<label for="${name}">${label}</label>
${control(described)}
${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : ''}
${live(`${name}-error`, mistake ? html`<p class="error">${sentence(mistake.message)}</p>${below ?? ''}` : html``)}
</div>`
}

/** Choices of a menu. */
export const options = (
  all: readonly (readonly [value: string, label: string])[],
  chosen: string,
): Html =>
  html`${all.map(([value, label]) => html`<option value="${value}"${value === chosen ? html` selected` : ''}>${label}</option>`)}`

/** Something that is typed elsewhere, with a button to copy it where there is a script. */
export const copyable = (text: string, id: string, copy: string): Html => html`
<div class="copyable">
<code class="code" id="${id}" tabindex="-1">${text}</code>
<button type="button" class="button small" data-copies="${id}" hidden>${copy}</button>
</div>`
