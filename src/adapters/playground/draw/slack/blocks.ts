import { html } from 'hono/html'
import type { Html } from '../../shell.ts'
import type { DrawWords } from '../../words/draw.ts'
import { type Json, jsonOf, kindOf, listOf, textOf } from '../json.ts'
import type { Outline } from '../outline.ts'
import { notShown, picture } from '../pieces.ts'
import { control } from './controls.ts'
import { richText } from './rich-text.ts'
import { plainOf, textPiece } from './text.ts'

/** What the blocks of one message are drawn with. */
export type Drawing = {
  readonly words: DrawWords
  readonly outline: Outline
  readonly pictureAt: (address: string) => Html | undefined
}

/** Blocks as Slack shows them. https://docs.slack.dev/reference/block-kit/blocks */
export const blocks = (given: unknown, drawing: Drawing): readonly Html[] =>
  listOf(given).map((one) => block(jsonOf(one), drawing))

/** One block; a box that says so where it cannot be drawn. */
export function block(given: Json, drawing: Drawing): Html {
  const { words, outline } = drawing
  if (isEmpty(given)) return notShown(kindOf(given), words)
  switch (given['type']) {
    case 'header':
      return html`<div class="m-header" role="heading" aria-level="${outline(1)}">${textPiece(given['text'], words)}</div>`
    case 'rich_text':
      return richText(given, words)
    case 'section':
      return section(given, words)
    case 'context':
      return html`<div class="m-context">${listOf(given['elements']).map((one) => contextElement(one, drawing))}</div>`
    case 'actions':
      return html`<div class="m-row">${controls(given['elements'], given, words)}</div>`
    case 'divider':
      return html`<hr>`
    case 'image':
      return image(given, drawing)
    case 'table':
      return table(given, words)
    default:
      return notShown(kindOf(given), words)
  }
}

/** Whether something that only holds others holds none, which Slack takes for a mistake. */
function isEmpty(given: Json): boolean {
  const holds = HOLDS.get(given['type'])
  return holds !== undefined && listOf(given[holds]).length === 0
}

const HOLDS: ReadonlyMap<unknown, string> = new Map([
  ['rich_text', 'elements'],
  ['context', 'elements'],
  ['actions', 'elements'],
  ['table', 'rows'],
])

const controls = (given: unknown, { block_id }: Json, words: DrawWords): readonly Html[] =>
  listOf(given).map((one) => control(jsonOf(one), textOf(block_id) ?? '', words))

function section(given: Json, words: DrawWords): Html {
  const { text, fields, accessory } = given
  if (text === undefined && listOf(fields).length === 0) return notShown(kindOf(given), words)
  return html`<div class="m-section"><div class="m-beside">${
    text === undefined ? '' : html`<p>${textPiece(text, words)}</p>`
  }${listOf(fields).map((field) => html`<p>${textPiece(field, words)}</p>`)}</div>${
    accessory === undefined ? '' : controls([accessory], given, words)
  }</div>`
}

function contextElement(given: unknown, drawing: Drawing): Html {
  const element = jsonOf(given)
  return element['type'] === 'image'
    ? image(element, drawing)
    : html`<p>${textPiece(element, drawing.words)}</p>`
}

/** A picture by address or by uploaded file. https://docs.slack.dev/reference/block-kit/blocks/image-block */
function image(given: Json, { pictureAt, words }: Drawing): Html {
  const file = jsonOf(given['slack_file'])
  const address = textOf(file['id']) ?? textOf(file['url']) ?? textOf(given['image_url'])
  const title = plainOf(given['title'])
  const drawn = address === undefined ? undefined : pictureAt(address)
  return html`<div class="m-image">${title ? html`<p>${title}</p>` : ''}${picture(textOf(given['alt_text']), drawn, words)}</div>`
}

/** Its first row are its titles. https://docs.slack.dev/reference/block-kit/blocks/table-block */
function table({ rows }: Json, words: DrawWords): Html {
  const [titles, ...rest] = listOf(rows).map(listOf)
  const cell = (given: unknown) => {
    const { type, text } = jsonOf(given)
    if (type === 'raw_text') return textOf(text) ?? ''
    return type === 'rich_text' ? richText(jsonOf(given), words) : notShown(kindOf(given), words)
  }
  return html`<div class="m-table" tabindex="0" role="group" aria-label="${words.table}"><table><thead><tr>${(
    titles ?? []
  ).map((one) => html`<th scope="col">${cell(one)}</th>`)}</tr></thead><tbody>${rest.map(
    (row) => html`<tr>${row.map((one) => html`<td>${cell(one)}</td>`)}</tr>`,
  )}</tbody></table></div>`
}
