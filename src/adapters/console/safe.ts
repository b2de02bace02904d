import { stripVTControlCharacters } from 'node:util'
import { oneLine, UNSEEN } from '#core/one-line.ts'

/**
 * Words from data or from a person as one line that a terminal can only show: whatever could move
 * the cursor, colour, link, reorder or hide text is taken out. Kinds of space become one space.
 */
export const safe = (words: string): string => oneLine(stripVTControlCharacters(words))

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
