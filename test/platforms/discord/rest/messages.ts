import { ChannelType, MessageType, PermissionFlagsBits } from 'discord-api-types/v10'
import { noContent, ok } from '../answer.ts'
import { apiError } from '../errors.ts'
import type { Channel } from '../guild.ts'
import { isThread } from '../guild.ts'
import { fieldsOf, isAbsent, numberOf } from '../json.ts'
import { judge } from '../judge.ts'
import { messageFindings } from '../limits/message.ts'
import type { Handler } from '../routes.ts'
import type { World } from '../world.ts'

/**
 * A message into a channel; with a nonce that is enforced, the earlier one if there is one.
 * https://docs.discord.com/developers/resources/message#create-message
 */
export const createMessage: Handler = (world, request, { channel = '' }) => {
  const place = enter(world, channel)
  const body = fieldsOf(request.body)
  speak(world, place, request.files.length > 0)
  judge(
    world.violations,
    'POST /channels/:channel/messages',
    messageFindings(request.body, request.files, { kind: 'create' }),
  )
  const earlier = body['enforce_nonce'] === true ? sameNonce(world, body['nonce']) : undefined
  if (earlier) return ok(earlier)
  const { nonce } = body
  const message = world.messages.create(body, request.files, {
    channelId: place.id,
    flags: numberOf(body['flags']) ?? 0,
    type: MessageType.Default,
    extra: isAbsent(nonce) ? {} : { nonce: nonce as string | number }, // Checked just above.
  })
  return ok(message)
}

/** https://docs.discord.com/developers/resources/message#edit-message */
export const editMessage: Handler = (world, request, { channel = '', message = '' }) => {
  const place = enter(world, channel)
  const before = own(world, place, message)
  if (request.files.length > 0) requires(world, place, PermissionFlagsBits.AttachFiles)
  if (place.isArchived) throw apiError('archivedThread')
  const existing = world.messages.existing(before.id)
  judge(
    world.violations,
    'PATCH /channels/:channel/messages/:message',
    messageFindings(request.body, request.files, {
      kind: 'edit',
      ...(existing ? { existing } : {}),
    }),
  )
  return ok(world.messages.edit(before.id, fieldsOf(request.body), request.files))
}

/** https://docs.discord.com/developers/resources/message#get-channel-message */
export const getMessage: Handler = (world, _, { channel = '', message = '' }) => {
  const place = enter(world, channel)
  requires(world, place, PermissionFlagsBits.ReadMessageHistory)
  return ok(own(world, place, message))
}

/**
 * Newest first. Who may not read what was said before gets an empty list.
 * https://docs.discord.com/developers/resources/message#get-channel-messages
 */
export const getMessages: Handler = (world, request, { channel = '' }) => {
  const place = enter(world, channel)
  const { query } = request
  const before = BigInt(query.get('before') ?? Number.MAX_SAFE_INTEGER * 1_000)
  const after = BigInt(query.get('after') ?? 0)
  const limit = Number(query.get('limit') ?? 50)
  const canRead = world.places.permissionsIn(place.id) & PermissionFlagsBits.ReadMessageHistory
  const found = world.messages
    .inChannel(place.id)
    .filter(({ id }) => BigInt(id) < before && BigInt(id) > after)
  // Behind a message come those that followed it; otherwise the last ones.
  const page = query.has('after') ? found.slice(0, limit) : found.slice(-limit)
  return ok(canRead ? page.toReversed() : [])
}

/** https://docs.discord.com/developers/resources/message#delete-message */
export const deleteMessage: Handler = (world, _, { channel = '', message = '' }) => {
  world.messages.delete(own(world, enter(world, channel), message).id)
  return noContent
}

/** The channel, if the bot may see it. */
export function enter(world: World, id: string): Channel {
  const channel = world.places.channels.get(id)
  if (!channel) throw apiError(world.places.isLeft(id) ? 'missingAccess' : 'unknownChannel')
  const canSee = world.places.permissionsIn(id) & PermissionFlagsBits.ViewChannel
  if (!canSee) throw apiError('missingAccess')
  return channel
}

function speak(world: World, channel: Channel, hasFiles: boolean): void {
  if (channel.isClosed) throw apiError('closedToMessages')
  const { SendMessages, SendMessagesInThreads, AttachFiles } = PermissionFlagsBits
  requires(world, channel, isThread(channel.type) ? SendMessagesInThreads : SendMessages)
  if (hasFiles) requires(world, channel, AttachFiles)
  if (NO_TEXT.includes(channel.type)) throw apiError('notAText')
  if (channel.isLocked) throw apiError('threadLocked')
  if (channel.isArchived) throw apiError('archivedThread')
}

/** Kinds of channel in which no message stands by itself. */
const NO_TEXT: readonly ChannelType[] = [
  ChannelType.GuildForum,
  ChannelType.GuildMedia,
  ChannelType.GuildCategory,
]

export function requires(world: World, channel: Channel, permission: bigint): void {
  if (!(world.places.permissionsIn(channel.id) & permission)) throw apiError('missingPermissions')
}

export function own(world: World, channel: Channel, id: string) {
  const message = world.messages.get(id)
  if (message?.channel_id !== channel.id) throw apiError('unknownMessage')
  return message
}

/** "The past few minutes", in which a nonce is remembered. */
const NONCE_MS = 5 * 60_000

/** Of a message that was deleted since, only that it was there. */
function sameNonce(world: World, nonce: unknown) {
  if (typeof nonce !== 'string' && typeof nonce !== 'number') return undefined
  const earlier = world.messages.withNonce(nonce)
  if (!earlier || earlier.at.getTime() <= world.now().getTime() - NONCE_MS) return undefined
  if (!earlier.message) throw apiError('unknownMessage')
  return earlier.message
}
