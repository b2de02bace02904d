import { type Client, Events, GatewayCloseCodes } from 'discord.js'
import type { Log } from '#core/log.ts'
import { redact } from '#core/redact.ts'
import { describeError } from './refusals.ts'
import { TOKEN_FIX } from './rest.ts'

/**
 * Writes down what happens to the connection. Listening to errors is also what keeps the program
 * alive: Node ends it for an `error` nobody hears.
 */
export function logGateway(client: Client, log: Log): void {
  client.on(Events.Error, (error) => log('error', 'discord.error', describeError(error)))
  client.on(Events.Warn, (words) => log('warn', 'discord.warning', { words: redact(words) }))
  client.on(Events.Invalidated, () => log('error', 'discord.session.ended'))
  client.on(Events.ShardError, (error, shard) =>
    log('warn', 'discord.shard.error', { shard, ...describeError(error) }),
  )
  client.on(Events.ShardReady, (shard) => log('info', 'discord.shard.ready', { shard }))
  client.on(Events.ShardReconnecting, (shard) =>
    log('info', 'discord.shard.reconnecting', { shard }),
  )
  client.on(Events.ShardResume, (shard, replayed) =>
    log('info', 'discord.shard.resumed', { shard, replayed }),
  )
  client.on(Events.ShardDisconnect, ({ code }, shard) =>
    log('error', 'discord.shard.gone', { shard, code, fix: fixFor(code) }),
  )
}

/**
 * What to do about a gateway that closed for good.
 * https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes
 */
export const fixFor = (code: number): string =>
  FIXES[code] ?? `Discord closed the connection for good (${code}). Update Vigil and restart.`

const FIXES: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: TOKEN_FIX,
  [GatewayCloseCodes.InvalidShard]: 'Set the number of shards to auto.',
  [GatewayCloseCodes.ShardingRequired]: 'Set the number of shards to auto.',
  [GatewayCloseCodes.DisallowedIntents]: 'Only the intent Guilds is asked for; check the app.',
}
