import { Buffer } from 'node:buffer'
import { redact } from '#core/redact.ts'

/** Takes secrets out of a text. */
export type Hide = (text: string) => string

/** A secret shorter than this would take ordinary words out of every line. */
const SHORTEST = 4

const HIDDEN = '[hidden]'

/**
 * What surrounds a secret nobody told us of: what libraries put into their messages. None reaches
 * past a quote or a backslash, so that a line of JSON stays one.
 */
const AROUND: readonly RegExp[] = [
  /(?<=\bpostgres(?:ql)?:\/\/)[^\s"'\\<>]+/gi,
  /(?<=\b[a-z][a-z0-9+.-]{0,20}:\/\/)[^\s"'\\<>/@]{1,300}(?=@)/gi,
  /(?<=\b(?:proxy-)?authorization["']?\s{0,3}[:=]\s{0,3}["']?)[^\s"'\\][^"'\\\r\n]*/gi,
  /(?<=\bset-cookie["']?\s{0,3}[:=]\s{0,3}["']?|\bcookie["']?\s{0,3}[:=]\s{0,3}["']?)[^\s"'\\][^"'\\\r\n]*/gi,
  /(?<=\bx-signature-ed25519["']?\s{0,3}[:=]\s{0,3}["']?)[^\s"'\\]+/gi,
  /(?<=\bv0=)[0-9a-f]{64}/gi,
  /(?<=(?:token|secret|password|passwd|api[_-]?key)["']?\s{0,3}[=:]\s{0,3}["']?)[^\s"'\\&,;{}]{6,}/gi,
  /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g,
]

/**
 * Hides these secrets, however they are written: as they are, in JSON, in an address, in base64; and
 * whatever looks like a token, stands in an authorization header or before the host of an address.
 */
export function createHide(secrets: readonly string[]): Hide {
  const forms = [...new Set(secrets.filter(({ length }) => length >= SHORTEST).flatMap(formsOf))]
    // The longest first: one secret may be a part of another.
    .sort((a, b) => b.length - a.length)
  return (text) => {
    const known = forms.reduce((words, form) => words.replaceAll(form, HIDDEN), text)
    return AROUND.reduce((words, around) => words.replaceAll(around, HIDDEN), redact(known))
  }
}

function formsOf(secret: string): readonly string[] {
  const whole = secret.toWellFormed()
  const bytes = Buffer.from(whole)
  return [
    whole,
    JSON.stringify(whole).slice(1, -1),
    encodeURIComponent(whole),
    bytes.toString('base64'),
    bytes.toString('base64url'),
  ]
}

/** Everything a secret may stand in, of what is to be logged. */
export function hiddenIn<T>(value: T, hide: Hide): T {
  if (typeof value === 'string') return hide(value) as T & string // What is hidden is a text again.
  if (Array.isArray(value)) return value.map((one) => hiddenIn(one, hide)) as T & unknown[] // As long.
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, one]) => [key, hiddenIn(one, hide)])
  return Object.fromEntries(entries) as T & object // The same keys.
}
