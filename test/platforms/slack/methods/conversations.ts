import type { Channel } from '../channel.ts'
import { type Json, textOf } from '../json.ts'
import { asSlackWrites } from '../posting.ts'
import { type Call, type Methods, no } from './method.ts'

const PAGE_MAX = 999
/** For apps that are distributed outside Slack’s marketplace. */
const STRICT_PAGE_MAX = 15

/** https://docs.slack.dev/reference/methods?family=conversations */
export const CONVERSATIONS: Methods = {
  'conversations.info': { scopes: scopesFor('read'), run: (call) => inChannel(call, info) },
  'conversations.members': { scopes: scopesFor('read'), run: (call) => inChannel(call, members) },
  'conversations.history': {
    scopes: scopesFor('history'),
    run: (call) => inChannel(call, history, true),
  },
  'conversations.replies': {
    scopes: scopesFor('history'),
    run: (call) => inChannel(call, replies, true),
  },
  'conversations.open': { scopes: ['im:write'], run: open },
}

/** Each kind of conversation has its own scope. https://docs.slack.dev/reference/scopes */
function scopesFor(what: 'read' | 'history') {
  return ({ team, args }: Call): readonly string[] => {
    const channel = team.channels.get(textOf(args['channel']) ?? '')
    const kind = channel?.isIm ? 'im' : channel?.isPrivate ? 'groups' : 'channels'
    return [`${kind}:${what}`]
  }
}

function inChannel(
  call: Call,
  run: (call: Call, channel: Channel) => Json,
  needsMember = false,
): Json {
  const { team, args } = call
  const channel = team.channels.get(textOf(args['channel']) ?? '')
  const isIn = channel?.members.has(team.botUserId)
  if (!channel || (channel.isPrivate && !isIn)) return no('channel_not_found')
  return needsMember && !isIn ? no('not_in_channel') : run(call, channel)
}

const info = ({ team, args }: Call, channel: Channel): Json => ({
  ok: true,
  channel: {
    id: channel.id,
    ...(channel.isIm
      ? { user: [...channel.members].find((id) => id !== team.botUserId) }
      : { name: channel.name, name_normalized: channel.name }),
    is_channel: !channel.isIm && !channel.isPrivate,
    is_group: !channel.isIm && channel.isPrivate,
    is_im: channel.isIm,
    is_mpim: false,
    is_private: channel.isPrivate,
    is_archived: channel.isArchived,
    is_member: channel.members.has(team.botUserId),
    is_general: channel.id === team.channelId,
    context_team_id: team.id,
    ...(args['include_num_members'] === true ? { num_members: channel.members.size } : {}),
  },
})

const members = (call: Call, channel: Channel): Json => {
  const { items, cursor } = page([...channel.members], call.args, 100)
  return { ok: true, members: items, response_metadata: { next_cursor: cursor } }
}

const history = (call: Call, channel: Channel): Json =>
  written(call, channel.messages.filter(({ threadTs }) => !threadTs).toReversed())

function replies(call: Call, channel: Channel): Json {
  const thread = channel.thread(textOf(call.args['ts']) ?? '')
  return thread.length === 0 ? no('thread_not_found') : written(call, thread)
}

function written({ world, team, args }: Call, messages: Channel['messages']): Json {
  const oldest = textOf(args['oldest']) ?? '0'
  const latest = textOf(args['latest']) ?? '9'.repeat(12)
  const isBetween = (ts: string) =>
    (Number(ts) > Number(oldest) && Number(ts) < Number(latest)) ||
    (args['inclusive'] === true && (ts === oldest || ts === latest))
  const { items, cursor } = page(
    messages.filter(({ ts }) => isBetween(ts)),
    args,
    100,
    world.pace.isStrict() ? STRICT_PAGE_MAX : PAGE_MAX,
  )
  return {
    ok: true,
    messages: items.map((message) => ({
      ...asSlackWrites(world, team, message),
      ...(args['include_all_metadata'] === true && message.metadata
        ? { metadata: message.metadata }
        : {}),
    })),
    has_more: cursor !== '',
    response_metadata: { next_cursor: cursor },
  }
}

/** One page. https://docs.slack.dev/apis/web-api/pagination */
function page<Item>(all: readonly Item[], args: Json, usual: number, most = PAGE_MAX) {
  const from = Number(textOf(args['cursor'])?.replace('from:', '') ?? 0)
  const limit = Math.min(Number(args['limit'] ?? usual), most)
  const to = from + limit
  return { items: all.slice(from, to), cursor: to < all.length ? `from:${to}` : '' }
}

function open({ world, team, args }: Call): Json {
  const userId = textOf(args['users']) ?? ''
  if (!team.users.has(userId)) return no('user_not_found')
  return { ok: true, channel: { id: world.workspaces.direct(team, userId).id } }
}
