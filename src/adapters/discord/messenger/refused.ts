import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from 'discord.js'
import { Fault } from '#core/errors.ts'
import type { RefusalClass, Refused } from '#core/messenger.ts'
import type { Breaker } from '../breaker.ts'
import { isUnsent, nodeCode } from './unsent.ts'

/**
 * What was asked: a message of its own, a change of one, a look at what is there, or something that
 * has to be done before a post, after whose failure no message can have been posted.
 */
export type Asked = 'post' | 'edit' | 'look' | 'before'

/**
 * What an error of discord.js says about what was asked. Trips the breaker where Discord's guard
 * refused; while sending pauses, every sure refusal is a `storm`, for which nobody is to blame.
 * https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
 */
export function refusedBy(
  error: unknown,
  asked: Asked,
  breaker: Pick<Breaker, 'trip' | 'leftMs'>,
): Refused {
  if (codeOf(error) === RESTJSONErrorCodes.CloudflareIsBlockingYourRequest) breaker.trip()
  const refusal = classOf(error, asked)
  const leftMs = breaker.leftMs()
  const isStorm = leftMs > 0 && refusal !== 'unclear'
  const afterMs = isStorm ? leftMs : waitOf(error, refusal)
  return {
    outcome: 'refused',
    refusal: isStorm ? 'storm' : refusal,
    code: writtenCode(error),
    ...(afterMs === undefined ? {} : { afterMs }),
  }
}

/** Discord's code for what it refused; undefined where no refusal of Discord's came. */
export const codeOf = (error: unknown): number | undefined =>
  error instanceof DiscordAPIError && Number(error.code) > 0 ? Number(error.code) : undefined

function classOf(error: unknown, asked: Asked): RefusalClass {
  if (error instanceof RateLimitError) return 'wait'
  if (error instanceof Fault) return 'storm'
  if (error instanceof DiscordAPIError) {
    const code = codeOf(error) ?? 0
    return (asked === 'edit' ? EDITING[code] : undefined) ?? CODES[code] ?? byStatus(error.status)
  }
  if (isUnsent(error)) return 'unsent'
  return asked === 'before' ? 'unsent' : 'unclear'
}

/** What a code means that is not known here, or a refusal without one. */
function byStatus(status: number): RefusalClass {
  if (status === 401) return 'token'
  return status === 403 ? 'forbidden' : 'malformed'
}

const CODES: Readonly<Record<number, RefusalClass>> = {
  [RESTJSONErrorCodes.ActionCannotBePerformedDueToSlowmodeRateLimit]: 'wait',
  [RESTJSONErrorCodes.ChannelSendRateLimit]: 'wait',
  [RESTJSONErrorCodes.ServerSendRateLimit]: 'wait',
  [RESTJSONErrorCodes.ServiceResourceIsBeingRateLimited]: 'wait',
  [RESTJSONErrorCodes.APIResourceOverloaded]: 'wait',
  [RESTJSONErrorCodes.UnknownChannel]: 'channel-gone',
  [RESTJSONErrorCodes.UnknownGuild]: 'channel-gone',
  // Of a person: there is nobody to write to any more.
  [RESTJSONErrorCodes.UnknownUser]: 'channel-gone',
  [RESTJSONErrorCodes.InvalidRecipients]: 'channel-gone',
  // Below a message that was deleted.
  [RESTJSONErrorCodes.UnknownMessage]: 'missing',
  [RESTJSONErrorCodes.MissingAccess]: 'forbidden',
  [RESTJSONErrorCodes.MissingPermissions]: 'forbidden',
  [RESTJSONErrorCodes.UserBannedFromThisGuild]: 'forbidden',
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser]: 'forbidden',
  [RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds]: 'forbidden',
  [RESTJSONErrorCodes.CannotSendAMessageInAForumChannel]: 'wrong-kind',
  [RESTJSONErrorCodes.CannotSendMessagesInNonTextChannel]: 'wrong-kind',
  [RESTJSONErrorCodes.CannotExecuteActionOnThisChannelType]: 'wrong-kind',
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread]: 'wrong-kind',
  [RESTJSONErrorCodes.ThreadLocked]: 'wrong-kind',
  [RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration]: 'blocked',
  [RESTJSONErrorCodes.TitleWasBlockedByAutomaticModeration]: 'blocked',
  [RESTJSONErrorCodes.MessageBlockedByHarmfulLinksFilter]: 'blocked',
  [RESTJSONErrorCodes.InvalidFormBodyOrContentType]: 'malformed',
  [RESTJSONErrorCodes.CannotSendAnEmptyMessage]: 'malformed',
  [RESTJSONErrorCodes.RequestEntityTooLarge]: 'malformed',
  [RESTJSONErrorCodes.CloudflareIsBlockingYourRequest]: 'storm',
}

/** What means something else, or only something, where a message is changed. */
const EDITING: Readonly<Record<number, RefusalClass>> = {
  [RESTJSONErrorCodes.UnknownMessage]: 'missing',
  [RESTJSONErrorCodes.MaximumNumberOfEditsToMessagesOlderThanOneHourReached]: 'later',
  [RESTJSONErrorCodes.CannotEditMessageAuthoredByAnotherUser]: 'fixed',
  [RESTJSONErrorCodes.CannotExecuteActionOnSystemMessage]: 'fixed',
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread]: 'fixed',
  [RESTJSONErrorCodes.ThreadLocked]: 'fixed',
}

/** Where Discord asks to wait and does not say how long, in milliseconds. */
const WAIT_MS = 10_000

/** When an old message may be edited again, in milliseconds. */
const LATER_MS = 60 * 60 * 1_000

function waitOf(error: unknown, refusal: RefusalClass): number | undefined {
  if (refusal === 'later') return LATER_MS
  if (refusal !== 'wait') return undefined
  if (error instanceof RateLimitError) return Math.max(0, Math.ceil(error.retryAfter))
  const raw = error instanceof DiscordAPIError ? error.rawError : {}
  const seconds = 'retry_after' in raw ? Number(raw.retry_after) : Number.NaN
  return seconds > 0 ? Math.ceil(seconds * 1_000) : WAIT_MS
}

function writtenCode(error: unknown): string {
  if (error instanceof RateLimitError) return '429'
  if (error instanceof Fault) return 'paused'
  if (error instanceof DiscordAPIError) return String(codeOf(error) ?? error.status)
  return error instanceof HTTPError ? String(error.status) : nodeCode(error)
}
