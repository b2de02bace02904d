/** Errors of a connection that never came about: not a byte of the request has left. */
const UNSENT: readonly string[] = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]

/** Whether a request surely never left. https://nodejs.org/api/errors.html#common-system-errors */
export const isUnsent = (error: unknown): boolean => UNSENT.includes(nodeCode(error))

/** Node's own code for an error, or what ended it: `timeout`. Never anything of the request. */
export function nodeCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'timeout'
  const own = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  if (own !== undefined && /^[A-Z0-9_]{1,60}$/.test(own)) return own
  return error.cause instanceof Error ? nodeCode(error.cause) : 'unknown'
}
