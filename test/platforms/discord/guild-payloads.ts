import { ChannelType } from 'discord-api-types/v10'
import { type Channel, type Guild, isThread } from './guild.ts'
import { botUser, memberOf, userOf } from './people.ts'
import { overwritesOf } from './places.ts'

/** A channel as Discord sends it. `guild` is the one it is in. */
export function channelPayload(
  channel: Channel,
  guild: Guild | undefined,
): Record<string, unknown> {
  const { id, type, name, guildId, parentId, recipientId } = channel
  const common = { id, type, flags: 0, last_message_id: null }
  if (recipientId !== undefined) return { ...common, recipients: [userOf(recipientId)] }
  return {
    ...common,
    guild_id: guildId,
    name,
    parent_id: parentId ?? null,
    rate_limit_per_user: 0,
    ...(isThread(type) ? threadFields(channel, guild) : textFields(channel, guild)),
  }
}

const textFields = (channel: Channel, guild: Guild | undefined) => ({
  position: 0,
  topic: null,
  nsfw: false,
  permission_overwrites: guild ? overwritesOf(channel, guild.botRoleId) : [],
})

const threadFields = ({ isArchived, isLocked }: Channel, guild: Guild | undefined) => ({
  owner_id: guild?.botId,
  message_count: 0,
  member_count: 1,
  thread_metadata: {
    archived: isArchived,
    auto_archive_duration: 1440,
    archive_timestamp: '2024-01-01T00:00:00.000000+00:00',
    locked: isLocked,
  },
})

/** The roles of a guild: everyone's, and the bot's own. */
export const rolesOf = ({ id, botRoleId, botId, ...guild }: Guild) => [
  { ...role(id, '@everyone', guild.everyonePermissions), position: 0, managed: false },
  {
    ...role(botRoleId, 'Vigil', guild.botPermissions),
    position: 1,
    managed: true,
    tags: { bot_id: botId },
  },
]

const role = (id: string, name: string, permissions: bigint) => ({
  id,
  name,
  permissions: String(permissions),
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  mentionable: false,
  icon: null,
  unicode_emoji: null,
  flags: 0,
})

/** The bot as a member of a guild. */
export function botMember({ botId, botRoleId }: Guild) {
  const { permissions: _, ...member } = memberOf(botUser(botId), [botRoleId], 0n)
  return member
}

/** A guild as REST gives it. */
export const guildPayload = (guild: Guild) => ({
  id: guild.id,
  name: guild.name,
  icon: null,
  splash: null,
  discovery_splash: null,
  banner: null,
  description: null,
  owner_id: '100000000000000001',
  afk_channel_id: null,
  afk_timeout: 300,
  verification_level: 0,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  roles: rolesOf(guild),
  emojis: [],
  stickers: [],
  features: [],
  mfa_level: 0,
  application_id: null,
  system_channel_id: null,
  system_channel_flags: 0,
  rules_channel_id: null,
  public_updates_channel_id: null,
  safety_alerts_channel_id: null,
  vanity_url_code: null,
  premium_tier: 0,
  premium_subscription_count: 0,
  premium_progress_bar_enabled: false,
  preferred_locale: 'en-US',
  nsfw_level: 0,
  nsfw: false,
  region: 'deprecated',
  home_header: null,
  widget_enabled: false,
  widget_channel_id: null,
  max_presences: null,
  max_members: 500_000,
  max_video_channel_users: 25,
  max_stage_video_channel_users: 50,
  incidents_data: null,
})

/** A guild as the gateway gives it when it becomes available: with what is in it. */
export function guildCreate(guild: Guild, channels: Iterable<Channel>) {
  const inside = [...channels].filter(({ guildId }) => guildId === guild.id)
  const payloads = (threads: boolean) =>
    inside
      .filter(({ type }) => isThread(type) === threads && type !== ChannelType.DM)
      .map((channel) => channelPayload(channel, guild))
  return {
    ...guildPayload(guild),
    joined_at: '2024-01-01T00:00:00.000000+00:00',
    large: false,
    unavailable: false,
    member_count: 2,
    voice_states: [],
    members: [botMember(guild)],
    channels: payloads(false),
    threads: payloads(true),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  }
}
