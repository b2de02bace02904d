import { webApi } from '@slack/bolt'
import type { RefusalClass, Refused } from '#core/messenger.ts'
import { codeOf, isUnsent, retryAfter, unsentCode } from '../api-errors.ts'

/**
 * What Slack said no with, by what is to be done about it.
 * https://docs.slack.dev/reference/methods/chat.postMessage#errors
 * https://docs.slack.dev/reference/methods/chat.update#errors
 */
const CODES: Partial<Record<RefusalClass, readonly string[]>> = {
  wait: ['ratelimited', 'rate_limited'],
  // The request came only in part.
  unsent: ['request_timeout'],
  // “It’s possible some aspect of the operation succeeded before the error was raised.”
  unclear: [
    'fatal_error',
    'internal_error',
    'service_unavailable',
    'duplicate_channel_not_found',
    'duplicate_message_not_found',
  ],
  // The workspace is being moved, or has said as much as it may.
  later: ['accesslimited', 'message_limit_exceeded', 'org_login_required', 'team_added_to_org'],
  'channel-gone': ['channel_not_found', 'is_archived', 'user_not_found', 'users_not_found'],
  forbidden: [
    'access_denied',
    'ekm_access_denied',
    'enterprise_is_restricted',
    'messages_tab_disabled',
    'missing_scope',
    'no_permission',
    'not_in_channel',
    'restricted_action',
    'restricted_action_non_threadable_channel',
    'restricted_action_read_only_channel',
  ],
  'wrong-kind': [
    'cannot_dm_bot',
    'restricted_action_thread_locked',
    'restricted_action_thread_only_channel',
  ],
  'space-gone': [
    'account_inactive',
    'invalid_auth',
    'not_authed',
    'team_access_not_granted',
    'team_disabled',
    // Tokens that run out are not asked for: the manifest leaves their rotation off.
    'token_expired',
    'token_revoked',
    'user_removed_from_team',
  ],
  token: ['not_allowed_token_type'],
  missing: ['cannot_reply_to_message', 'message_not_found', 'thread_not_found'],
  fixed: ['cant_update_message', 'edit_window_closed', 'is_inactive'],
}

const CLASS_OF: ReadonlyMap<string, RefusalClass> = new Map(
  Object.entries(CODES).flatMap(([refusal, codes]) =>
    // `Object.entries` forgets what the keys are.
    codes.map((code) => [code, refusal as RefusalClass] as const),
  ),
)

/** How long to wait where Slack names no time, in milliseconds. */
const WAIT_MS = 30_000
const LATER_MS = 60 * 60 * 1000

/** What a call of the Web API failed with, by what it means for the message. Never throws. */
export function refusalOf(error: unknown): Refused {
  const seconds = retryAfter(error)
  if (seconds !== undefined) return refused('wait', 'ratelimited', seconds * 1000)
  const code = codeOf(error)
  if (code !== undefined) return refusalOfCode(code)
  if (error instanceof webApi.WebAPIHTTPError) {
    // A server that failed may have done it; one that refused has not.
    const refusal = error.statusCode >= 500 ? 'unclear' : 'unsent'
    return refused(refusal, `http_${error.statusCode}`)
  }
  if (isUnsent(error)) return refused('unsent', unsentCode(error) ?? 'unsent')
  return refused('unclear', lostBy(error))
}

/** What Slack answered instead of what was asked. What it has never said before is a fault of ours. */
function refusalOfCode(code: string): Refused {
  // An answer that is no JSON comes as its text: from something between Slack and us.
  if (!/^[a-z0-9_]{1,100}$/.test(code)) return refused('unclear', 'unreadable')
  const refusal = CLASS_OF.get(code) ?? 'malformed'
  if (refusal === 'wait') return refused(refusal, code, WAIT_MS)
  if (refusal === 'later') return refused(refusal, code, LATER_MS)
  return refused(refusal, code)
}

export const refused = (refusal: RefusalClass, code: string, afterMs?: number): Refused => ({
  outcome: 'refused',
  refusal,
  code,
  ...(afterMs === undefined ? {} : { afterMs }),
})

/** How an answer was lost, in a word: Node’s code, or the name of what was thrown. */
function lostBy(error: unknown): string {
  let name = 'unknown'
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; depth += 1) {
    const code: unknown = Reflect.get(cause, 'code')
    name = typeof code === 'string' && /^[A-Z_]+$/.test(code) ? code : cause.name
    cause = cause.cause
  }
  return name
}
