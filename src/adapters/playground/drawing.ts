import { html, raw } from 'hono/html'
import type { Drawable } from '#core/picture.ts'
import type { ChatPlatform } from '#core/place.ts'
import type { Words } from '#core/words.ts'
import type { Playground } from './ports.ts'
import type { Html } from './shell.ts'

/**
 * What finds the picture behind an address of a payload, for a `Drawer`. Undefined for an address
 * that leads to none, and for what cannot be drawn.
 */
export const pictures =
  (
    playground: Pick<Playground, 'draw' | 'grounds'>,
    platform: ChatPlatform,
    words: Words,
    behind: ReadonlyMap<string, Drawable>,
  ) =>
  (address: string): Html | undefined => {
    const drawable = behind.get(address)
    return drawable && pictureOf(playground, platform, words, drawable)
  }

/** One picture as it stands in a page, on the ground of a platform; undefined as above. */
export function pictureOf(
  { draw, grounds }: Pick<Playground, 'draw' | 'grounds'>,
  platform: ChatPlatform,
  words: Words,
  drawable: Drawable,
): Html | undefined {
  const drawing = draw(drawable, words, grounds[platform])
  const inner = drawing && /^<svg\b([^>]*>.*)$/s.exec(drawing.svg)?.[1]
  // What is drawn is a document of our own making, its words escaped; only its name is added.
  return inner === undefined
    ? undefined
    : html`<span class="picture"><svg role="img" aria-label="${drawing?.alt ?? ''}"${raw(inner)}</span>`
}
