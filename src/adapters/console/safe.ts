import { stripVTControlCharacters } from 'node:util'

/** Controls, bidi marks, zero-width characters and everything else that is obeyed, not seen. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

/** Controls that part words, so a space takes their place. */
const LINE_ENDS = /[\t\n\v\f\r\u0085]/g

/** Marks stacked on one letter beyond what any script uses would climb over the lines above. */
const STACKED_MARKS = /(\p{M}{3})\p{M}+/gu

/**
 * Words from data or from a person as one line that a terminal can only show: whatever could move
 * the cursor, colour, link, reorder or hide text is taken out. Kinds of space become one space.
 */
export function safe(words: string): string {
  if (PLAIN.test(words)) return words
  return stripVTControlCharacters(words.toWellFormed())
    .replaceAll(LINE_ENDS, ' ')
    .replaceAll(UNSEEN, '')
    .replaceAll(/[\s\p{Z}]+/gu, ' ')
    .replaceAll(STACKED_MARKS, '$1')
}

/** Printable ASCII without two spaces in a row: nothing to take out. */
const PLAIN = /^(?!.* {2})[\x20-\x7e]*$/

/** The same for a text of many lines, such as an exported file: line ends stay, as `\n`. */
export const safeText = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => stripVTControlCharacters(line.toWellFormed()).replaceAll(UNSEEN, ''))
    .join('\n')

/** JSON that reads back the same, with unseen characters written as `\uXXXX`. */
export const safeJson = (json: string): string =>
  json.replaceAll(UNSEEN, (unseen) =>
    unseen === '\n'
      ? unseen
      : [...Array(unseen.length).keys()]
          .map((i) => `\\u${unseen.charCodeAt(i).toString(16).padStart(4, '0')}`)
          .join(''),
  )

/** An address a terminal may open, in plain ASCII; undefined unless it is clean http or https. */
export function safeLink(to: string): string | undefined {
  if (!to.isWellFormed() || !/^https?:\/\/[^\s\p{C}\p{Z}]+$/iu.test(to)) return undefined
  return URL.canParse(to) ? new URL(to).href : undefined
}
