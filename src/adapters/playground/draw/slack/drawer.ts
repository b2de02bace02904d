import { html } from 'hono/html'
import { drawWords } from '../../words/draw.ts'
import type { Drawer } from '../drawn.ts'
import { listOf, textOf } from '../json.ts'
import { createOutline } from '../outline.ts'
import { fileCard, notShown } from '../pieces.ts'
import { blocks, type Drawing } from './blocks.ts'
import { form } from './form.ts'
import { fallback } from './text.ts'

/**
 * Slack’s way of showing a message and a modal. A slash command is not shown there, and a file
 * stands in a message of its own below.
 */
export const slackDrawer: Drawer = {
  message({ payload, isPrivate, files }, { language, pictureAt }) {
    const words = drawWords[language]
    const drawing: Drawing = { words, outline: createOutline(), pictureAt }
    const text = textOf(payload['text']) ?? ''
    const drawn = [
      ...blocks(payload['blocks'], drawing),
      ...(listOf(payload['attachments']).length > 0 ? [notShown('attachments', words)] : []),
    ]
    const instead = text === '' ? notShown('message', words) : fallback(text)
    return html`<article class="m-slack m-message${isPrivate ? ' m-private' : ''}">${
      isPrivate ? html`<p class="m-only-you">${words.onlyYou.slack}</p>` : ''
    }<div class="m-body"><span class="m-avatar" aria-hidden="true">V</span><div class="m-main"><div class="m-author"><b>Vigil</b> <span class="m-app">${words.app}</span></div>${
      drawn.length === 0 ? instead : drawn
    }${files.map(({ name }) => fileCard(name, files, words))}</div></div></article>`
  },
  form,
}
