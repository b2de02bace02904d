import { GatewayIntentBits } from 'discord-api-types/v10'
import type { Session } from './gateway-session.ts'
import { guildCreate } from './guild-payloads.ts'
import type { World } from './world.ts'

/**
 * What a new session hears first: READY, then its guilds one by one.
 * https://docs.discord.com/developers/events/gateway-events#ready
 */
export function welcome(world: World, session: Session): void {
  const { places, bot, application } = world
  const theirs = [...places.guilds.values()].filter(
    ({ id }) => Number((BigInt(id) >> 22n) % BigInt(session.shardCount)) === session.shard,
  )
  session.dispatch('READY', {
    v: 10,
    user: { ...bot, verified: true, mfa_enabled: true, email: null, flags: 0 },
    guilds: theirs.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: `${world.gatewayUrl()}/resume`,
    session_type: 'normal',
    shard: [session.shard, session.shardCount],
    application: { id: application.id, flags: 0 },
    private_channels: [],
    relationships: [],
    presences: [],
  })
  if (!(session.intents & GatewayIntentBits.Guilds)) return
  for (const guild of theirs) {
    session.dispatch('GUILD_CREATE', guildCreate(guild, places.channels.values()))
  }
}
