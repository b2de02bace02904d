import { html } from 'hono/html'
import { webAddress } from '#core/one-line.ts'
import type { PreviewFile } from '#core/preview.ts'
import type { Html } from '../shell.ts'
import type { DrawWords } from '../words/draw.ts'

/** A piece of a line: words, or something drawn. Words are escaped where they are put in. */
export type Piece = string | Html

/** In the place of what cannot be drawn: never nothing. */
export const notShown = (type: string, words: DrawWords): Html =>
  html`<div class="m-not-shown">${words.notShown(type)}</div>`

/** The same within a line. */
export const notShownInLine = (type: string, words: DrawWords): Html =>
  html`<span class="m-not-shown">${words.notShown(type)}</span>`

/** A link out of the page; undefined where it leads nowhere a reader may be led. */
export function outsideLink(
  address: string,
  label: readonly Piece[],
  kind: 'link' | 'button' = 'link',
): Html | undefined {
  const target = webAddress(address)
  return target === undefined
    ? undefined
    : html`<a class="m-${kind}" href="${target}" target="_blank" rel="noopener noreferrer">${label}</a>`
}

/** Lines in letters of one width. They are scrolled, with the keyboard too. */
export const fixedLines = (lines: readonly Piece[], words: DrawWords): Html =>
  html`<pre tabindex="0" role="group" aria-label="${words.code}">${lines}</pre>`

/** A picture under the name the platform gives it; where there is none, that name. */
export function picture(alt: string | undefined, drawn: Html | undefined, words: DrawWords): Html {
  const name = alt?.trim() || words.pictureMissing
  return drawn === undefined
    ? html`<div class="m-picture m-missing">${name}</div>`
    : html`<div class="m-picture" role="img" aria-label="${name}">${drawn}</div>`
}

/** A file: to be kept where it is at hand, else its name. */
export const fileCard = (name: string, files: readonly PreviewFile[], words: DrawWords): Html =>
  html`<div class="m-file">${
    files.some((file) => file.name === name)
      ? html`<button type="button" data-file="${name}" aria-label="${words.download(name)}">${name}</button>`
      : html`<span>${name}</span>`
  }</div>`
