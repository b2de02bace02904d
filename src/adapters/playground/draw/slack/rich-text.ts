import { html } from 'hono/html'
import type { Html } from '../../shell.ts'
import type { DrawWords } from '../../words/draw.ts'
import { channelName } from '../channels.ts'
import { countOf, type Json, jsonOf, kindOf, listOf, textOf } from '../json.ts'
import { fixedLines, notShown, notShownInLine, outsideLink, type Piece } from '../pieces.ts'

/** Text whose every run says what it is. https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
export const richText = ({ elements }: Json, words: DrawWords): Html =>
  html`<div class="m-rich">${listOf(elements)
    .map(jsonOf)
    .map((one) => element(one, words))}</div>`

function element(given: Json, words: DrawWords): Html {
  if (listOf(given['elements']).length === 0) return notShown(kindOf(given), words)
  switch (given['type']) {
    case 'rich_text_section':
      return html`<p>${runs(given, words)}</p>`
    case 'rich_text_list':
      return list(given, words)
    case 'rich_text_preformatted':
      return fixedLines(runs(given, words), words)
    case 'rich_text_quote':
      return html`<blockquote><p>${runs(given, words)}</p></blockquote>`
    default:
      return notShown(kindOf(given), words)
  }
}

/** Lists are set in by a number, never by standing in one another. */
function list(given: Json, words: DrawWords): Html {
  const { style } = given
  if (style !== 'bullet' && style !== 'ordered') return notShown(kindOf(given), words)
  const indent = `m-indent-${countOf(given['indent'], 0, 8) ?? 0}`
  const items = listOf(given['elements'])
    .map(jsonOf)
    .map((item) =>
      item['type'] === 'rich_text_section' ? element(item, words) : notShown(kindOf(item), words),
    )
    .map((item) => html`<li>${item}</li>`)
  if (style === 'bullet') return html`<ul class="${indent}">${items}</ul>`
  const offset = countOf(given['offset'], 0, 999_999) ?? 0
  const start = offset === 0 ? '' : html` start="${offset + 1}"`
  return html`<ol class="${indent}"${start}>${items}</ol>`
}

const runs = ({ elements }: Json, words: DrawWords): readonly Piece[] =>
  listOf(elements)
    .map(jsonOf)
    .map((one) => run(one, words))

function run(given: Json, words: DrawWords): Piece {
  const text = textOf(given['text'])
  switch (given['type']) {
    case 'text':
      return text === undefined ? notShownInLine('text', words) : styled(text, given['style'])
    case 'link': {
      const address = textOf(given['url']) ?? ''
      const label = text || address
      return outsideLink(address, [styled(label, given['style'])]) ?? label
    }
    case 'channel': {
      const id = textOf(given['channel_id'])
      return id === undefined
        ? notShownInLine('channel', words)
        : html`<span class="m-mention">#${channelName(id, words)}</span>`
    }
    default:
      return notShownInLine(kindOf(given), words)
  }
}

/** https://docs.slack.dev/reference/block-kit/blocks/rich-text-block#text-element-type */
function styled(text: string, style: unknown): Piece {
  const { bold, italic, strike, code } = jsonOf(style)
  const coded = code === true ? html`<code>${text}</code>` : text
  const struck = strike === true ? html`<s>${coded}</s>` : coded
  const leaning = italic === true ? html`<em>${struck}</em>` : struck
  return bold === true ? html`<strong>${leaning}</strong>` : leaning
}
