import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10'
import { ok } from '../answer.ts'
import { apiError } from '../errors.ts'
import { isThread } from '../guild.ts'
import { channelPayload } from '../guild-payloads.ts'
import { fieldsOf, textOf } from '../json.ts'
import type { Handler } from '../routes.ts'
import type { World } from '../world.ts'
import { enter, own, requires } from './messages.ts'

/** A name of 1 to 100 characters. */
const NAME_MAX = 100

/**
 * The thread of a message, which gets the message's id.
 * https://docs.discord.com/developers/resources/channel#start-thread-from-message
 */
export const startThread: Handler = (world, request, { channel = '', message = '' }) => {
  const place = enter(world, channel)
  if (!THREADED.includes(place.type)) throw apiError('wrongChannelType')
  requires(world, place, PermissionFlagsBits.CreatePublicThreads)
  const root = own(world, place, message)
  if (world.places.channels.has(root.id)) throw apiError('threadExists')
  const name = textOf(fieldsOf(request.body)['name']) ?? ''
  if (name === '' || name.length > NAME_MAX) {
    world.violations.push(
      'POST /channels/:channel/messages/:message/threads: no name it could have',
    )
  }
  const type = ChannelType.PublicThread
  const { guildId } = place
  world.places.addChannel({
    ...{ id: root.id, type, name, parentId: place.id },
    ...(guildId === undefined ? {} : { guildId }),
  })
  return shown(world, root.id)
}

const THREADED: readonly ChannelType[] = [ChannelType.GuildText, ChannelType.GuildAnnouncement]

/**
 * Wakes a thread or puts it to sleep; nothing else of a channel is changed by bots here.
 * https://docs.discord.com/developers/resources/channel#modify-channel
 */
export const editThread: Handler = (world, request, { channel = '' }) => {
  const place = enter(world, channel)
  const { archived } = fieldsOf(request.body)
  if (!isThread(place.type) || typeof archived !== 'boolean') throw apiError('wrongChannelType')
  requires(world, place, PermissionFlagsBits.SendMessagesInThreads)
  if (place.isLocked) throw apiError('missingPermissions')
  world.places.archive(place.id, archived)
  return shown(world, place.id)
}

function shown(world: World, id: string) {
  const channel = world.places.channels.get(id)
  return ok(channel && channelPayload(channel, world.places.guilds.get(channel.guildId ?? '')))
}
