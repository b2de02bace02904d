import type { APIGatewayBotInfo } from 'discord.js'
import { type Checkup, doubtful, ill, well } from '#core/checkup.ts'

/** As many starts are a restart every few minutes for some hours. */
const FEW = 50

/**
 * How often the bot may still connect before Discord makes it wait, and whether that is enough.
 * https://docs.discord.com/developers/events/gateway#session-start-limit-object
 */
export function sessionCheckup({ shards, session_start_limit }: APIGatewayBotInfo): Checkup {
  const { remaining, total, reset_after } = session_start_limit
  const what = `${remaining} of ${total} starts on the gateway are left`
  const minutes = Math.ceil(reset_after / 60_000)
  if (remaining < shards) {
    return ill(`${what}: it cannot connect.`, `Wait ${minutes} minutes before the next start.`)
  }
  return remaining < FEW
    ? doubtful(
        `${what}.`,
        `Find out why it is restarted so often; all come back in ${minutes} minutes.`,
      )
    : well(`${what}.`)
}
