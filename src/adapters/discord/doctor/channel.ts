import {
  type APIChannel,
  type APIThreadChannel,
  ChannelType,
  PermissionFlagsBits,
} from 'discord.js'
import { type Checkup, doubtful, ill, well } from '#core/checkup.ts'
import { canLookBack, lackingIn } from '../permissions/needed.ts'
import { type Found, isThread, standingIn } from '../permissions/standing.ts'
import type { Asking } from './asking.ts'

/**
 * Whether the bot can speak in one channel, and if not, exactly which permissions it lacks there.
 * https://docs.discord.com/developers/topics/permissions
 *
 * @throws what discord.js throws when Discord cannot be asked
 */
export async function channelCheckup(
  { get }: Pick<Asking, 'get'>,
  id: string,
  bot: string,
  now: Date,
): Promise<Checkup> {
  const found = await standingIn((route) => get(route), id, bot)
  switch (found.kind) {
    case 'unseen':
      return unseen(found.id, found.status)
    case 'direct':
      return well(`Channel ${id} is a direct message.`)
    case 'no-place': {
      const [why, fix] = NO_PLACE[found.channel.type] ?? ANY_OTHER
      return ill(`Vigil cannot post in ${nameOf(found.channel)}: ${why}.`, fix)
    }
    case 'place':
      return inGuild(found, now)
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

const ANY_OTHER = ['no message stands in it', 'Name a text channel.'] as const

const nameOf = ({ id, name }: APIChannel): string => (name ? `#${name} (${id})` : `channel ${id}`)

function inGuild(
  { channel, may, timedOutUntil }: Extract<Found, { kind: 'place' }>,
  now: Date,
): Checkup {
  const lacks = lackingIn(may, isThread(channel))
  const where = nameOf(channel)
  if (lacks.length > 0) {
    return ill(
      `Vigil lacks ${lacks.join(', ')} in ${where}.`,
      'Allow it for Vigil’s role: Edit Channel › Permissions, or Server Settings › Roles.',
    )
  }
  const until = Date.parse(timedOutUntil ?? '')
  if (until > now.getTime() && !(may & PermissionFlagsBits.Administrator)) {
    return ill(`Vigil is timed out on the server of ${where}.`, 'Remove the time-out from Vigil.')
  }
  return isThread(channel) ? inThread(channel, may, where) : remembering(may, where)
}

/** https://docs.discord.com/developers/topics/threads */
const inThread = (thread: APIThreadChannel, may: bigint, where: string): Checkup =>
  thread.thread_metadata?.archived
    ? doubtful(`The thread ${where} is archived.`, 'Open it again, or name another place.')
    : remembering(may, where)

const remembering = (may: bigint, where: string): Checkup =>
  canLookBack(may)
    ? well(`Vigil may speak in ${where}.`)
    : doubtful(
        `Vigil may speak in ${where}, but lacks Read Message History, so it cannot answer to older messages.`,
        'Allow Read Message History for Vigil’s role in the channel’s permissions.',
      )
