import { oneLine } from '#core/one-line.ts'
import { BYTES_PER_CHARACTER } from './limits.ts'

/**
 * Words from data or from a person as Markdown that shows exactly these words, on one line and
 * without blanks at the ends. No mention, time, emoji, channel, command, link or invite can form.
 *
 * @see https://docs.discord.com/developers/reference#message-formatting
 */
export const escapeWords = (words: string): string =>
  escapeStart(escapeInside(oneLine(words).trim()))

/** The same for words in the middle of a line, already on one line; blanks at the ends stay. */
export const escapeInside = (words: string): string =>
  MAYBE_SPECIAL.test(words) ? words.replaceAll(SPECIAL, '\\$&') : words

/** Takes from the beginning of a line what would make it a heading, a list, a quote or small. */
export const escapeStart = (markdown: string): string =>
  markdown.replace(/^[#>+-]/, '\\$&').replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')

/**
 * A colon begins `:emoji:`, and in `https://` a link, unless a blank follows. What comes behind `<`
 * is escaped too, so that no program that overlooks the backslash finds a mention in the raw text;
 * what opens behind `]`, so that words cannot finish a link; and the dot in `discord.gg`, because
 * invites are found without any `https://`.
 */
const SPECIAL = /[\\*_~`|[\]<@]|:(?!\s)|(?<=<)[#/!&]|(?<=\])\(|(?<=discord(?:app)?)\.(?=\w)/gi

/** Any character that `SPECIAL` can begin with: most words have none, and are done. */
const MAYBE_SPECIAL = /[\\*_~`|[\]<@:#/!&(.]/

/** At most so much of the budget the escaped words take, in the units of `sizeOf`; counted fast. */
export function sizeBound(words: string): number {
  let [units, bytes] = [0, 0]
  for (let i = 0; i < words.length; i += 1) {
    const code = words.charCodeAt(i)
    const marks = code < 0x80 && MAYBE_SPECIAL.test(words.charAt(i)) ? 1 : 0
    units += 1 + marks
    bytes += marks + (code < 0x80 ? 1 : code < 0x800 || isSurrogate(code) ? 2 : 3)
  }
  return Math.max(units, Math.ceil(bytes / BYTES_PER_CHARACTER))
}

const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff

/**
 * Whether words can stand between backticks: nothing in them ends the code or is found in it, and
 * no bracket could end a link that begins before the code.
 */
export const fitsInCode = (words: string): boolean =>
  !/[`@<]|\]\(|:\/\/|discord(?:app)?\./i.test(words)
