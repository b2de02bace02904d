import { html } from 'hono/html'
import type { Html } from '../../shell.ts'
import { type DrawWords, drawWords } from '../../words/draw.ts'
import type { Drawer } from '../drawn.ts'
import { listOf, textOf } from '../json.ts'
import { createOutline } from '../outline.ts'
import { notShown } from '../pieces.ts'
import { components, type Drawing } from './components.ts'
import { form } from './form.ts'
import { markdown } from './markdown.ts'

/** Discord’s way of showing a message and a modal. */
export const discordDrawer: Drawer = {
  message({ payload, isPrivate, files }, { language, pictureAt, typed }) {
    const words = drawWords[language]
    const drawing: Drawing = { words, outline: createOutline(), pictureAt, files }
    const content = textOf(payload['content']) ?? ''
    const drawn = [
      ...(content === '' ? [] : [markdown(content, drawing)]),
      ...components(payload['components'], drawing),
      ...OTHERS.filter((one) => listOf(payload[one]).length > 0).map((one) => notShown(one, words)),
    ]
    return html`<article class="m-discord m-message${isPrivate ? ' m-private' : ''}">${
      typed === undefined ? '' : commandLine(typed, words)
    }<div class="m-body"><span class="m-avatar" aria-hidden="true">V</span><div class="m-main"><div class="m-author"><b>Vigil</b> <span class="m-app">${words.app}</span></div>${
      drawn.length === 0 ? notShown('message', words) : drawn
    }${isPrivate ? html`<p class="m-only-you">${words.onlyYou.discord}</p>` : ''}</div></div></article>`
  },
  form,
}

/** What a message of ours never has. https://docs.discord.com/developers/resources/message#message-object */
const OTHERS = ['embeds', 'sticker_ids'] as const

const commandLine = (typed: string, words: DrawWords): Html =>
  html`<p class="m-asked"><span class="m-spine" aria-hidden="true"></span><b>${words.you}</b> ${words.used} <span class="m-command">${typed}</span></p>`
