import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10'

/** A guild the bot is in. */
export type Guild = {
  readonly id: string
  readonly name: string
  /** The role that came with the bot. */
  readonly botRoleId: string
  readonly botId: string
  readonly everyonePermissions: bigint
  readonly botPermissions: bigint
}

/** A channel, thread or direct message. */
export type Channel = {
  readonly id: string
  readonly type: ChannelType
  readonly name: string
  readonly guildId: string | undefined
  readonly parentId: string | undefined
  /** Overwrites of the bot's role. */
  readonly allow: bigint
  readonly deny: bigint
  readonly isArchived: boolean
  /** Whether only moderators may write in a thread. */
  readonly isLocked: boolean
  /** Who a direct message is with. */
  readonly recipientId: string | undefined
  /** Whether that user refuses direct messages. */
  readonly isClosed: boolean
}

const {
  AttachFiles,
  CreatePublicThreads,
  EmbedLinks,
  ReadMessageHistory,
  SendMessages,
  SendMessagesInThreads,
  ViewChannel,
} = PermissionFlagsBits

/** What members may do, unless a test says otherwise. */
export const EVERYONE: bigint =
  ReadMessageHistory | PermissionFlagsBits.AddReactions | PermissionFlagsBits.UseApplicationCommands

/** What the bot is invited with. */
export const INVITED: bigint =
  ViewChannel |
  SendMessages |
  CreatePublicThreads |
  SendMessagesInThreads |
  EmbedLinks |
  AttachFiles |
  ReadMessageHistory

/** A guild as it is right after the bot was invited. */
export const newGuild = (id: string, botRoleId: string, botId: string, name: string): Guild => ({
  id,
  name,
  botRoleId,
  botId,
  everyonePermissions: EVERYONE,
  botPermissions: INVITED,
})

/** The channel types that are threads. */
export const isThread = (type: ChannelType): boolean =>
  type === ChannelType.PublicThread ||
  type === ChannelType.PrivateThread ||
  type === ChannelType.AnnouncementThread
