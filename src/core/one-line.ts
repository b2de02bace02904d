/** Controls that part words, so a space takes their place. */
const LINE_ENDS = /[\t\n\v\f\r\u0085]/g

/** Controls, bidi marks, zero-width characters and everything else that is obeyed, not seen. */
export const UNSEEN = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

/** Marks stacked on one letter beyond what any script uses would climb over the lines above. */
const STACKED_MARKS = /(\p{M}{3})\p{M}+/gu

/** Printable ASCII without two spaces in a row: nothing to take out. */
const PLAIN = /^(?!.* {2})[\x20-\x7e]*$/

/**
 * Words from data or from a person as one line that can only be shown: what would break the
 * line, reorder it or hide in it is taken out, and kinds of space become one space. What the
 * platform takes for markup stays, for the adapter to escape.
 */
export function oneLine(words: string): string {
  if (PLAIN.test(words)) return words
  return words
    .toWellFormed()
    .replaceAll(LINE_ENDS, ' ')
    .replaceAll(UNSEEN, '')
    .replaceAll(/[\s\p{Z}]+/gu, ' ')
    .replaceAll(STACKED_MARKS, '$1')
}

/**
 * An address a reader may be led to, in plain ASCII; undefined unless it is clean http or https
 * without a user name, which would read as the host.
 */
export function webAddress(to: string): string | undefined {
  if (!to.isWellFormed() || !/^https?:\/\/[^\s\p{C}\p{Z}]+$/iu.test(to)) return undefined
  const url = URL.canParse(to) ? new URL(to) : undefined
  return url && url.username === '' && url.password === '' ? url.href : undefined
}
