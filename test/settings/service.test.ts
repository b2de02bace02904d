import { describe, expect, it } from 'vitest'
import { parseService } from '#root/settings/service.ts'
import { problemsOf } from './problems.ts'

const DISCORD = { DISCORD_TOKEN: 'a-token', DISCORD_APPLICATION_ID: '1234567890' }
const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }
const KEY = 'ab'.repeat(32)
const OAUTH = {
  SLACK_SIGNING_SECRET: 'signs',
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'secret',
  SLACK_STATE_SECRET: 'state',
  VIGIL_SECRET_KEY: KEY,
  VIGIL_PUBLIC_URL: 'https://vigil.example.org',
}

const problems = (env: Record<string, string>) => problemsOf(() => parseService(env))

describe('the platforms', () => {
  it('are off when nothing is set', () => {
    expect(parseService({})).toMatchObject({ discord: undefined, slack: undefined, secrets: [] })
  })

  it('are on with what each needs, the rest at its default', () => {
    expect(parseService({ ...DISCORD, ...SLACK })).toMatchObject({
      discord: { mode: 'gateway', shards: 'auto', apiUrl: 'https://discord.com/api' },
      slack: { prefix: 'vigil', apiUrl: 'https://slack.com/api/' },
      http: { host: '127.0.0.1', port: 3000 },
      logLevel: 'info',
      secrets: ['a-token', 'xoxb-1', 'xapp-1'],
    })
  })

  it('name a time zone as the runtime writes it, and UTC when nobody names one', () => {
    expect(parseService({}).zone).toBe('UTC')
    expect(parseService({ VIGIL_TIME_ZONE: 'europe/berlin' }).zone).toBe('Europe/Berlin')
    expect(problems({ VIGIL_TIME_ZONE: 'Berlin' })).toEqual([
      'VIGIL_TIME_ZONE: is a name such as Europe/Berlin or Asia/Shanghai.',
    ])
  })

  it('say what becomes of a post nobody can look for', () => {
    expect(parseService({}).onBlind).toBe('resend')
    expect(parseService({ SLACK_ON_UNCERTAIN: 'skip' }).onBlind).toBe('skip')
    expect(problems({ SLACK_ON_UNCERTAIN: 'maybe' })).toEqual([
      'SLACK_ON_UNCERTAIN: is resend or skip.',
    ])
  })

  it('take the addresses of servers on this machine', () => {
    const env = {
      ...DISCORD,
      DISCORD_API_URL: 'http://127.0.0.1:80/api',
      ...SLACK,
      SLACK_API_URL: 'http://localhost:1/api',
    }
    expect(parseService(env)).toMatchObject({
      discord: { apiUrl: 'http://127.0.0.1:80/api' },
      slack: { apiUrl: 'http://localhost:1/api/' },
    })
  })

  it('install in many workspaces behind a public address', () => {
    expect(
      parseService({ ...OAUTH, VIGIL_PUBLIC_URL: 'https://vigil.example.org' }).slack?.oauth,
    ).toEqual({
      clientId: '1.2',
      clientSecret: 'secret',
      stateSecret: 'state',
      sealKey: KEY,
      redirectUri: 'https://vigil.example.org/slack/oauth_redirect',
    })
  })
})

describe('half a platform’s settings', () => {
  it.each([
    [{ DISCORD_TOKEN: 'x' }, 'DISCORD_APPLICATION_ID is missing'],
    [{ DISCORD_APPLICATION_ID: '12345' }, 'DISCORD_TOKEN is missing'],
    [{ ...DISCORD, DISCORD_MODE: 'http' }, 'DISCORD_PUBLIC_KEY is missing'],
    [
      { SLACK_BOT_TOKEN: 'xoxb-1' },
      'SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) is missing',
    ],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN is missing'],
    [{ SLACK_SIGNING_SECRET: 'x' }, 'SLACK_BOT_TOKEN is missing'],
    [{ ...OAUTH, VIGIL_SECRET_KEY: '' }, 'VIGIL_SECRET_KEY: missing'],
    [{ ...OAUTH, SLACK_STATE_SECRET: '' }, 'SLACK_STATE_SECRET: missing'],
    [{ ...OAUTH, VIGIL_PUBLIC_URL: '' }, 'VIGIL_PUBLIC_URL: missing'],
  ])('%j is refused', (env, problem) => {
    expect(problems(env)).toEqual([expect.stringContaining(problem)])
  })
})

describe('a setting that cannot be right', () => {
  it.each([
    [{ ...DISCORD, DISCORD_APPLICATION_ID: 'my-bot' }, /^DISCORD_APPLICATION_ID:/],
    [{ ...DISCORD, DISCORD_MODE: 'both' }, /^DISCORD_MODE:/],
    [{ ...DISCORD, DISCORD_SHARDS: '0' }, /^DISCORD_SHARDS:/],
    [{ ...DISCORD, DISCORD_API_URL: 'http://discord.example.org' }, /^DISCORD_API_URL:/],
    [{ ...SLACK, SLACK_BOT_TOKEN: 'xapp-1' }, /^SLACK_BOT_TOKEN:/],
    [{ ...SLACK, SLACK_COMMAND_PREFIX: 'Vigil!' }, /^SLACK_COMMAND_PREFIX:/],
    [{ VIGIL_ADMINS: 'alice' }, /^VIGIL_ADMINS: alice/],
    [{ VIGIL_HTTP_PORT: 'http' }, /^VIGIL_HTTP_PORT:/],
    [{ VIGIL_HTTP_PORT: '70000' }, /^VIGIL_HTTP_PORT:/],
    [{ VIGIL_PUBLIC_URL: 'vigil.example.org' }, /^VIGIL_PUBLIC_URL:/],
    [{ VIGIL_PUBLIC_URL: 'https://example.org/vigil' }, /^VIGIL_PUBLIC_URL:/],
    [{ ...OAUTH, VIGIL_SECRET_KEY: 'short' }, /^VIGIL_SECRET_KEY:/],
    [{ VIGIL_LOG_LEVEL: 'loud' }, /^VIGIL_LOG_LEVEL:/],
  ])('%j is refused', (env, problem) => {
    expect(problems(env)).toEqual([expect.stringMatching(problem)])
  })

  it('is told with all the others, and never with a secret', () => {
    const told = problems({
      DISCORD_TOKEN: 'hush-hush',
      SLACK_APP_TOKEN: 'xoxb-hush',
      VIGIL_LOG_LEVEL: 'loud',
    })
    expect(told.length).toBeGreaterThanOrEqual(4)
    expect(told.join('\n')).not.toMatch(/hush/)
  })
})
