import { html } from 'hono/html'
import { type Ground, isDrawable } from '#core/picture.ts'
import { askerOn } from '../asker.ts'
import { pictureOf } from '../drawing.ts'
import type { Html } from '../shell.ts'
import type { Browsing } from './page.ts'

/** The pictures of an answer, on the ground of the page; nothing where it has none. */
export async function picturesOf(line: string, on: Browsing): Promise<Html | ''> {
  const { playground, view, words } = on
  const brief = await playground.newsroom.askLine(line, askerOn('discord', view, playground.mode))
  if (brief.outcome !== 'answered') return ''
  const drawn = brief.blocks.filter(isDrawable).flatMap((block) => {
    const grounds = GROUNDS_IN[view.theme].flatMap((ground) => {
      const picture = pictureOf(
        { draw: playground.draw, grounds: { discord: ground, slack: ground } },
        'discord',
        words,
        block,
      )
      return picture
        ? [html`<div class="on-${view.theme === 'auto' ? ground : 'all'}">${picture}</div>`]
        : []
    })
    return grounds.length > 0 ? [html`<div class="b-picture">${grounds}</div>`] : []
  })
  return drawn.length === 0 ? '' : html`${drawn}`
}

/** Where the page follows the system both are there, and the style sheet shows one. */
const GROUNDS_IN: Readonly<Record<Browsing['view']['theme'], readonly Ground[]>> = {
  auto: ['light', 'dark'],
  light: ['light'],
  dark: ['dark'],
}
