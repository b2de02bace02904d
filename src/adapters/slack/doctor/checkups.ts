import { type Checkup, doubtful, ill, well } from '#core/checkup.ts'
import { clockCheckup } from '#core/checkup-clock.ts'
import type { SlackSettings } from '../connect.ts'
import { type Asking, createAsking } from './asking.ts'
import { channelCheckup } from './channel.ts'
import { scopeCheckups } from './scopes.ts'
import { clientCheckup, oauthCheckups, signingCheckup } from './settings.ts'
import { type TokenName, trouble } from './trouble.ts'

export type SlackCheckupParts = {
  /** Ids of channels to look at besides. */
  readonly channels: readonly string[]
  readonly now: () => Date
  /** How long one answer may take, in milliseconds. */
  readonly timeoutMs?: number
}

const TIMEOUT_MS = 10_000

/** https://docs.slack.dev/authentication/verifying-requests-from-slack */
const CLOCK = {
  beyondMs: 300_000,
  because: 'requests of Slack’s count as stale after five minutes and are refused',
} as const

/** Looks at everything that serving Slack needs, and changes nothing. */
export async function slackCheckups(
  settings: SlackSettings,
  { channels, now, timeoutMs = TIMEOUT_MS }: SlackCheckupParts,
): Promise<readonly Checkup[]> {
  const { appToken, signingSecret, oauth, apiUrl } = settings
  const asking = createAsking(apiUrl, now, timeoutMs)
  const look: Look = async (token, looked) => {
    try {
      return [await looked()].flat()
    } catch (error) {
      return [trouble(error, token, apiUrl)]
    }
  }
  const ofBot = await botCheckups(asking, settings, channels, look)
  // Where nothing came back at all, it would not the next time either.
  if (settings.botToken && asking.heard.length === 0) return ofBot
  return [
    ...ofBot,
    ...(appToken ? await look('SLACK_APP_TOKEN', () => appCheckup(asking, appToken)) : []),
    ...(!appToken && signingSecret ? [signingCheckup(signingSecret)] : []),
    ...(oauth ? oauthCheckups(oauth) : []),
    ...(oauth ? await look('SLACK_BOT_TOKEN', () => clientCheckup(asking, oauth)) : []),
    ...clockCheckup('Slack', asking.heard, appToken ? undefined : CLOCK),
  ]
}

type Look = (
  token: TokenName,
  looked: () => Promise<Checkup | readonly Checkup[]>,
) => Promise<readonly Checkup[]>

async function botCheckups(
  asking: Asking,
  { botToken, prefix }: SlackSettings,
  channels: readonly string[],
  look: Look,
): Promise<readonly Checkup[]> {
  if (!botToken) {
    return [
      well('Workspaces install the app themselves; each has its own token.'),
      ...channels.map((id) =>
        doubtful(
          `Channel ${id} cannot be looked at without SLACK_BOT_TOKEN.`,
          'Mention Vigil there: it answers when it is a member.',
        ),
      ),
    ]
  }
  const client = asking.as(botToken)
  const botName = prefix === 'vigil' ? 'Vigil' : prefix
  const checkups = await look('SLACK_BOT_TOKEN', async () => {
    const { user, team, response_metadata } = await client.auth.test()
    return [
      well(`Slack accepts the bot’s token: it is ${user ?? 'a bot'} in ${team ?? 'a workspace'}.`),
      ...scopeCheckups(response_metadata?.scopes),
    ]
  })
  if (checkups[0]?.state !== 'well') return checkups
  const ofChannels: Checkup[] = []
  for (const id of channels) {
    ofChannels.push(...(await look('SLACK_BOT_TOKEN', () => channelCheckup(client, id, botName))))
  }
  return [...checkups, ...ofChannels]
}

/**
 * Asks for a connection as Socket Mode does, and leaves it at that: what is given runs out unused.
 * https://docs.slack.dev/reference/methods/apps.connections.open
 */
async function appCheckup(asking: Asking, appToken: string): Promise<Checkup> {
  const { url } = await asking.as(appToken).apps.connections.open({})
  return url
    ? well('Slack accepts the app-level token: Socket Mode can connect.')
    : ill('Slack gave no address for Socket Mode.', 'Turn Socket Mode on: api.slack.com/apps.')
}
