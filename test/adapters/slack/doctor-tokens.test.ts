import { describe, expect, it } from 'vitest'
import { BOT_SCOPES, SCOPES } from '#adapters/slack/scopes.ts'
import { notWell, saying } from '../../tools/checkups.ts'
import { checked, type Row, type Scene } from '../../tools/slack-scene.ts'

const refusing = (method: string, error: string): Scene => ({
  arrange: (slack) => slack.fail({ method, error }),
})

const BOT: readonly Row[] = [
  [
    'invalid_auth',
    { settings: { botToken: 'xoxb-copied-in-part' } },
    'ill',
    'Slack does not accept SLACK_BOT_TOKEN (invalid_auth): it was copied in part, or is no longer valid.',
    'Copy it again: api.slack.com/apps, Install App, Bot User OAuth Token',
  ],
  [
    'token_revoked',
    refusing('auth.test', 'token_revoked'),
    'ill',
    'Slack does not accept SLACK_BOT_TOKEN (token_revoked): it was taken back.',
    'Install the app to the workspace again',
  ],
  [
    'account_inactive',
    refusing('auth.test', 'account_inactive'),
    'ill',
    'Slack does not accept SLACK_BOT_TOKEN (account_inactive): the app was removed from the workspace.',
    'Install the app to the workspace again',
  ],
  [
    'token_expired',
    refusing('auth.test', 'token_expired'),
    'ill',
    'tokens of this app run out.',
    'Turn token rotation off',
  ],
  [
    'a code nobody knows',
    refusing('auth.test', 'org_login_required'),
    'ill',
    'Slack does not accept SLACK_BOT_TOKEN (org_login_required).',
    'https://docs.slack.dev/reference/methods/auth.test explains the word',
  ],
  [
    'a page instead of a code',
    refusing('auth.test', '<h1>We are down</h1>'),
    'ill',
    'Slack does not accept SLACK_BOT_TOKEN (something unreadable).',
    'copy the token again',
  ],
  [
    'a rate limit',
    { arrange: (slack) => slack.fail({ method: 'auth.test', retryAfterS: 30 }) },
    'ill',
    'Slack asks to wait before it says more.',
    'Ask again in 30 seconds.',
  ],
  [
    'Slack out of order',
    { arrange: (slack) => slack.fail({ method: 'auth.test', status: 503 }) },
    'ill',
    'Slack is out of order (it answered 503).',
    'https://slack-status.com',
  ],
]

const APP: readonly Row[] = [
  [
    'invalid_auth',
    { settings: { appToken: 'xapp-copied-in-part' } },
    'ill',
    'Slack does not accept SLACK_APP_TOKEN (invalid_auth)',
    'App-Level Tokens, with the scope connections:write.',
  ],
  [
    'missing_scope',
    refusing('apps.connections.open', 'missing_scope'),
    'ill',
    'Slack does not accept SLACK_APP_TOKEN (missing_scope): it lacks the scope connections:write.',
    'or make a new one',
  ],
]

const SCOPE: readonly Row[] = [
  ...SCOPES.map(
    ({ scope, reason, without }): Row => [
      `without ${scope}`,
      { scopes: BOT_SCOPES.filter((one) => one !== scope) },
      without === undefined ? 'ill' : 'doubtful',
      `The scope ${scope} is missing: ${without ?? reason.charAt(0).toLowerCase() + reason.slice(1)}.`,
      'Paste the manifest again (`npm run -s manifest`, then App Manifest), and reinstall the app.',
    ],
  ),
  [
    'with more than it needs',
    { scopes: [...BOT_SCOPES, 'mpim:history', 'users:read.email'] },
    'doubtful',
    'The token has scopes that are not needed: mpim:history, users:read.email.',
    'reinstall the app.',
  ],
]

describe.each([
  ['the bot’s token', BOT],
  ['the app’s token', APP],
  ['the scopes', SCOPE],
])('%s', (_, rows) => {
  it.each(rows)('%s: says so, and what to do', async (_about, scene, state, what, fix) => {
    expect(notWell(await checked(scene))).toEqual([saying(state, what, fix)])
  })
})
