import { once } from 'node:events'
import {
  type CacheWithLimitsOptions,
  Client,
  type ClientOptions,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  Options,
  Status,
} from 'discord.js'
import { Fault, Mistake } from '#core/errors.ts'
import type { AskedInteraction } from './asker.ts'
import { FIXES } from './gateway-log.ts'
import { restOptions, TOKEN_FIX } from './rest.ts'
import type { DiscordSettings } from './settings.ts'

/** A client that is not connected yet, keeping as little as discord.js allows. */
export const createClient = ({ apiUrl, shards }: DiscordSettings): Client =>
  new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    rest: restOptions(apiUrl),
    makeCache: Options.cacheWithLimits(KEPT),
    sweepers: { threads: { interval: 600, filter: () => () => true } },
    ...(shards === 'auto' ? { shards } : { shardCount: shards ?? 1 }),
  } satisfies ClientOptions)

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
type Packet = { t: string | null; readonly d: AskedInteraction }

/**
 * Hands over every interaction the gateway brings, as Discord wrote it. discord.js gets to see none:
 * it would build objects that nobody reads, and end the program over one it cannot build.
 */
export const onInteraction = (
  client: Client,
  take: (interaction: AskedInteraction) => void,
): void => {
  client.on(Events.Raw, (packet: Packet) => {
    if (packet.t !== GatewayDispatchEvents.InteractionCreate) return
    packet.t = null
    take(packet.d)
  })
}

/**
 * Connects. Resolves when every shard takes part; discord.js resumes by itself after that.
 *
 * @throws Mistake when Discord does not take the token, the application or the shards
 * @throws Fault when Discord cannot be reached
 */
export async function logIn(client: Client, settings: DiscordSettings): Promise<void> {
  let fix: string | undefined
  client.once(Events.ShardDisconnect, ({ code }) => {
    fix = FIXES[code]
  })
  try {
    await client.login(settings.token)
  } catch (error) {
    const isToken =
      error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid
    if (isToken || fix) throw new Mistake(fix ?? TOKEN_FIX)
    throw new Fault('Discord could not be reached', { cause: error })
  }
  const own = client.application?.id
  if (own === undefined || own === settings.applicationId) return
  await client.destroy()
  throw new Mistake(
    `DISCORD_APPLICATION_ID is ${settings.applicationId}, but DISCORD_TOKEN belongs to ${own}. Set both from the same app.`,
  )
}

/** Tells when the bot is added to a server, by the server's id. */
export const onJoining = (client: Client, joined: (guildId: string) => void): void =>
  void client.on(Events.GuildCreate, ({ id }) => joined(id))

/** Whether interactions can arrive on every shard. One that waits for its servers already can. */
export const isConnected = ({ ws }: Client): boolean =>
  ws.shards.size > 0 &&
  ws.shards.every(({ status }) => status === Status.Ready || status === Status.WaitingForGuilds)

/** How long a shard that is just reconnecting may take before it is left as it is, in milliseconds. */
const RECONNECTING_MS = 2_000

/**
 * Leaves the gateway. A shard between two connections would come back by itself after being told
 * to leave, so it gets the time to arrive first.
 */
export async function leave(client: Client): Promise<void> {
  // discord.js says that it reconnects even when it is told to leave.
  client.removeAllListeners(Events.ShardReconnecting)
  if (client.ws.shards.some(({ status }) => status === Status.Connecting)) {
    const signal = AbortSignal.timeout(RECONNECTING_MS)
    const arrivals = [Events.ShardResume, Events.ShardReady, Events.ShardDisconnect]
    await Promise.race(arrivals.map((event) => once(client, event, { signal }))).catch(() => {})
  }
  await client.destroy()
}
