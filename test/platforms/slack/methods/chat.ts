import { exchangeFor } from '../attribution.ts'
import type { Channel } from '../channel.ts'
import { isJson, type Json, textOf } from '../json.ts'
import { judge } from '../judge.ts'
import { findInMessage, type Sent } from '../limits/message.ts'
import { asSlackWrites, contentOf, post } from '../posting.ts'
import type { Team } from '../workspaces.ts'
import { type Call, type Methods, no, refuse } from './method.ts'

/** https://docs.slack.dev/reference/methods?family=chat */
export const CHAT: Methods = {
  'chat.postMessage': { scopes: ['chat:write'], run: postMessage },
  'chat.postEphemeral': { scopes: ['chat:write'], run: postEphemeral },
  'chat.update': { scopes: ['chat:write'], run: update },
  'chat.delete': { scopes: ['chat:write'], run: remove },
}

function postMessage(call: Call): Json {
  const { world, team, args } = call
  const refusal = judgeMessage(call, 'post')
  const channel = channelOf(team, args, call)
  const wrong = cannotPost(call, channel)
  if (wrong || !channel) return no(wrong ?? 'channel_not_found')
  if (refusal) return refuse(refusal)
  const threadTs = textOf(args['thread_ts'])
  const message = post(world, { team, channel, via: call.name, threadTs }, args)
  const about = { teamId: team.id, channelId: channel.id, threadTs }
  exchangeFor(world, about)?.answered(call.name, args)
  return {
    ok: true,
    channel: channel.id,
    ts: message.ts,
    message: asSlackWrites(world, team, message),
  }
}

function postEphemeral(call: Call): Json {
  const { world, team, args } = call
  const refusal = judgeMessage(call, 'ephemeral')
  const channel = channelOf(team, args, call)
  const wrong = cannotPost(call, channel)
  if (wrong || !channel) return no(wrong ?? 'channel_not_found')
  const to = textOf(args['user']) ?? ''
  if (!channel.members.has(to)) return no('user_not_in_channel')
  if (refusal) return refuse(refusal)
  const threadTs = textOf(args['thread_ts'])
  const { ts } = post(world, { team, channel, via: call.name, to, threadTs }, args)
  const about = { teamId: team.id, channelId: channel.id, threadTs, userId: to }
  exchangeFor(world, about)?.answered(call.name, args)
  return { ok: true, message_ts: ts }
}

function update(call: Call): Json {
  const { world, team, args } = call
  const refusal = judgeMessage(call, 'update')
  const channel = channelOf(team, args, call)
  if (!channel) return no('channel_not_found')
  const ts = textOf(args['ts']) ?? ''
  const message = channel.find(ts)
  if (!message || message.to) return no('message_not_found')
  if (message.user !== team.botUserId) return no('cant_update_message')
  if (channel.isArchived) return no('is_archived')
  if (refusal) return refuse(refusal)
  // Metadata that is not named stays as it is.
  const metadata = isJson(args['metadata']) ? { metadata: args['metadata'] } : {}
  channel.change(ts, { ...contentOf(world, args), ...metadata })
  return { ok: true, channel: channel.id, ts, text: args['text'] ?? '' }
}

function remove({ team, args, world, name, token }: Call): Json {
  const channel = channelOf(team, args, { world, team, args, name, token })
  if (!channel) return no('channel_not_found')
  const ts = textOf(args['ts']) ?? ''
  const message = channel.find(ts)
  if (!message || message.to) return no('message_not_found')
  if (message.user !== team.botUserId) return no('cant_delete_message')
  channel.remove(ts)
  return { ok: true, channel: channel.id, ts }
}

const judgeMessage = ({ world, args, name, team }: Call, sent: Sent) =>
  judge(world, name, args, findInMessage(args, sent), team.id)

/** A channel by its id, or the direct messages with a person by theirs. */
function channelOf(team: Team, args: Json, { world }: Call): Channel | undefined {
  const id = textOf(args['channel']) ?? ''
  return team.users.has(id) ? world.workspaces.direct(team, id) : team.channels.get(id)
}

/** Why the bot may not write here. https://docs.slack.dev/reference/methods/chat.postMessage#errors */
function cannotPost({ team, args }: Call, channel: Channel | undefined): string | undefined {
  if (!channel) return 'channel_not_found'
  if (channel.isArchived) return 'is_archived'
  const isIn = channel.members.has(team.botUserId)
  const isAllowed = !channel.isPrivate && team.scopes.has('chat:write.public')
  if (!isIn && !isAllowed) return channel.isPrivate ? 'channel_not_found' : 'not_in_channel'
  const threadTs = textOf(args['thread_ts'])
  return threadTs && !channel.find(threadTs) ? 'thread_not_found' : undefined
}
