import { webApi } from '@slack/bolt'
import { type Checkup, ill } from '#core/checkup.ts'
import { unreached } from '#core/checkup-reach.ts'
import { codeOf, retryAfter } from '../api-errors.ts'

/** The two tokens, as the environment names them. */
export type TokenName = 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN'

/**
 * What a call that failed says about the token it was made with.
 * https://docs.slack.dev/reference/methods/auth.test#errors
 *
 * @throws the error itself when it is neither Slack's nor the network's
 */
export function trouble(error: unknown, token: TokenName, apiUrl: string): Checkup {
  const seconds = retryAfter(error)
  if (seconds !== undefined) {
    return ill('Slack asks to wait before it says more.', `Ask again in ${seconds} seconds.`)
  }
  const code = codeOf(error)
  if (code !== undefined) return refused(code, token)
  if (error instanceof webApi.WebAPIHTTPError) {
    return ill(
      `Slack is out of order (it answered ${error.statusCode}).`,
      'Ask again in a while; https://slack-status.com says when Slack has trouble.',
    )
  }
  if (isUnwritable(error)) return ill(`${token} holds what no token does.`, COPY[token])
  const checkup = unreached('Slack', apiUrl, error)
  if (checkup) return checkup
  throw error
}

const COPY = {
  SLACK_BOT_TOKEN:
    'Copy it again: api.slack.com/apps, Install App, Bot User OAuth Token (docs/slack.md, 1).',
  SLACK_APP_TOKEN:
    'Copy it again, or make a new one: api.slack.com/apps, Basic Information, App-Level Tokens, with the scope connections:write.',
} as const

const REINSTALL =
  'Install the app to the workspace again (api.slack.com/apps, Install App) and set its new token.'

function refused(code: string, token: TokenName): Checkup {
  const own = token === 'SLACK_APP_TOKEN' ? OF_APP[code] : OF_BOT[code]
  if (own) return ill(`Slack does not accept ${token} (${code}): ${own[0]}.`, own[1] ?? COPY[token])
  return ill(
    `Slack does not accept ${token} (${shownCode(code)}).`,
    'https://docs.slack.dev/reference/methods/auth.test explains the word; else copy the token again.',
  )
}

/** The code of an error, fit to be shown: when Slack is out of order it can be a whole page. */
export const shownCode = (code: string): string =>
  /^[a-z_]{1,60}$/.test(code) ? code : 'something unreadable'

type Explained = Readonly<Record<string, readonly [why: string, fix?: string]>>

const OF_BOTH: Explained = {
  invalid_auth: ['it was copied in part, or is no longer valid'],
  not_authed: ['it is empty'],
  not_allowed_token_type: ['it is another kind of token'],
  team_disabled: ['the workspace is closed', 'Use a workspace that is open.'],
}

const OF_BOT: Explained = {
  ...OF_BOTH,
  token_revoked: ['it was taken back', REINSTALL],
  account_inactive: ['the app was removed from the workspace', REINSTALL],
  user_removed_from_team: ['the bot was removed from the workspace', REINSTALL],
  token_expired: [
    'tokens of this app run out',
    'Turn token rotation off: paste the manifest again, install the app again, set the new token.',
  ],
}

const OF_APP: Explained = {
  ...OF_BOTH,
  token_revoked: ['it was taken back'],
  account_inactive: ['whoever made it has left the workspace'],
  missing_scope: ['it lacks the scope connections:write'],
  no_permission: ['it lacks the scope connections:write'],
}

/** A header with letters that cannot stand in one: the token was pasted with something else. */
const isUnwritable = (error: unknown): boolean =>
  error instanceof webApi.WebAPIRequestError && /header|ByteString/i.test(error.original.message)
