import { describe, expect, it } from 'vitest'
import { ahead, nobody, notWell, saying, sentences } from '../../tools/checkups.ts'
import { checked, http, lastSlack, many, type Row, type Scene } from '../../tools/slack-scene.ts'

describe('Slack where everything is as it should be', () => {
  it('is well in every line, in Socket Mode', async () => {
    const all = await checked({ channels: ({ channelId }) => [channelId] })
    expect(notWell(all)).toEqual([])
    expect(sentences(all).replaceAll(lastSlack().channelId, '…')).toMatchInlineSnapshot(`
      "Slack accepts the bot’s token: it is vigil in Workspace 1.
      The token has all 13 scopes it needs.
      Vigil is in #channel-1 (…).
      Slack accepts the app-level token: Socket Mode can connect.
      This clock agrees with Slack’s."
    `)
  })

  it('is well in every line, over HTTP', async () => {
    const all = await checked({ settings: http })
    expect(notWell(all)).toEqual([])
    expect(sentences(all)).toContain('SLACK_SIGNING_SECRET has the form of one.')
    expect(lastSlack().requests.map(({ method }) => method)).toEqual(['auth.test'])
  })

  it('is well in every line, for many workspaces', async () => {
    const all = await checked({ settings: many() })
    expect(notWell(all)).toEqual([])
    expect(sentences(all)).toMatchInlineSnapshot(`
      "Workspaces install the app themselves; each has its own token.
      SLACK_SIGNING_SECRET has the form of one.
      VIGIL_SECRET_KEY can seal tokens.
      SLACK_STATE_SECRET is long enough.
      People who install the app are sent back to vigil.example.org.
      Slack knows SLACK_CLIENT_ID and SLACK_CLIENT_SECRET.
      This clock agrees with Slack’s."
    `)
  })
})

/** What Slack’s clock shows against ours. */
const slackAhead = (seconds: number): Scene => ({
  arrange: (slack) => slack.setDate(ahead(seconds)),
})

const CLOCK: readonly Row[] = [
  [
    'a little ahead',
    slackAhead(-20),
    'doubtful',
    'This clock is 20 seconds ahead of Slack’s.',
    'NTP',
  ],
  [
    'far behind, in Socket Mode',
    slackAhead(400),
    'doubtful',
    'This clock is 400 seconds behind Slack’s.',
    'NTP',
  ],
  [
    'behind, over HTTP, but signatures hold',
    { settings: http, ...slackAhead(280) },
    'doubtful',
    'This clock is 280 seconds behind Slack’s.',
    'NTP',
  ],
  [
    'far behind, over HTTP',
    { settings: http, ...slackAhead(320) },
    'ill',
    'requests of Slack’s count as stale after five minutes and are refused.',
    'NTP',
  ],
]

describe.each([['the clock', CLOCK]])('%s', (_, rows) => {
  it.each(rows)('%s: says so, and what to do', async (_about, scene, state, what, fix) => {
    expect(notWell(await checked(scene))).toEqual([saying(state, what, fix)])
  })
})

describe('Slack that gives no answer', () => {
  it.each<readonly [about: string, scene: Scene, what: string]>([
    [
      'cuts the connection',
      { arrange: (slack) => slack.fail({ method: 'auth.test', dropConnection: 'before' }) },
      'the connection was cut.',
    ],
    [
      'does not answer',
      {
        timeoutMs: 50,
        arrange: (slack) => slack.fail({ method: 'auth.test', until: new Promise(() => {}) }),
      },
      'it did not answer in time.',
    ],
  ])('because it %s: one line, and nothing more is asked', async (_, scene, what) => {
    expect(notWell(await checked(scene))).toEqual([saying('ill', what, 'Check the network')])
    expect(lastSlack().requests.filter(({ method }) => method !== 'auth.test')).toEqual([])
  })

  it('because it is not there', async () => {
    const host = await nobody()
    const all = await checked({ settings: { apiUrl: `http://${host}/api/` } })
    expect(notWell(all)).toEqual([
      saying(
        'ill',
        `Slack cannot be reached at ${host}: the connection was refused.`,
        'SLACK_API_URL',
      ),
    ])
  })

  it('because the token cannot be sent', async () => {
    const all = await checked({ settings: { botToken: 'xoxb-copied from “here”' } })
    expect(notWell(all)).toEqual([
      saying('ill', 'SLACK_BOT_TOKEN holds what no token does.', 'Copy it again'),
    ])
  })
})
