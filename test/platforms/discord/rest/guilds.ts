import { ok } from '../answer.ts'
import { apiError } from '../errors.ts'
import type { Guild } from '../guild.ts'
import { isThread } from '../guild.ts'
import { botMember, channelPayload, guildPayload, rolesOf } from '../guild-payloads.ts'
import { fieldsOf } from '../json.ts'
import { memberOf, userOf } from '../people.ts'
import type { Handler } from '../routes.ts'
import type { World } from '../world.ts'
import { enter } from './messages.ts'

/** https://docs.discord.com/developers/resources/channel#get-channel */
export const getChannel: Handler = (world, _, { channel = '' }) => {
  const place = enter(world, channel)
  return ok(channelPayload(place, world.places.guilds.get(place.guildId ?? '')))
}

/** https://docs.discord.com/developers/resources/user#create-dm */
export const createDm: Handler = (world, { body }) => {
  const { recipient_id: recipient } = fieldsOf(body)
  if (typeof recipient !== 'string') throw apiError('unknownUser')
  const channel = world.places.channels.get(world.places.dmWith(recipient))
  return ok(channel && channelPayload(channel, undefined))
}

/** https://docs.discord.com/developers/resources/guild#get-guild */
export const getGuild: Handler = (world, _, { guild = '' }) => ok(guildPayload(find(world, guild)))

/** https://docs.discord.com/developers/resources/guild#get-guild-channels */
export const getChannels: Handler = (world, _, { guild = '' }) => {
  const found = find(world, guild)
  const inside = [...world.places.channels.values()].filter(
    ({ guildId, type }) => guildId === found.id && !isThread(type),
  )
  return ok(inside.map((channel) => channelPayload(channel, found)))
}

/** https://docs.discord.com/developers/resources/guild#get-guild-roles */
export const getRoles: Handler = (world, _, { guild = '' }) => ok(rolesOf(find(world, guild)))

/** Anybody is a member. https://docs.discord.com/developers/resources/guild#get-guild-member */
export const getMember: Handler = (world, _, { guild = '', user = '' }) => {
  const found = find(world, guild)
  if (user === '@me' || user === world.bot.id) return ok(botMember(found))
  const { permissions: _unused, ...member } = memberOf(userOf(user), [], 0n)
  return ok(member)
}

/** https://docs.discord.com/developers/resources/user#get-current-user-guilds */
export const getMyGuilds: Handler = (world) =>
  ok(
    [...world.places.guilds.values()].map(({ id, name, botPermissions, everyonePermissions }) => ({
      id,
      name,
      icon: null,
      banner: null,
      owner: false,
      permissions: String(botPermissions | everyonePermissions),
      features: [],
    })),
  )

function find(world: World, id: string): Guild {
  const guild = world.places.guilds.get(id)
  if (!guild) throw apiError('unknownGuild')
  return guild
}
