import { html } from 'hono/html'
import type { ChatPlatform } from '#core/place.ts'
import type { Html } from '../shell.ts'
import type { DrawWords } from '../words/draw.ts'
import { channelName } from './channels.ts'
import type { FormOnPage } from './drawn.ts'
import { notShown } from './pieces.ts'

/** What is filled in. */
export type Control =
  | {
      readonly kind: 'text'
      readonly isLong: boolean
      readonly most: number | undefined
      readonly placeholder: string
      readonly value: string
    }
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  | { readonly kind: 'channel'; readonly chosen: string | undefined }
  | { readonly kind: 'file' }
  | { readonly kind: 'unknown'; readonly type: string }

/** One of the values to choose from. */
export type Option = {
  readonly value: string
  readonly label: string
  readonly isChosen: boolean
}

/** One field of a form, whichever platform’s. */
export type DrawnField = {
  /** The option it fills. */
  readonly name: string
  readonly label: string
  readonly hint: string | undefined
  readonly isRequired: boolean
  readonly control: Control
}

/** A form, whichever platform’s. */
export type DrawnForm = {
  readonly id: string
  readonly title: string
  readonly submit: string
  readonly cancel: string
  /** Fields, and whatever else stands between them. */
  readonly parts: readonly (DrawnField | Html)[]
}

/** A form with its buttons. Its title has the id `<platform>-form`. */
export function drawForm(
  { id, title, submit, cancel, parts }: DrawnForm,
  platform: ChatPlatform,
  words: DrawWords,
  on: FormOnPage,
): Html {
  return html`<form class="m-${platform} m-modal" method="post" data-form="${id}">
<div class="m-modal-title" role="heading" aria-level="3" id="${platform}-form">${title}</div>
${parts.map((part, at) => ('control' in part ? fieldBlock(part, `${platform}-field-${at}`, words, on) : part))}
<div class="m-modal-buttons"><button type="button" class="m-button m-secondary" data-cancel>${cancel}</button>
<button type="submit" class="m-button m-primary">${submit}</button></div>
</form>`
}

function fieldBlock(field: DrawnField, id: string, words: DrawWords, on: FormOnPage): Html {
  const { name, label, hint, isRequired, control } = field
  if (control.kind === 'unknown') {
    return html`<div class="m-field"><div class="m-label">${label}</div>${notShown(control.type, words)}</div>`
  }
  const error = Object.hasOwn(on.errors ?? {}, name) ? on.errors?.[name] : undefined
  const most = control.kind === 'text' && control.isLong ? control.most : undefined
  const about = [hint ? `${id}-hint` : '', most ? `${id}-most` : '', `${id}-error`]
  const attributes = html` id="${id}" name="${name}" aria-describedby="${about.filter(Boolean).join(' ')}"${
    isRequired ? html` required` : ''
  }${error ? html` aria-invalid="true"` : ''}`
  return html`<div class="m-field">
<label for="${id}">${label}${isRequired ? '' : html` <span class="m-optional">(${words.optional})</span>`}</label>
${hint ? html`<p class="m-hint" id="${id}-hint">${hint}</p>` : ''}
${input(control, attributes, isRequired, words, on)}
${most ? html`<p class="m-hint" id="${id}-most">${words.mostCharacters(most)}</p>` : ''}
<p class="m-error" id="${id}-error" data-error="${name}"${error ? '' : html` hidden`}>${error ?? ''}</p>
</div>`
}

function input(
  control: Exclude<Control, { kind: 'unknown' }>,
  attributes: Html,
  isRequired: boolean,
  words: DrawWords,
  { channels = [] }: FormOnPage,
): Html {
  switch (control.kind) {
    case 'text': {
      const { isLong, most, placeholder, value } = control
      const length = most === undefined ? '' : html` maxlength="${most}"`
      const hint = placeholder === '' ? '' : html` placeholder="${placeholder}"`
      // The first line break in a textarea is not part of what it holds.
      return isLong
        ? html`<textarea rows="4"${attributes}${length}${hint}>\n${value}</textarea>`
        : html`<input type="text" autocomplete="off"${attributes}${length}${hint} value="${value}">`
    }
    case 'choice': {
      const isOpen = !isRequired || control.options.every(({ isChosen }) => !isChosen)
      return menu(control.options, attributes, isOpen, words)
    }
    case 'channel': {
      const { chosen } = control
      const ids = [...new Set([...(chosen === undefined ? [] : [chosen]), ...channels])]
      if (ids.length === 0) {
        return html`<input type="text" autocomplete="off"${attributes} placeholder="${words.channel}">`
      }
      const options = ids.map((value) => ({
        value,
        label: `#${channelName(value, words)}`,
        isChosen: value === chosen,
      }))
      return menu(options, attributes, !isRequired || chosen === undefined, words)
    }
    case 'file':
      return html`<input type="file"${attributes}>`
  }
}

const menu = (
  options: readonly Option[],
  attributes: Html,
  isOpen: boolean,
  words: DrawWords,
): Html =>
  html`<select${attributes}>${
    isOpen ? html`<option value="">${words.nothingChosen}</option>` : ''
  }${options.map(
    ({ value, label, isChosen }) =>
      html`<option value="${value}"${isChosen ? html` selected` : ''}>${label}</option>`,
  )}</select>`
