import {
  type CacheWithLimitsOptions,
  Client,
  type ClientOptions,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  type GatewayReadyDispatchData,
  Options,
  Status,
  type WebSocketOptions,
} from 'discord.js'
import { Mistake } from '#core/errors.ts'
import type { AskedInteraction } from './asker.ts'
import { fixFor } from './gateway-log.ts'
import { keepToken, restOptions } from './rest.ts'
import type { DiscordSettings } from './settings.ts'

/** A client that is not connected yet, keeping as little as discord.js allows. */
export const createClient = (
  { apiUrl, shards }: DiscordSettings,
  buildStrategy: NonNullable<WebSocketOptions['buildStrategy']>,
): Client => {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    rest: restOptions(apiUrl),
    ws: { buildStrategy },
    makeCache: Options.cacheWithLimits(KEPT),
    sweepers: { threads: { interval: 600, filter: () => () => true } },
    ...(shards === 'auto' ? { shards } : { shardCount: shards ?? 1 }),
  } satisfies ClientOptions)
  keepToken(client.rest)
  return client
}

const isUs = ({ id, client }: { readonly id: string; readonly client: Client }) =>
  id === client.user?.id

/**
 * Nothing of what passes by is kept: answers come from the facts. Servers, channels and roles are,
 * because discord.js does not work without them.
 * https://discord.js.org/docs/packages/discord.js/main/ClientOptions:Interface
 */
const KEPT: CacheWithLimitsOptions = {
  ApplicationCommandManager: 0,
  ApplicationEmojiManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  DMMessageManager: 0,
  EntitlementManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildForumThreadManager: 0,
  GuildInviteManager: 0,
  GuildMemberManager: { maxSize: 0, keepOverLimit: isUs },
  GuildMessageManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  GuildTextThreadManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadManager: 0,
  ThreadMemberManager: 0,
  UserManager: { maxSize: 0, keepOverLimit: isUs },
  VoiceStateManager: 0,
}

/** An event as it came, on its way through discord.js. */
type Packet<Data> = { t: string | null; readonly d: Data }

/**
 * Hands over every interaction the gateway brings, as Discord wrote it. discord.js gets to see none:
 * it would build objects that nobody reads, and end the program over one it cannot build.
 */
export const onInteraction = (
  client: Client,
  take: (interaction: AskedInteraction) => void,
): void => {
  client.on(Events.Raw, (packet: Packet<AskedInteraction>) => {
    if (packet.t !== GatewayDispatchEvents.InteractionCreate) return
    packet.t = null
    take(packet.d)
  })
}

/**
 * Tells which servers the bot is on whenever a session begins, shard by shard. What discord.js keeps
 * may still hold servers the bot was taken out of between two sessions.
 * https://docs.discord.com/developers/events/gateway-events#ready
 */
export const onSession = (client: Client, present: (guildIds: readonly string[]) => void): void =>
  void client.on(Events.Raw, ({ t, d }: Packet<GatewayReadyDispatchData>) => {
    if (t === GatewayDispatchEvents.Ready) present(d.guilds.map(({ id }) => id))
  })

/** Tells when the bot is added to a server, by the server's id. */
export const onJoining = (client: Client, joined: (guildId: string) => void): void =>
  void client.on(Events.GuildCreate, ({ id }) => joined(id))

/** Whether interactions can arrive on every shard. One that waits for its servers already can. */
export const isConnected = ({ ws }: Client): boolean =>
  ws.shards.size > 0 &&
  ws.shards.every(({ status }) => status === Status.Ready || status === Status.WaitingForGuilds)

/** Settles when the gateway closes for good, which discord.js does not get over by itself. */
export const goneOf = (client: Client): Promise<Mistake> =>
  new Promise((resolve) => {
    client.once(Events.ShardDisconnect, ({ code }) => resolve(new Mistake(fixFor(code))))
  })
