import { PermissionFlagsBits } from 'discord-api-types/v10'
import { type Channel, type Guild, isThread } from './guild.ts'

/** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object */
const DM_PERMISSIONS =
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.MentionEveryone |
  PermissionFlagsBits.UseExternalEmojis |
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.ReadMessageHistory

/**
 * All that the bot may do in a channel.
 * https://docs.discord.com/developers/topics/permissions#permission-overwrites
 */
export function permissionsIn(
  channel: Channel,
  guilds: ReadonlyMap<string, Guild>,
  channels: ReadonlyMap<string, Channel>,
): bigint {
  const guild = channel.guildId === undefined ? undefined : guilds.get(channel.guildId)
  if (!guild) return DM_PERMISSIONS
  const base = guild.everyonePermissions | guild.botPermissions
  if (base & PermissionFlagsBits.Administrator) return ALL
  const parent = isThread(channel.type) ? channels.get(channel.parentId ?? '') : undefined
  const { allow, deny } = parent ?? channel
  return (base & ~deny) | allow
}

const ALL = Object.values(PermissionFlagsBits).reduce((sum, bit) => sum | bit, 0n)
