import { webAddress } from '#core/one-line.ts'
import { escapeInside } from './escape.ts'
import { ADDRESS_MAX, sizeOf, WHOLE_SIZE } from './limits.ts'

/**
 * An address that can stand behind a link: http or https, without a user's name, and with the
 * characters that mean something to Discord written as `%28`. East Asian letters stand as they are,
 * because nine characters for each would leave no room for the facts. Undefined where it cannot:
 * Discord's own addresses too, because some of them show an invitation or a gift.
 */
export function linkTarget(to: string): string | undefined {
  if (to.length > ADDRESS_MAX) return undefined
  const address = webAddress(to)
  if (address === undefined) return undefined
  const { hostname, username, password } = new URL(address)
  if (username || password || hostname === '' || DISCORD.test(hostname)) return undefined
  const safe = address.replaceAll(UNSAFE, percent).replaceAll(PERCENTS, letters)
  return safe.length <= ADDRESS_MAX ? safe : undefined
}

/** What ends a link, is a mention even inside one, or begins an invitation in its path. */
const UNSAFE = /[()<>"'`\\|*@\s]|(?<=discord(?:app)?)\./gi

const percent = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`

/** Bytes beyond ASCII, and the letters they spell if that is all they spell. */
const PERCENTS = /(?:%[89a-f][0-9a-f])+/gi

function letters(percents: string): string {
  try {
    const spelt = decodeURIComponent(percents)
    return EAST_ASIAN.test(spelt) ? spelt : percents
  } catch {
    return percents // Not UTF-8: the server knows what it means.
  }
}

/** Letters alone: a square or circled word is a symbol of the same script. */
const EAST_ASIAN = /^(?:(?=\p{L})[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}])+$/u

const DISCORD = /(?:^|\.)(?:discord(?:app)?\.\w+|discord\.[a-z.]+|dis\.gd)\.?$/i

/**
 * Words behind which an address may stand: they are no address themselves, so they cannot promise
 * another one, they hold no bracket that could end the link, and the whole fits into a message.
 */
export const isHonestLabel = (label: string, target: string): boolean =>
  label.trim() !== '' &&
  !/[[\]]/.test(label) &&
  !looksLikeAddress(label) &&
  sizeOf(maskedLink(label, target)) <= WHOLE_SIZE

/** Whether a reader could take words for an address: `https://…`, `www.…`, `example.org`. */
export const looksLikeAddress = (words: string): boolean =>
  /:\/\/|\bwww\.|[\p{L}\p{N}]\.\p{L}{2,}|[a-z0-9][．。｡][a-z]{2,}|\d\.\d+\.\d/iu.test(words)

/** `[words](address)`, for words and an address that were found fit for it. */
export const maskedLink = (label: string, target: string): string =>
  `[${escapeInside(label)}](${target})`

/** `[1]`, linked where there is an address. */
export const footnoteMark = (number: number, target: string | undefined): string =>
  target === undefined ? `\\[${number}\\]` : `[\\[${number}\\]](${target})`

/** What a link is called that has no words of its own: where it leads. */
export const hostOf = (target: string): string => new URL(target).hostname.replace(/^www\./, '')
