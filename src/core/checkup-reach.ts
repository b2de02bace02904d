import { type Checkup, ill } from './checkup.ts'

/**
 * A platform that could not be asked, with the reason in plain words. Only its host is named, since
 * the rest of an address may hold a secret. Undefined when the error is none of the network's.
 */
export function unreached(platform: string, apiUrl: string, error: unknown): Checkup | undefined {
  const why = whyUnreached(error)
  if (why === undefined) return undefined
  const host = /^https?:\/\/(?:[^/@]*@)?([^/?#]+)/.exec(apiUrl)?.[1] ?? 'its address'
  return ill(
    `${platform} cannot be reached at ${host}: ${why}.`,
    `Check the network of this computer, a firewall or proxy in between, and ${platform.toUpperCase()}_API_URL if it is set.`,
  )
}

/** By the code of a network error in Node or in its HTTP client. */
const REASONS: readonly (readonly [codes: RegExp, why: string])[] = [
  [/^ECONNREFUSED$/, 'the connection was refused'],
  [/^(?:ENOTFOUND|EAI_AGAIN)$/, 'its name is not known here'],
  [/^(?:ETIMEDOUT|UND_ERR_\w+_TIMEOUT)$/, 'it did not answer in time'],
  [/^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, 'the connection was cut'],
  [/CERT|^ERR_(?:SSL|TLS)/, 'its certificate is not trusted here'],
  [/^E[A-Z]+$|^UND_ERR/, 'no connection came about'],
]

/** Why nothing came back, from the first cause that says so. */
function whyUnreached(error: unknown): string | undefined {
  let why: string | undefined
  for (let cause: unknown = error, depth = 0; cause instanceof Error && depth < 6; depth += 1) {
    if (['TimeoutError', 'AbortError'].includes(cause.name)) return 'it did not answer in time'
    const code = 'code' in cause ? String(cause.code) : ''
    const reason = REASONS.find(([codes]) => codes.test(code))
    if (reason) return reason[1]
    if (cause.message === 'fetch failed') why = 'no connection came about'
    cause = cause instanceof AggregateError ? cause.errors[0] : cause.cause
  }
  return why
}
