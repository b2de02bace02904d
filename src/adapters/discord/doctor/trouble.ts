import { RateLimitError } from 'discord.js'
import { type Checkup, ill } from '#core/checkup.ts'
import { unreached } from '#core/checkup-reach.ts'
import { statusOf } from '../permissions/standing.ts'

/**
 * What a request that failed says, without a word of the error's own: those hold addresses.
 * https://docs.discord.com/developers/topics/opcodes-and-status-codes
 *
 * @throws the error itself when it is neither Discord's nor the network's
 */
export function trouble(error: unknown, asked: string, apiUrl: string): Checkup {
  if (error instanceof RateLimitError || statusOf(error) === 429) {
    return ill(`Discord asks to wait before it says more about ${asked}.`, LATER)
  }
  const status = statusOf(error)
  if (status === 401) return ill('Discord does not accept DISCORD_TOKEN.', TOKEN)
  if (status !== undefined && status >= 500) {
    return ill(`Discord is out of order (it answered ${status} about ${asked}).`, DOWN)
  }
  if (status !== undefined) {
    return ill(`Discord does not say anything about ${asked} (it answered ${status}).`, ANOTHER)
  }
  if (isUnwritable(error)) return ill('DISCORD_TOKEN holds what no token does.', TOKEN)
  const checkup = unreached('Discord', apiUrl, error)
  if (checkup) return checkup
  throw error
}

/** A header with letters that cannot stand in one: the token was pasted with something else. */
const isUnwritable = (error: unknown): boolean =>
  error instanceof Error && /invalid authorization header/i.test(error.message)

const TOKEN =
  'Copy it again: developer portal, Bot, Reset Token. Then set DISCORD_TOKEN to it (docs/discord.md, 1).'
const LATER = 'Ask again in a few minutes.'
const DOWN = 'Ask again in a while; https://discordstatus.com says when Discord has trouble.'
const ANOTHER =
  'See that DISCORD_APPLICATION_ID and DISCORD_TOKEN belong together and DISCORD_API_URL is unset.'
