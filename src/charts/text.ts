import { breakLine } from '#core/break-line.ts'
import { oneLine } from '#core/one-line.ts'
import { advanceOf } from './advances.ts'

/**
 * Words of a Brief as a picture can show them: one line, in composed characters, because fonts
 * have those, and without what XML cannot hold.
 *
 * @see https://www.w3.org/TR/xml/#charsets
 */
export const shown = (words: string): string =>
  oneLine(words)
    .normalize('NFC')
    .replaceAll(/[\ufffe\uffff]/g, '\ufffd')
    .trim()

/** A size in css pixels, and whether the text is bold, which makes it wider. */
export type Font = { readonly size: number; readonly isBold: boolean }

/** The fonts of a chart. A phone shows it at some 300 pixels, so no text is under 13. */
export const FONTS = {
  title: { size: 17, isBold: true },
  figure: { size: 13, isBold: true },
  label: { size: 13, isBold: false },
  lane: { size: 14, isBold: false },
} as const satisfies Readonly<Record<string, Font>>

/** The width of a text in css pixels, never less than what is drawn. It needs no font at hand. */
export function widthOf(text: string, { size, isBold }: Font): number {
  let ems = 0
  for (const character of text) ems += advanceOf(character, isBold)
  return ems * size
}

/** A text as lines of at most so many css pixels; only words longer than a line are cut. */
export const wrapped = (text: string, font: Font, most: number): readonly string[] =>
  breakLine([text], most, (span) => (typeof span === 'string' ? widthOf(span, font) : 0))
    .map((line) => line.join('').trim())
    .filter(Boolean)
