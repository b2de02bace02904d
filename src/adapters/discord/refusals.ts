import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from 'discord.js'
import { Fault } from '#core/errors.ts'
import { redact } from '#core/redact.ts'

/**
 * What became of a request that did not succeed.
 *
 * `done`: it had been taken before. `late`: the interaction is over, nobody waits any more.
 * `form`: Discord does not take what we wrote, or not so much. `refused`: we may not; asking again
 * makes it worse. `limited`: too fast. `paused`: our own decision not to send. `passing`: Discord or
 * the line to it failed; a repeat may succeed.
 * https://docs.discord.com/developers/topics/opcodes-and-status-codes
 */
export type Refusal = 'done' | 'late' | 'form' | 'refused' | 'limited' | 'paused' | 'passing'

/** Anything that is not an answer of Discord's counts as `passing`: a timeout, a lost connection. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof RateLimitError) return 'limited'
  if (error instanceof Fault) return 'paused'
  if (error instanceof HTTPError || !(error instanceof DiscordAPIError)) return 'passing'
  if (error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) return 'done'
  if (LATE.includes(error.code)) return 'late'
  return error.status === 400 || error.status === 413 ? 'form' : 'refused'
}

/** The message that was announced is gone as well when somebody deleted it. */
const LATE: readonly (string | number)[] = [
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
]

/** Whether a request may have overtaken the answer it builds on, so that Discord knows of none yet. */
export const isOvertaking = (error: unknown): boolean =>
  error instanceof DiscordAPIError &&
  (error.code === RESTJSONErrorCodes.UnknownWebhook || isMissing(error))

/** Whether a message to be removed is not there: a removal that succeeded before. */
export const isMissing = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage

/** What a log may know of an error: neither addresses nor bodies, for both hold tokens. */
export function describeError(error: unknown): Readonly<Record<string, string | number>> {
  if (error instanceof DiscordAPIError) {
    return { error: error.message.slice(0, 300), code: error.code, status: error.status }
  }
  if (error instanceof HTTPError) return { error: 'server error', status: error.status }
  if (error instanceof Error) return { error: redact(error.message).slice(0, 300) }
  return { error: 'unknown' }
}
