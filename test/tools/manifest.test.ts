import type { webApi } from '@slack/bolt'
import { describe, expect, it } from 'vitest'
import { checkManifest } from '../platforms/slack/limits/manifest.ts'
import { running } from './running.ts'

const manifest = (env: Readonly<Record<string, string>>, ...args: readonly string[]) =>
  running(['manifest', ...args], env)

const HTTP = { SLACK_SIGNING_SECRET: 'signs', VIGIL_PUBLIC_URL: 'https://vigil.example.org' }

describe('the manifest', () => {
  it.each([
    ['nothing set', {}],
    ['both tokens set', { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }],
    ['a signing secret beside the app token', { ...HTTP, SLACK_APP_TOKEN: 'xapp-1' }],
    [
      'other settings half set',
      { DISCORD_MODE: 'pigeon', SLACK_CLIENT_ID: '1', VIGIL_ADMINS: '?' },
    ],
  ])('is one for Socket Mode that Slack takes, with %s', async (_, env) => {
    const { code, out, err } = await manifest(env)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const printed: unknown = JSON.parse(out)
    expect(checkManifest(printed)).toEqual([])
    expect(printed).toMatchObject({ settings: { socket_mode_enabled: true } })
    expect(out).not.toContain('request_url')
    expect(out).toBe(`${JSON.stringify(printed, null, 2)}\n`)
  })

  it.each([
    ['a signing secret alone', HTTP, []],
    ['--http', { VIGIL_PUBLIC_URL: 'https://vigil.example.org' }, ['--http']],
    ['--http beside an app token', { ...HTTP, SLACK_APP_TOKEN: 'xapp-1' }, ['--http']],
  ])('is one with addresses that Slack takes, with %s', async (_, env, args) => {
    const { code, out, err } = await manifest(env, ...args)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const printed: unknown = JSON.parse(out)
    expect(checkManifest(printed)).toEqual([])
    expect(printed).toMatchObject({
      settings: {
        socket_mode_enabled: false,
        event_subscriptions: { request_url: 'https://vigil.example.org/slack/events' },
      },
    })
  })

  it('for Socket Mode leads people back who install the app in other workspaces', async () => {
    const address = { VIGIL_PUBLIC_URL: 'https://vigil.example.org' }
    const { out } = await manifest({ ...address, SLACK_APP_TOKEN: 'xapp-1', SLACK_CLIENT_ID: '1' })
    expect(JSON.parse(out)).toMatchObject({
      oauth_config: { redirect_urls: ['https://vigil.example.org/slack/oauth_redirect'] },
      settings: { socket_mode_enabled: true },
    })
  })

  it('takes the prefix', async () => {
    const { out } = await manifest({ SLACK_COMMAND_PREFIX: 'vigil-desk' })
    const { features } = JSON.parse(out) as webApi.AppsManifestCreateArguments['manifest'] // Ours.
    const names = features?.slash_commands?.map(({ command }) => command)
    expect(names?.slice(0, 3)).toEqual(['/vigil-desk', '/vigil-desk-who', '/vigil-desk-risks'])
  })

  it.each([
    ['no address', { SLACK_SIGNING_SECRET: 'signs' }, [], 'Set VIGIL_PUBLIC_URL to the https'],
    ['no address with --http', {}, ['--http'], 'Set VIGIL_PUBLIC_URL to the https'],
    [
      'an address that is not encrypted',
      { ...HTTP, VIGIL_PUBLIC_URL: 'http://127.0.0.1:3000' },
      [],
      'Set VIGIL_PUBLIC_URL to the https',
    ],
    [
      'a prefix of Slack’s own',
      { SLACK_COMMAND_PREFIX: 'search' },
      [],
      'search cannot be a command',
    ],
    ['a word nobody knows', {}, ['--https'], 'Only --http can be added'],
  ])('is refused with %s: a sentence, code 2, and nothing on stdout', async (_, env, args, says) => {
    const { code, out, err } = await manifest(env, ...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(says)
  })

  it('holds no secret', async () => {
    const secret = 'ab'.repeat(16)
    const { out } = await manifest({
      ...HTTP,
      SLACK_SIGNING_SECRET: secret,
      SLACK_CLIENT_SECRET: secret,
      SLACK_BOT_TOKEN: 'xoxb-of-somebody',
    })
    expect(out).not.toMatch(new RegExp(`${secret}|xoxb`))
  })
})
