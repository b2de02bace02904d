/** The longest name that is looked at, in UTF-16 units. What is typed beyond it is ignored. */
export const TYPED_MAX = 200

/** What joins the parts of a name without being part of it: apostrophes, hyphens, middle dots. */
const JOINERS = /['`´‘’‚‛ʹʻʼʽˈ′ꞌ՚׳\p{Pd}−·‧•∙⋅・⸱᛫]/gu

/** Marks carry the tones; the rest of the class is bidi, zero-width, control, lone surrogates. */
const DROPPED = /[\p{M}\p{C}]/gu

const PLAIN = /^[a-z0-9 ]*$/

const HAN = /\p{Script=Han}/u

/** Turns one character into its simplified form, or returns it as it is. */
export type Simplify = (character: string) => string

/**
 * A written name's words, folded, in their order: `Lǚ Xī’ān` gives `lu`, `xian`. Characters stay
 * in the script they are in. Empty when nothing in the text is a letter or a digit.
 */
export function tokens(text: string): readonly string[] {
  const typed = text.slice(0, TYPED_MAX).toLowerCase()
  const plain = PLAIN.test(typed) ? typed : dropMarks(typed)
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  return words.map(foldUmlaut)
}

/** The words of a name as one key: spaces, tones, case and apostrophes make no difference. */
export function foldLatin(text: string): string {
  return joinTokens(tokens(text))
}

/** One key from words that are already folded. */
export function joinTokens(words: readonly string[]): string {
  // Folded again, so that `Wang Nyu` and `wangnyu` meet in one key.
  return foldUmlaut(words.join('').slice(0, TYPED_MAX))
}

/** The key under which a name is stored and looked for, with characters made simplified. */
export function fold(text: string, simplify: Simplify): string {
  const key = foldLatin(text)
  if (!isHan(key)) return key
  return Array.from(key, (letter) => (isHan(letter) ? simplify(letter) : letter)).join('')
}

/** Whether any character in the text is Chinese. */
export const isHan = (text: string): boolean => HAN.test(text)

/** What was typed, word for word but for case, width and spacing: equal means written the same. */
export const sameWriting = (text: string): string =>
  text.slice(0, TYPED_MAX).normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ')

function dropMarks(typed: string): string {
  // White space is kept apart from the controls, which are dropped. The joiners go first, because
  // a spacing accent used as an apostrophe would decompose into a space and a mark.
  const spaced = typed.replace(JOINERS, '').replace(/\s+/g, ' ').normalize('NFKD')
  return spaced.replace(DROPPED, '').replace(JOINERS, '').toLowerCase()
}

/**
 * `lü` and `nü` are also written lyu, lv and lu. Nothing in pinyin ends in l, and no syllable has
 * a v, so those are always a ü. `nyu` is one only where no n can end the syllable before:
 * `nyu`, `yingnyu`; in `Linyu` and `Tianyu` the n belongs to the syllable before it.
 */
function foldUmlaut(word: string): string {
  if (!/[ln](?:v|yu)/.test(word)) return word
  return word.replace(/([ln])v|(l)yu|(?<=^|[ngr])(n)yu/g, '$1$2$3u')
}
