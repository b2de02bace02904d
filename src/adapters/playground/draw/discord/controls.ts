import { html } from 'hono/html'
import type { Html } from '../../shell.ts'
import type { DrawWords } from '../../words/draw.ts'
import { type Json, jsonOf, kindOf, listOf, textOf } from '../json.ts'
import { notShown, outsideLink } from '../pieces.ts'

/** https://docs.discord.com/developers/components/reference#button-button-styles */
const STYLES: ReadonlyMap<unknown, string> = new Map([
  [1, 'primary'],
  [2, 'secondary'],
  [3, 'success'],
  [4, 'danger'],
])

const LINK = 5

/** A button, or a link that looks like one. */
export function button(given: Json, words: DrawWords): Html {
  const { style } = given
  const label = textOf(given['label'])
  if (label === undefined || label === '') return notShown(kindOf(given), words)
  if (style === LINK) {
    const link = outsideLink(textOf(given['url']) ?? '', [label], 'button')
    return link ?? notShown(kindOf(given), words)
  }
  const look = STYLES.get(style)
  if (look === undefined) return notShown(kindOf(given), words)
  const disabled = given['disabled'] === true ? html` disabled` : ''
  return html`<button type="button" class="m-button m-${look}" data-press="${textOf(given['custom_id']) ?? ''}"${disabled}>${label}</button>`
}

/** A menu; choosing is the press. */
export function stringSelect(given: Json, words: DrawWords): Html {
  const says = textOf(given['placeholder']) || words.nothingChosen
  const options = listOf(given['options']).map(jsonOf)
  return html`<select class="m-menu" aria-label="${says}" data-press-menu="${textOf(given['custom_id']) ?? ''}"${
    given['disabled'] === true ? html` disabled` : ''
  }><option value="">${says}</option>${options.map(
    (option) =>
      html`<option value="${textOf(option['value']) ?? ''}">${optionWords(option)}</option>`,
  )}</select>`
}

/** Label and description on one line, which is all that a menu of a page has. */
const optionWords = (option: Json): string =>
  [textOf(option['label']), textOf(option['description'])].filter(Boolean).join(' ')
