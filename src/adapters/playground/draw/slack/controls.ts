import { html } from 'hono/html'
import type { Html } from '../../shell.ts'
import type { DrawWords } from '../../words/draw.ts'
import { type Json, jsonOf, kindOf, listOf, textOf } from '../json.ts'
import { notShown, outsideLink } from '../pieces.ts'
import { plainOf } from './text.ts'

/** Something to press or choose from, in the block with this id. */
export function control(given: Json, blockId: string, words: DrawWords): Html {
  switch (given['type']) {
    case 'button':
      return button(given, words)
    case 'static_select':
      return menu(given, words)
    case 'external_select':
      return picker(given, blockId, words)
    default:
      return notShown(kindOf(given), words)
  }
}

/** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
function button(given: Json, words: DrawWords): Html {
  const label = plainOf(given['text'])
  if (label === undefined) return notShown(kindOf(given), words)
  const { url } = given
  if (url !== undefined) {
    return outsideLink(textOf(url) ?? '', [label], 'button') ?? notShown(kindOf(given), words)
  }
  const look = STYLES.get(given['style']) ?? 'secondary'
  const says = textOf(given['accessibility_label'])
  const confirm = confirmOf(given['confirm'])
  return html`<button type="button" class="m-button m-${look}" data-press="${textOf(given['value']) ?? ''}"${
    says ? html` aria-label="${says}"` : ''
  }${confirm === '' ? '' : html` data-confirm="${confirm}"`}>${label}</button>`
}

const STYLES: ReadonlyMap<unknown, string> = new Map([
  ['primary', 'primary'],
  ['danger', 'danger'],
])

/** https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object */
function confirmOf(given: unknown): string {
  const { title, text } = jsonOf(given)
  return [plainOf(title), plainOf(text)].filter(Boolean).join('\n')
}

/** A menu whose every value is a press of its own, so the menu itself has no id. */
function menu(given: Json, words: DrawWords): Html {
  const says = plainOf(given['placeholder']) || words.nothingChosen
  const options = listOf(given['options']).map(jsonOf)
  return html`<select class="m-menu" aria-label="${says}" data-press-menu=""><option value="">${says}</option>${options.map(
    (option) =>
      html`<option value="${textOf(option['value']) ?? ''}">${optionWords(option)}</option>`,
  )}</select>`
}

/** Label and description on one line, which is all that a menu of a page has. */
export const optionWords = (option: Json): string =>
  [plainOf(option['text']), plainOf(option['description'])].filter(Boolean).join(' ')

/**
 * A menu filled while somebody types: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/, closed
 * and empty until the page fills it.
 */
function picker(given: Json, blockId: string, words: DrawWords): Html {
  const says = plainOf(given['placeholder']) || words.nothingChosen
  return html`<div class="m-picker"><input type="text" role="combobox" autocomplete="off" aria-autocomplete="list" aria-expanded="false" aria-label="${says}" placeholder="${says}" data-picker="${blockId}"><ul role="listbox" aria-label="${says}" hidden></ul></div>`
}
