import type { Channel, Message } from './channel.ts'
import { isJson, type Json, listOf, textOf } from './json.ts'
import { named } from './judge.ts'
import type { Team } from './workspaces.ts'
import type { World } from './world.ts'

/** Where a message of the bot goes, and how it came. */
export type Place = {
  readonly team: Team
  readonly channel: Channel
  readonly via: string
  /** Only this person sees it. */
  readonly to?: string | undefined
  readonly threadTs?: string | undefined
  readonly files?: readonly Json[]
}

/** Puts what the bot sent into the channel. */
export const post = (world: World, place: Place, payload: Json): Message =>
  place.channel.put({
    ts: world.clock.ts(),
    channelId: place.channel.id,
    teamId: place.team.id,
    user: place.team.botUserId,
    isBot: true,
    ...contentOf(world, payload),
    ...(place.threadTs === undefined ? {} : { threadTs: place.threadTs }),
    ...(place.to === undefined ? {} : { to: place.to }),
    ...(isJson(payload['metadata']) ? { metadata: payload['metadata'] } : {}),
    files: place.files ?? [],
    via: place.via,
    edits: 0,
  })

/** The part of a payload that is shown. */
export const contentOf = (world: World, payload: Json): Pick<Message, 'text' | 'blocks'> => ({
  text: textOf(payload['text']) ?? '',
  blocks: named(world, payload['blocks']),
})

/** What somebody types into a channel. */
export const typeIn = (
  world: World,
  channel: Channel,
  user: string,
  text: string,
  more: { readonly threadTs?: string | undefined; readonly files?: readonly Json[] } = {},
): Message =>
  channel.put({
    ts: world.clock.ts(),
    channelId: channel.id,
    teamId: channel.teamId,
    user,
    isBot: false,
    text,
    blocks: [],
    ...(more.threadTs === undefined ? {} : { threadTs: more.threadTs }),
    files: more.files ?? [],
    via: 'person',
    edits: 0,
  })

/** A message as Slack writes it in answers and payloads. https://docs.slack.dev/reference/events/message */
export const asSlackWrites = (world: World, team: Team, message: Message): Json => ({
  type: 'message',
  ts: message.ts,
  user: message.user,
  team: team.id,
  text: message.text,
  ...(message.isBot ? { bot_id: team.botId, app_id: world.app.appId } : {}),
  ...(message.blocks.length > 0 ? { blocks: listOf(message.blocks) } : {}),
  ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
  ...(message.files.length > 0 ? { files: message.files } : {}),
  ...(message.edits > 0 ? { edited: { user: message.user, ts: message.ts } } : {}),
})
