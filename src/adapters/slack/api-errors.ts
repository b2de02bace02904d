import { webApi } from '@slack/bolt'

/** What the Web API answered instead of what was asked: `not_in_channel`, `invalid_auth` … */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined

/** The scope that was missing, when that was it. https://docs.slack.dev/reference/scopes */
export function missingScope(error: unknown): string | undefined {
  if (codeOf(error) !== 'missing_scope' || !(error instanceof webApi.WebAPIPlatformError)) return
  const needed: unknown = Reflect.get(error.data, 'needed')
  return typeof needed === 'string' ? needed : undefined
}

/** Seconds Slack wants us to wait: https://docs.slack.dev/apis/web-api/rate-limits/ */
export const retryAfter = (error: unknown): number | undefined =>
  error instanceof webApi.WebAPIRateLimitedError ? error.retryAfter : undefined

/**
 * Seconds after which something may be asked again, because Slack said so or nothing was sent;
 * undefined when it may have had its effect, or would have none.
 */
export const againAfter = (error: unknown): number | undefined =>
  retryAfter(error) ?? (isUnsent(error) ? 1 : undefined)

/**
 * Answers after which the token is of no use, so asking again only does harm.
 * https://docs.slack.dev/reference/methods/auth.test#errors
 */
const DEAD = [
  'account_inactive',
  'invalid_auth',
  'not_authed',
  'team_disabled',
  'token_expired',
  'token_revoked',
  'user_removed_from_team',
] as const

/** The code of an error that means the token is dead, else undefined. */
export const deadTokenCode = (error: unknown): string | undefined =>
  DEAD.find((code) => code === codeOf(error))

/**
 * The codes in Node's connection errors after which nothing was sent: nobody was reached, or not
 * whom the certificate should have named.
 */
const UNSENT = [
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UND_ERR_CONNECT_TIMEOUT',
]

/** Whether a request surely never left: no connection was made, so it may be made again. */
export const isUnsent = (error: unknown): boolean => unsentCode(error) !== undefined

/** Node’s code for why a request never left; undefined when it may have. */
export function unsentCode(error: unknown): string | undefined {
  for (let cause: unknown = error, depth = 0; cause instanceof Error && depth < 5; depth += 1) {
    const code = String(Reflect.get(cause, 'code'))
    if (UNSENT.includes(code)) return code
    if (cause instanceof AggregateError && cause.errors.length > 0) {
      const codes = cause.errors.map(unsentCode)
      return codes.every(Boolean) ? codes[0] : undefined
    }
    cause = cause.cause
  }
  return undefined
}
