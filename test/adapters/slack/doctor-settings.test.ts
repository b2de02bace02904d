import { describe, expect, it } from 'vitest'
import { notWell, saying } from '../../tools/checkups.ts'
import { checked, many, type Row } from '../../tools/slack-scene.ts'

const SETTINGS: readonly Row[] = [
  [
    'a signing secret that is none',
    { settings: { appToken: undefined, signingSecret: 'xoxb-something-else' } },
    'doubtful',
    'SLACK_SIGNING_SECRET does not look like one, which has 32 hexadecimal digits.',
    'App Credentials, Signing Secret.',
  ],
  [
    'a key that cannot seal',
    { settings: many({ sealKey: 'short' }) },
    'ill',
    'VIGIL_SECRET_KEY cannot seal tokens.',
    'openssl rand -hex 32',
  ],
  [
    'a state secret that can be guessed',
    { settings: many({ stateSecret: 'state' }) },
    'doubtful',
    'SLACK_STATE_SECRET is short enough to be guessed.',
    'openssl rand -hex 32',
  ],
  [
    'no way back from installing',
    { settings: many({ redirectUri: undefined }) },
    'ill',
    'VIGIL_PUBLIC_URL is no https address',
    'such as https://vigil.example.org.',
  ],
  [
    'a client Slack does not know',
    { settings: many({ clientId: '1.2' }) },
    'ill',
    'Slack does not know SLACK_CLIENT_ID.',
    'App Credentials',
  ],
  [
    'a client secret of another',
    { settings: many({ clientSecret: 'of-another' }) },
    'ill',
    'SLACK_CLIENT_SECRET is not the one of SLACK_CLIENT_ID.',
    'App Credentials',
  ],
  [
    'a client Slack says nothing about',
    {
      settings: many(),
      arrange: (slack) => slack.fail({ method: 'oauth.v2.access', error: 'bad_redirect_uri' }),
    },
    'doubtful',
    'Slack did not say whether it knows SLACK_CLIENT_ID.',
    'Ask again later.',
  ],
  [
    'a channel of a workspace whose token is not set',
    { settings: many(), channels: () => ['C0000000A'] },
    'doubtful',
    'Channel C0000000A cannot be looked at without SLACK_BOT_TOKEN.',
    'Mention Vigil there',
  ],
]

describe.each([['the settings', SETTINGS]])('%s', (_, rows) => {
  it.each(rows)('%s: says so, and what to do', async (_about, scene, state, what, fix) => {
    expect(notWell(await checked(scene))).toEqual([saying(state, what, fix)])
  })
})
