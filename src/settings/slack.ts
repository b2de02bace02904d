import type { SlackSettings } from '#adapters/slack/connect.ts'
import { ADDRESS, type Reader } from './reader.ts'

/** What Slack needs; undefined when nothing of it is set. */
export function slackSettings(reader: Reader): SlackSettings | undefined {
  const { get, fitting, wrong } = reader
  const botToken = fitting('SLACK_BOT_TOKEN', /^xoxb-/, 'a bot token begins with xoxb-.')
  const appToken = fitting('SLACK_APP_TOKEN', /^xapp-/, 'an app-level token begins with xapp-.')
  const signingSecret = get('SLACK_SIGNING_SECRET')
  const prefix = slackPrefix(reader)
  const apiUrl = fitting('SLACK_API_URL', ADDRESS, 'is an address that begins with https://.') ?? ''
  const oauth = slackOauth(reader)
  if (!get('SLACK_BOT_TOKEN') && !get('SLACK_APP_TOKEN') && !signingSecret && !oauth)
    return undefined
  if (!get('SLACK_APP_TOKEN') && !signingSecret)
    wrong('SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) is missing.')
  if (!get('SLACK_BOT_TOKEN') && !oauth)
    wrong('SLACK_BOT_TOKEN is missing; or set SLACK_CLIENT_ID to install in many workspaces.')
  return {
    botToken,
    appToken,
    signingSecret,
    oauth,
    prefix,
    apiUrl: apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/`,
  }
}

function slackOauth({ get, wrong }: Reader): SlackSettings['oauth'] {
  const names = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'] as const
  const [clientId, clientSecret, stateSecret] = names.map(get)
  if (!clientId && !clientSecret && !stateSecret) return undefined
  const needed = [...names, 'VIGIL_SECRET_KEY', 'VIGIL_PUBLIC_URL'] as const
  const missing = needed.filter((name) => !get(name))
  if (missing.length > 0)
    wrong(
      `${missing.join(', ')}: missing. To install in many workspaces set all of ${needed.join(', ')}.`,
    )
  const publicUrl = get('VIGIL_PUBLIC_URL')
  const sealKey = get('VIGIL_SECRET_KEY') ?? ''
  if (sealKey && !SEAL_KEY.test(sealKey))
    wrong(
      'VIGIL_SECRET_KEY: is 32 bytes, as 64 hexadecimal digits or base64: `openssl rand -hex 32`.',
    )
  return {
    clientId: clientId ?? '',
    clientSecret: clientSecret ?? '',
    stateSecret: stateSecret ?? '',
    sealKey,
    redirectUri: URL.parse('/slack/oauth_redirect', publicUrl ?? '')?.href,
  }
}

const SEAL_KEY = /^(?:[0-9a-f]{64}|[A-Za-z0-9+/_-]{43}=?)$/i

/** The name of the command that takes all others, without its slash. */
export const slackPrefix = ({ fitting }: Reader): string =>
  fitting(
    'SLACK_COMMAND_PREFIX',
    /^[a-z][a-z0-9-]{0,20}$/,
    'begins with a letter and takes up to 21 of a-z, 0-9 and -.',
  ) ?? 'vigil'
