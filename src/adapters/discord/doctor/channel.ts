import {
  type APIChannel,
  type APIGuild,
  type APIGuildChannel,
  type APIGuildMember,
  type APIThreadChannel,
  ChannelType,
  OverwriteType,
  PermissionFlagsBits,
  Routes,
} from 'discord.js'
import { type Checkup, doubtful, ill, well } from '#core/checkup.ts'
import type { Asking } from './asking.ts'
import { type Overwrite, permissionsIn } from './permissions.ts'
import { statusOf } from './trouble.ts'

/** What answers and digests need, named as Discord's settings name it. */
const NEEDED = [
  ['View Channel', PermissionFlagsBits.ViewChannel],
  ['Send Messages', PermissionFlagsBits.SendMessages],
  ['Send Messages in Threads', PermissionFlagsBits.SendMessagesInThreads],
  ['Embed Links', PermissionFlagsBits.EmbedLinks],
  ['Attach Files', PermissionFlagsBits.AttachFiles],
] as const

/**
 * Whether the bot can speak in one channel, and if not, exactly which permissions it lacks there.
 * https://docs.discord.com/developers/topics/permissions
 *
 * @throws what discord.js throws when Discord cannot be asked
 */
export async function channelCheckup(
  asking: Asking,
  id: string,
  bot: string,
  now: Date,
): Promise<Checkup> {
  const channel = await find(asking, id)
  if (typeof channel === 'number') return unseen(id, channel)
  if (channel.type === ChannelType.DM) return well(`Channel ${id} is a direct message.`)
  const reason = NO_PLACE[channel.type]
  if (reason) return ill(`Vigil cannot post in ${nameOf(channel)}: ${reason[0]}.`, reason[1])
  const place = isThread(channel) ? await find(asking, channel.parent_id ?? '') : channel
  if (typeof place === 'number') return unseen(channel.id, place)
  return await inGuild(asking, channel, place as APIGuildChannel, bot, now) // It has a server.
}

/** A channel, or the status with which Discord refused to show it. */
async function find(asking: Asking, id: string): Promise<APIChannel | 403 | 404> {
  try {
    return (await asking.get(Routes.channel(id))) as APIChannel // Discord's own.
  } catch (error) {
    const status = statusOf(error)
    if (status === 403 || status === 404) return status
    throw error
  }
}

const unseen = (id: string, status: 403 | 404): Checkup =>
  status === 404
    ? ill(
        `There is no channel ${id} on Discord.`,
        'Copy its id again: User Settings › Advanced › Developer Mode, then right-click the channel.',
      )
    : ill(
        `Vigil cannot see channel ${id}: it lacks View Channel there, or is not on that server.`,
        'Allow View Channel for Vigil’s role in the channel’s permissions, or invite Vigil to the server.',
      )

/** Kinds of channel that no message can be posted in: why, and what to do. */
const NO_PLACE: { readonly [Type in ChannelType]?: readonly [why: string, fix: string] } = {
  [ChannelType.GuildForum]: [
    'in a forum, messages stand only inside its posts',
    'Name a post of it, or a text channel.',
  ],
  [ChannelType.GuildMedia]: [
    'in a media channel, messages stand only inside its posts',
    'Name a post of it, or a text channel.',
  ],
  [ChannelType.GuildCategory]: ['it is a category', 'Name a text channel in it.'],
  [ChannelType.GuildDirectory]: ['it is a directory of servers', 'Name a text channel.'],
  [ChannelType.GroupDM]: ['bots are no members of group messages', 'Name a channel of a server.'],
}

const THREADS: readonly ChannelType[] = [
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]

const isThread = (channel: APIChannel): channel is APIThreadChannel =>
  THREADS.includes(channel.type)

const nameOf = ({ id, name }: APIChannel): string => (name ? `#${name} (${id})` : `channel ${id}`)

/** A thread has the permissions of its channel (`place`), but one of its own for sending. */
async function inGuild(
  asking: Asking,
  channel: APIChannel,
  place: APIGuildChannel,
  bot: string,
  now: Date,
): Promise<Checkup> {
  const guildId = place.guild_id ?? ''
  const guild = (await asking.get(Routes.guild(guildId))) as APIGuild // Discord's own.
  const member = (await asking.get(Routes.guildMember(guildId, bot))) as APIGuildMember // As above.
  const may = permissionsIn({
    guildId,
    ownerId: guild.owner_id,
    roles: guild.roles.map(({ id, permissions }) => ({ id, permissions: BigInt(permissions) })),
    member: { id: bot, roles: member.roles },
    overwrites: overwritesOf(place),
  })
  const notHere = isThread(channel) ? 'Send Messages' : 'Send Messages in Threads'
  const missing = NEEDED.filter(([name, bit]) => name !== notHere && !(may & bit))
  const where = nameOf(channel)
  if (missing.length > 0) {
    return ill(
      `Vigil lacks ${missing.map(([name]) => name).join(', ')} in ${where}.`,
      'Allow it for Vigil’s role: Edit Channel › Permissions, or Server Settings › Roles.',
    )
  }
  const until = Date.parse(member.communication_disabled_until ?? '')
  if (until > now.getTime() && !(may & PermissionFlagsBits.Administrator)) {
    return ill(`Vigil is timed out on the server of ${where}.`, 'Remove the time-out from Vigil.')
  }
  return isThread(channel) ? inThread(channel, may, where) : remembering(may, where)
}

const overwritesOf = (place: APIGuildChannel): readonly Overwrite[] =>
  (place.permission_overwrites ?? []).map(({ id, type, allow, deny }) => ({
    id,
    kind: type === OverwriteType.Member ? 'member' : 'role',
    allow: BigInt(allow),
    deny: BigInt(deny),
  }))

/** https://docs.discord.com/developers/topics/threads */
const inThread = (thread: APIThreadChannel, may: bigint, where: string): Checkup =>
  thread.thread_metadata?.archived
    ? doubtful(`The thread ${where} is archived.`, 'Open it again, or name another place.')
    : remembering(may, where)

const remembering = (may: bigint, where: string): Checkup =>
  may & PermissionFlagsBits.ReadMessageHistory
    ? well(`Vigil may speak in ${where}.`)
    : doubtful(
        `Vigil may speak in ${where}, but lacks Read Message History, so it cannot answer to older messages.`,
        'Allow Read Message History for Vigil’s role in the channel’s permissions.',
      )
