import {
  type APIChannel,
  type APIGuild,
  type APIGuildChannel,
  type APIGuildMember,
  type APIThreadChannel,
  ChannelType,
  DiscordAPIError,
  HTTPError,
  OverwriteType,
  type RouteLike,
  Routes,
} from 'discord.js'
import { type Overwrite, permissionsIn } from './permissions.ts'

/** Reads from Discord as the bot; rejects with what discord.js throws. */
export type Get = (route: RouteLike) => Promise<unknown>

/** Where the bot stands in one channel, as far as it may see. */
export type Found =
  /** Discord does not show it: there is none, or the bot may not see it. */
  | { readonly kind: 'unseen'; readonly id: string; readonly status: 403 | 404 }
  /** A direct message: nothing is in the way that could be looked up. */
  | { readonly kind: 'direct'; readonly channel: APIChannel }
  /** A forum, a category and the like: no message stands in it by itself. */
  | { readonly kind: 'no-place'; readonly channel: APIChannel }
  | {
      readonly kind: 'place'
      readonly channel: APIChannel
      readonly guildId: string
      /** What the bot may do there, as bits. */
      readonly may: bigint
      /** ISO 8601: until when the bot may not speak on the whole server. */
      readonly timedOutUntil: string | undefined
    }

/**
 * Looks a channel up, and what the bot may do in it: at most five requests. A thread has the
 * permissions of the channel it belongs to.
 * https://docs.discord.com/developers/topics/permissions
 *
 * @throws what discord.js throws when Discord cannot be asked
 */
export async function standingIn(get: Get, id: string, bot: string): Promise<Found> {
  const channel = await find(get, id)
  if (typeof channel === 'number') return { kind: 'unseen', id, status: channel }
  if (channel.type === ChannelType.DM) return { kind: 'direct', channel }
  if (NO_PLACE.includes(channel.type)) return { kind: 'no-place', channel }
  const parent = isThread(channel) ? await find(get, channel.parent_id ?? '') : channel
  if (typeof parent === 'number') return { kind: 'unseen', id: channel.id, status: parent }
  const place = parent as APIGuildChannel // It has a server: direct messages are told above.
  const guildId = place.guild_id ?? ''
  const guild = (await get(Routes.guild(guildId))) as APIGuild // Discord's own.
  const member = (await get(Routes.guildMember(guildId, bot))) as APIGuildMember // As above.
  return {
    kind: 'place',
    channel,
    guildId,
    timedOutUntil: member.communication_disabled_until ?? undefined,
    may: permissionsIn({
      guildId,
      ownerId: guild.owner_id,
      roles: guild.roles.map((role) => ({ id: role.id, permissions: BigInt(role.permissions) })),
      member: { id: bot, roles: member.roles },
      overwrites: overwritesOf(place),
    }),
  }
}

/** A channel, or the status with which Discord refused to show it. */
async function find(get: Get, id: string): Promise<APIChannel | 403 | 404> {
  try {
    return (await get(Routes.channel(id))) as APIChannel // Discord's own.
  } catch (error) {
    const status = statusOf(error)
    if (status === 403 || status === 404) return status
    throw error
  }
}

/** The HTTP status of a refusal; undefined when nothing came back. */
export const statusOf = (error: unknown): number | undefined =>
  error instanceof DiscordAPIError || error instanceof HTTPError ? error.status : undefined

/** Kinds of channel that no message can be posted in by itself. */
const NO_PLACE: readonly ChannelType[] = [
  ChannelType.GuildForum,
  ChannelType.GuildMedia,
  ChannelType.GuildCategory,
  ChannelType.GuildDirectory,
  ChannelType.GroupDM,
]

const THREADS: readonly ChannelType[] = [
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]

export const isThread = (channel: APIChannel): channel is APIThreadChannel =>
  THREADS.includes(channel.type)

const overwritesOf = (place: APIGuildChannel): readonly Overwrite[] =>
  (place.permission_overwrites ?? []).map(({ id, type, allow, deny }) => ({
    id,
    kind: type === OverwriteType.Member ? 'member' : 'role',
    allow: BigInt(allow),
    deny: BigInt(deny),
  }))
