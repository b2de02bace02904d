import { html } from 'hono/html'
import type { PreviewFile } from '#core/preview.ts'
import type { Html } from '../../shell.ts'
import { type Json, jsonOf, kindOf, listOf, textOf } from '../json.ts'
import { fileCard, notShown, picture } from '../pieces.ts'
import { button, stringSelect } from './controls.ts'
import { markdown, type Reader } from './markdown.ts'

/** What the components of one message are drawn with. */
export type Drawing = Reader & {
  readonly pictureAt: (address: string) => Html | undefined
  readonly files: readonly PreviewFile[]
}

/** Containers hold no containers, so nothing of Discord’s is as deep as this. */
const DEEPEST = 5

/** The colours of our own; the edge of any other is not drawn. */
const ACCENTS: ReadonlyMap<unknown, string> = new Map([
  [0x4e5d94, 'blue'],
  [0xd9902f, 'amber'],
  [0xda373c, 'red'],
])

/** Components as Discord shows them. https://docs.discord.com/developers/components/reference */
export const components = (given: unknown, drawing: Drawing, depth = 0): readonly Html[] =>
  listOf(given).map((one) => component(jsonOf(one), drawing, depth))

function component(given: Json, drawing: Drawing, depth: number): Html {
  const { words } = drawing
  const inner = () => components(given['components'], drawing, depth + 1)
  if (depth > DEEPEST || isEmpty(given)) return notShown(kindOf(given), words)
  switch (given['type']) {
    case 1:
      return html`<div class="m-row">${inner()}</div>`
    case 2:
      return button(given, words)
    case 3:
      return stringSelect(given, words)
    case 9:
      return html`<div class="m-section"><div class="m-beside">${inner()}</div>${components([given['accessory']], drawing, depth + 1)}</div>`
    case 10: {
      const content = textOf(given['content'])
      return content?.trim() ? markdown(content, drawing) : notShown(kindOf(given), words)
    }
    case 12:
      return gallery(given, drawing)
    case 13:
      return file(given, drawing)
    case 14: {
      const space = given['spacing'] === 2 ? 'm-wide' : 'm-narrow'
      return html`<hr class="${space}${given['divider'] === false ? ' m-unseen' : ''}">`
    }
    case 17: {
      const accent = ACCENTS.get(given['accent_color'])
      return html`<div class="m-container${accent === undefined ? '' : ` m-accent m-${accent}`}">${inner()}</div>`
    }
    default:
      return notShown(kindOf(given), words)
  }
}

/** Whether something that only holds others holds none, which Discord takes for a mistake. */
function isEmpty(given: Json): boolean {
  const holds = HOLDS.get(given['type'])
  return holds !== undefined && listOf(given[holds]).length === 0
}

const HOLDS: ReadonlyMap<unknown, string> = new Map([
  [1, 'components'],
  [9, 'components'],
  [12, 'items'],
  [17, 'components'],
])

const gallery = (given: Json, { pictureAt, words }: Drawing): Html =>
  html`<div class="m-gallery">${listOf(given['items'])
    .map(jsonOf)
    .map(({ media, description }) => {
      const address = textOf(jsonOf(media)['url'])
      const drawn = address === undefined ? undefined : pictureAt(address)
      return picture(textOf(description), drawn, words)
    })}</div>`

const ATTACHED = /^attachment:\/\//

function file(given: Json, { files, words }: Drawing): Html {
  const address = textOf(jsonOf(given['file'])['url'])
  return address === undefined
    ? notShown(kindOf(given), words)
    : fileCard(address.replace(ATTACHED, ''), files, words)
}
