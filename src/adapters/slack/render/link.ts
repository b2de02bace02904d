import type { RichTextLink } from '@slack/types'
import { webAddress } from '#core/one-line.ts'
import { LIMITS } from './limits.ts'

/** An address Slack can take behind words; undefined when it is no clean http(s), or too long. */
export function linkAddress(to: string): string | undefined {
  const address = webAddress(to)
  return address && JSON.stringify(address).length - 2 <= LIMITS.url ? address : undefined
}

/** A link, which in rich text is an element of its own and never markup. */
export const linkTo = (url: string, text: string): RichTextLink => ({ type: 'link', url, text })

/** The address itself where it is short enough to read, else the host. */
export const shownAddress = (address: string): string =>
  address.length <= 100 ? address : new URL(address).hostname

/**
 * Whether words read as an address that is not the one behind them. Every address in the words
 * must be of the same host, a leading `www.` aside.
 */
export function isDisguise(words: string, address: string): boolean {
  const host = hostOf(address)
  return [...words.normalize('NFKC').matchAll(ADDRESS)].some(([shown]) => hostOf(shown) !== host)
}

/**
 * What a reader takes for an address, up to an `@` or a path: a scheme, `www.`, or dots between
 * words with a known end, and what stands where a port would.
 */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s/?#@]+|(?:[\p{L}\p{N}_-]+\.)+\p{L}{2,}(?::[^\s/?#@]*)?/giu

function hostOf(address: string): string {
  const whole = /^https?:\/\//i.test(address) ? address : `https://${address}`
  const host = URL.canParse(whole) ? new URL(whole).hostname : address
  return host.replace(/^www\./, '')
}
