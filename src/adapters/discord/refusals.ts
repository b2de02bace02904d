import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from 'discord.js'
import { Fault } from '#core/errors.ts'

/**
 * What became of a request that did not succeed.
 *
 * `done`: it had been taken before. `late`: the interaction is over, nobody waits any more.
 * `form`: Discord does not take what we wrote. `refused`: we may not; asking again makes it worse.
 * `limited`: too fast. `passing`: Discord or the line to it failed; a repeat may succeed.
 * https://docs.discord.com/developers/topics/opcodes-and-status-codes
 */
export type Refusal = 'done' | 'late' | 'form' | 'refused' | 'limited' | 'passing'

/**
 * Anything that is not an answer of Discord's counts as `passing`: a timeout, a lost connection. A
 * Fault is our own decision not to send.
 */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof RateLimitError) return 'limited'
  if (error instanceof Fault) return 'refused'
  if (error instanceof HTTPError || !(error instanceof DiscordAPIError)) return 'passing'
  if (error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) return 'done'
  if (LATE.includes(error.code)) return 'late'
  return error.status === 400 ? 'form' : 'refused'
}

const LATE: readonly (string | number)[] = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
]

/** Whether a message to be removed is not there: a removal that succeeded before. */
export const isMissing = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage

/** What a log may know of an error: neither addresses nor bodies, for both hold tokens. */
export function describeError(error: unknown): Readonly<Record<string, string | number>> {
  if (error instanceof DiscordAPIError) {
    return { error: error.message.slice(0, 300), code: error.code, status: error.status }
  }
  if (error instanceof HTTPError) return { error: 'server error', status: error.status }
  if (error instanceof Error) return { error: withoutTokens(error.message).slice(0, 300) }
  return { error: 'unknown' }
}

/** Takes the tokens out of words, wherever an address or a library put them. */
export const withoutTokens = (words: string): string =>
  words
    .replaceAll(/\b(interactions|webhooks)\/(\d+)\/[^/\s?]+/g, '$1/$2/[token]')
    .replaceAll(/[\w-]{20,}\.[\w-]{5,}\.[\w-]{20,}/g, '[token]')
