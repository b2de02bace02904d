import type { Json } from '../json.ts'
import type { Keys, Scene } from './common.ts'

/** A slash command. https://docs.slack.dev/interactivity/implementing-slash-commands#app_command_handling */
export const commandPayload = (
  { world, team, user, channel }: Scene,
  { triggerId, responseUrl }: Keys,
  command: string,
  text: string,
): Json => ({
  token: world.app.verificationToken,
  team_id: team.id,
  team_domain: team.domain,
  channel_id: channel.id,
  channel_name: channel.isIm ? 'directmessage' : channel.isPrivate ? 'privategroup' : channel.name,
  user_id: user.id,
  user_name: user.name,
  command,
  text,
  api_app_id: world.app.appId,
  is_enterprise_install: 'false',
  response_url: responseUrl,
  trigger_id: triggerId,
})
