/** What is left of a line, and whether it asked to be answered where nobody else sees it. */
export type TypedLine = { readonly line: string; readonly isOnlyMe: boolean }

/**
 * Takes `only-me` out of a line, in any of the names it has: with or without hyphens in front, with
 * whatever dash a phone makes of one, as a word of its own or with a value. Only a plain no
 * (`only-me:false`) means everyone: an answer shown to too few can be shared, the other way round
 * nothing can be taken back. An empty line asks for help, which is for the asker alone.
 */
export function takeOnlyMe(typed: string, names: readonly string[]): TypedLine {
  const written = names.map((name) => name.replaceAll(/[^\p{L}\p{N}-]/gu, '').replaceAll('-', DASH))
  const marked = new RegExp(
    `(?<=^|\\s)${DASH}{0,2}(?:${written.join('|')})${VALUE}[.,;!。，；！、]*(?=\\s|$)`,
    'giu',
  )
  const marks = [...typed.matchAll(marked)]
  const isOnlyMe = marks.some(([, near = '', behind = near]) => !NO.test(behind))
  const line = withPlainSpaces(typed.replaceAll(marked, ' ')).trim()
  return line === '' ? { line: 'help', isOnlyMe: true } : { line, isOnlyMe }
}

/** One space for any; between quotation marks, as `splitWords` reads them, everything stays as it is. */
const withPlainSpaces = (typed: string): string =>
  typed.replaceAll(SPACES, (found) => (found.trim() === '' ? ' ' : found))

const SPACES =
  /(?<=^|[\s:=：＝])(?:"(?:[^"]|"")*(?:"|$)|“[^”]*(?:”|$)|「[^」]*(?:」|$)|'[^']*(?:'|$))|\s+/g

/** Every sign that keyboards and copied text have for a hyphen. */
const DASH = '[-‐‑‒–—−]'

/** Right behind the colon, or with a space between where it can be nothing else. */
const VALUE = '(?:\\s*[:=：＝]\\s+(true|false|yes|no|是|否)|[:=：＝](\\S*))?'
const NO = /^["'“]?(?:false|no|off|0|否|不|不是)["'”]?[.,;!。，；！、]*$/i
