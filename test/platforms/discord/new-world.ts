import { createCommandStore } from './command-store.ts'
import { channelPayload, guildCreate } from './guild-payloads.ts'
import { createInteractionStore } from './interaction-store.ts'
import { createMessageStore } from './message-store.ts'
import { botUser } from './people.ts'
import { createPlaces, type Places } from './places.ts'
import { newKeys } from './signature.ts'
import { snowflakes } from './snowflake.ts'
import type { World } from './world.ts'

export type WorldSetting = {
  readonly now: () => Date
  /** Where the server is. */
  readonly origin: string
  /** Hears of every change in the places. */
  readonly tell: (event: string, data: unknown, guildId: string | undefined) => void
  readonly expiredToken?: World['expiredToken']
  readonly shards?: number
}

/** A world with a bot in it and nowhere for it to go yet. */
export function createWorld({ now, origin, tell, ...options }: WorldSetting): World {
  const id = snowflakes(now)
  const applicationId = id()
  const bot = botUser(applicationId)
  const guildOf = (guildId: string | undefined) => places.guilds.get(guildId ?? '')
  const places: Places = createPlaces({
    id,
    botId: bot.id,
    tell,
    payloads: {
      guild: (guild) => guildCreate(guild, places.channels.values()),
      channel: (channel) => channelPayload(channel, guildOf(channel.guildId)),
    },
  })
  return {
    now,
    id,
    application: { id: applicationId, token: newBotToken(applicationId), ...newKeys() },
    bot,
    places,
    commands: createCommandStore(id, applicationId),
    messages: createMessageStore({ id, now, author: bot, origin: () => origin }),
    interactions: createInteractionStore(),
    violations: [],
    expiredToken: options.expiredToken ?? 'invalidWebhookToken',
    gatewayUrl: () => `${origin.replace('http', 'ws')}/gateway`,
    shards: options.shards ?? 1,
  }
}

/** Formed like one of Discord's, and plainly not one. */
const newBotToken = (id: string): string =>
  `${Buffer.from(id).toString('base64url')}.stand.${'in'.repeat(19)}`
