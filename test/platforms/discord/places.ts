import { ChannelType, OverwriteType } from 'discord-api-types/v10'
import { type Channel, type Guild, isThread, newGuild } from './guild.ts'
import { permissionsIn } from './permissions.ts'

/** Where messages go, and what the bot may do there. Changes are told to the bot as Discord would. */
export type Places = {
  readonly guilds: ReadonlyMap<string, Guild>
  readonly channels: ReadonlyMap<string, Channel>
  /** Adds the bot to a new guild with one channel. Gives the guild's id. */
  addGuild(options?: { readonly name?: string }): string
  /** Gives the channel's id. A thread needs the id of its parent. */
  addChannel(options?: NewChannel): string
  removeChannel(id: string): void
  /** Archives or opens a thread. */
  archive(threadId: string, isArchived?: boolean): void
  /** Lets only moderators write in a thread. */
  lock(threadId: string): void
  /** Takes the bot out of a guild, and invites it again. */
  leave(guildId: string): void
  comeBack(guildId: string): void
  /** Whether a channel is of a guild that the bot was taken out of. */
  isLeft(channelId: string): boolean
  /** Tells the bot that a guild is out of reach, or that it is there again. The guild stays. */
  outage(guildId: string, isOver?: boolean): void
  /** What the bot's own role allows in all of a guild. */
  allow(guildId: string, permissions: bigint): void
  /** What a channel allows and denies the bot's role beyond that. */
  overwrite(channelId: string, change: { readonly allow?: bigint; readonly deny?: bigint }): void
  /** The channel for direct messages with a user, made when there is none. */
  dmWith(userId: string): string
  /** Refuses direct messages to a user from now on. */
  closeDm(userId: string): void
  /** All that the bot may do in a channel. */
  permissionsIn(channelId: string): bigint
}

export type NewChannel = {
  /** A new one unless given: the thread of a message has the message's. */
  readonly id?: string
  readonly guildId?: string
  readonly name?: string
  readonly type?: ChannelType
  readonly parentId?: string
}

type Tell = (event: string, data: unknown, guildId: string | undefined) => void

type Setting = {
  readonly id: () => string
  readonly botId: string
  readonly tell: Tell
  readonly payloads: {
    readonly guild: (guild: Guild) => unknown
    readonly channel: (channel: Channel) => unknown
  }
}

/** An empty world; `tell` hears of every change. */
export function createPlaces({ id, botId, tell, payloads }: Setting): Places {
  const guilds = new Map<string, Guild>()
  const channels = new Map<string, Channel>()
  const left = new Map<string, { readonly guild: Guild; readonly inside: readonly Channel[] }>()

  const addChannel = (options: NewChannel = {}): string => {
    const guildId = options.guildId ?? [...guilds.keys()][0]
    const channel: Channel = {
      id: options.id ?? id(),
      type: options.type ?? ChannelType.GuildText,
      name: options.name ?? 'general',
      guildId,
      parentId: options.parentId,
      allow: 0n,
      deny: 0n,
      isArchived: false,
      isLocked: false,
      recipientId: undefined,
      isClosed: false,
    }
    channels.set(channel.id, channel)
    const event = isThread(channel.type) ? 'THREAD_CREATE' : 'CHANNEL_CREATE'
    tell(event, payloads.channel(channel), guildId)
    return channel.id
  }

  const change = (channelId: string, fields: Partial<Channel>) => {
    const before = known(channels, channelId)
    const after = { ...before, ...fields }
    channels.set(channelId, after)
    const event = isThread(after.type) ? 'THREAD_UPDATE' : 'CHANNEL_UPDATE'
    tell(event, payloads.channel(after), after.guildId)
  }

  const dmWith = (userId: string): string => {
    const open = [...channels.values()].find(({ recipientId }) => recipientId === userId)
    if (open) return open.id
    const channel: Channel = {
      id: id(),
      type: ChannelType.DM,
      name: '',
      guildId: undefined,
      parentId: undefined,
      allow: 0n,
      deny: 0n,
      isArchived: false,
      isLocked: false,
      recipientId: userId,
      isClosed: false,
    }
    channels.set(channel.id, channel)
    return channel.id
  }

  return {
    guilds,
    channels,
    addChannel,
    dmWith,
    addGuild({ name = 'Guild One' } = {}) {
      const guild = newGuild(id(), id(), botId, name)
      guilds.set(guild.id, guild)
      addChannel({ guildId: guild.id })
      tell('GUILD_CREATE', payloads.guild(guild), guild.id)
      return guild.id
    },
    removeChannel(channelId) {
      const channel = known(channels, channelId)
      channels.delete(channelId)
      const event = isThread(channel.type) ? 'THREAD_DELETE' : 'CHANNEL_DELETE'
      tell(event, payloads.channel(channel), channel.guildId)
    },
    archive: (threadId, isArchived = true) => change(threadId, { isArchived }),
    lock: (threadId) => change(threadId, { isLocked: true }),
    leave(guildId) {
      const inside = [...channels.values()].filter((channel) => channel.guildId === guildId)
      left.set(guildId, { guild: known(guilds, guildId), inside })
      guilds.delete(guildId)
      for (const channel of inside) channels.delete(channel.id)
      tell('GUILD_DELETE', { id: guildId }, guildId)
    },
    comeBack(guildId) {
      const { guild, inside } = known(left, guildId)
      left.delete(guildId)
      guilds.set(guildId, guild)
      for (const channel of inside) channels.set(channel.id, channel)
      tell('GUILD_CREATE', payloads.guild(guild), guildId)
    },
    isLeft: (channelId) =>
      [...left.values()].some(({ inside }) => inside.some(({ id }) => id === channelId)),
    outage(guildId, isOver = false) {
      const guild = known(guilds, guildId)
      if (isOver) tell('GUILD_CREATE', payloads.guild(guild), guildId)
      else tell('GUILD_DELETE', { id: guildId, unavailable: true }, guildId)
    },
    allow(guildId, permissions) {
      const guild = { ...known(guilds, guildId), botPermissions: permissions }
      guilds.set(guildId, guild)
      tell('GUILD_UPDATE', payloads.guild(guild), guildId)
    },
    overwrite: (channelId, { allow = 0n, deny = 0n }) => change(channelId, { allow, deny }),
    closeDm: (userId) => change(dmWith(userId), { isClosed: true }),
    permissionsIn: (channelId) => permissionsIn(known(channels, channelId), guilds, channels),
  }
}

/** A channel's overwrites as Discord lists them: of the bot's own role, when there are any. */
export const overwritesOf = ({ allow, deny }: Channel, roleId: string) =>
  allow || deny
    ? [{ id: roleId, type: OverwriteType.Role, allow: String(allow), deny: String(deny) }]
    : []

function known<T>(all: ReadonlyMap<string, T>, id: string): T {
  const found = all.get(id)
  if (!found) throw new Error(`The stand-in has no ${id}`)
  return found
}
