import type { Message } from '../channel.ts'
import type { Json } from '../json.ts'
import type { Team, User } from '../workspaces.ts'
import type { OpenView, World } from '../world.ts'

/** The envelope around every event. https://docs.slack.dev/apis/events-api#callback-field */
export function eventPayload(world: World, team: Team, event: Json): Json {
  const id = world.clock.id('Ev')
  return {
    token: world.app.verificationToken,
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: world.app.appId,
    event,
    type: 'event_callback',
    event_id: id,
    event_time: world.clock.seconds(),
    authorizations: [
      {
        enterprise_id: null,
        team_id: team.id,
        user_id: team.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${id}`,
  }
}

/** https://docs.slack.dev/reference/events/app_mention */
export const mentionEvent = (team: Team, message: Message): Json => ({
  type: 'app_mention',
  ...written(team, message),
  channel: message.channelId,
  event_ts: message.ts,
})

/** https://docs.slack.dev/reference/events/message.im */
export const directEvent = (team: Team, message: Message): Json => ({
  type: 'message',
  channel_type: 'im',
  ...written(team, message),
  channel: message.channelId,
  event_ts: message.ts,
})

const written = (team: Team, { user, text, ts, threadTs, files }: Message): Json => ({
  user,
  text,
  ts,
  team: team.id,
  client_msg_id: crypto.randomUUID(),
  blocks: [
    {
      type: 'rich_text',
      block_id: 'typed',
      elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
    },
  ],
  ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
  ...(files.length === 0 ? {} : { files }),
})

/** https://docs.slack.dev/reference/events/app_home_opened */
export const homeOpenedEvent = (
  world: World,
  user: User,
  channelId: string,
  tab: 'home' | 'messages',
  home: OpenView | undefined,
): Json => ({
  type: 'app_home_opened',
  user: user.id,
  channel: channelId,
  tab,
  event_ts: world.clock.ts(),
  ...(home ? { view: home.view } : {}),
})
