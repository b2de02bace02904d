import { describe, expect, it } from 'vitest'
import { slackManifest } from '#adapters/slack/manifest.ts'
import { BOT_SCOPES, SCOPES } from '#adapters/slack/scopes.ts'
import { commands } from '#commands/index.ts'
import { Mistake } from '#core/errors.ts'
import { checkManifest } from '../../platforms/slack/limits/manifest.ts'

const socket = { prefix: 'vigil', socketMode: true } as const
const http = { prefix: 'vigil', socketMode: false, url: 'https://vigil.example' } as const
const dev = { prefix: 'vigil-dev', socketMode: true } as const

const namesIn = (settings: Parameters<typeof slackManifest>[1], all = commands) =>
  (slackManifest(all, settings).features?.slash_commands ?? []).map(({ command }) => command)

/** Slack's own, as two projects found them refused; held apart from the list in the code. */
const BUILT_IN =
  'me status away dnd shrug remind msg feed who collapse expand leave join open search topic mute pro shortcuts help archive invite'
    .split(' ')
    .map((name) => `/${name}`)

describe.each([
  ['Socket Mode', socket],
  ['HTTP', http],
  ['another prefix', dev],
])('the manifest for %s', (_name, settings) => {
  it('is one that Slack takes', () => {
    expect(checkManifest(slackManifest(commands, settings))).toEqual([])
  })

  it('never names a command of Slack’s own: one of them voids the whole list', () => {
    expect(namesIn(settings).filter((name) => BUILT_IN.includes(name))).toEqual([])
  })

  it('asks for the documented scopes and no others', () => {
    const { bot, user } = slackManifest(commands, settings).oauth_config?.scopes ?? {}
    expect([bot, user]).toEqual([BOT_SCOPES, undefined])
  })
})

describe('commands', () => {
  it('take every question through one, and have their free names beside it', () => {
    const names = namesIn(socket)
    expect(names[0]).toBe('/vigil')
    const expected = commands
      .map(({ name }) => `/${name}`)
      .filter((name) => !BUILT_IN.includes(name))
    expect(names.slice(1)).toEqual(expected)
    expect(expected).toEqual(expect.arrayContaining(['/risks', '/cases', '/timeline']))
  })

  it('carry another prefix, all of them: none of those names is Slack’s', () => {
    expect(namesIn(dev)).toEqual([
      '/vigil-dev',
      ...commands.map(({ name }) => `/vigil-dev-${name}`),
    ])
  })

  it('stay out where Slack keeps their name, whatever they are called', () => {
    const [any] = commands
    if (!any) throw new Error('There are no commands')
    const named = BUILT_IN.map((name) => ({ ...any, name: name.slice(1) }))
    expect(namesIn(socket, named)).toEqual(['/vigil'])
  })

  it('stay within Slack’s 50 and 32 characters', () => {
    const [any] = commands
    if (!any) throw new Error('There are no commands')
    const many = Array.from({ length: 80 }, (_, i) => ({ ...any, name: `name-${i}` }))
    expect(namesIn(socket, many).length).toBe(50)
    const long = [
      { ...any, name: 'a'.repeat(31) },
      { ...any, name: 'b'.repeat(32) },
    ]
    expect(namesIn(socket, long)).toEqual(['/vigil', `/${'a'.repeat(31)}`])
  })

  it('say what they take', () => {
    const slash = slackManifest(commands, socket).features?.slash_commands ?? []
    const risks = slash.find(({ command }) => command === '/risks')
    expect(risks?.usage_hint).toContain('category')
    expect(slash.every(({ should_escape }) => should_escape === false)).toBe(true)
  })
})

describe('the settings', () => {
  it('without Socket Mode, lead everything to one address', () => {
    const { settings, oauth_config } = slackManifest(commands, http)
    const address = 'https://vigil.example/slack/events'
    expect(settings?.interactivity?.request_url).toBe(address)
    expect(settings?.interactivity?.message_menu_options_url).toBe(address)
    expect(settings?.event_subscriptions?.request_url).toBe(address)
    expect(oauth_config?.redirect_urls).toEqual(['https://vigil.example/slack/oauth_redirect'])
  })

  it('with Socket Mode and an address, only lead people back who install the app', () => {
    const manifest = slackManifest(commands, { ...http, socketMode: true })
    expect(checkManifest(manifest)).toEqual([])
    expect(manifest.oauth_config?.redirect_urls).toEqual([
      'https://vigil.example/slack/oauth_redirect',
    ])
    expect(JSON.stringify(manifest)).not.toContain('/slack/events')
  })

  it('subscribe to what is handled, and read no other message', () => {
    const { settings } = slackManifest(commands, socket)
    expect(settings?.event_subscriptions?.bot_events).toEqual([
      'app_home_opened',
      'app_mention',
      'app_uninstalled',
      'tokens_revoked',
    ])
    expect([settings?.socket_mode_enabled, settings?.token_rotation_enabled]).toEqual([true, false])
  })

  it.each([
    ['no address', { ...http, url: undefined }],
    ['an address that is not encrypted', { ...http, url: 'http://vigil.example' }],
    ['a prefix of Slack’s own', { ...socket, prefix: 'who' }],
    ['a prefix in capitals', { ...socket, prefix: 'Vigil' }],
    ['a prefix that is too long', { ...socket, prefix: 'v'.repeat(22) }],
  ])('with %s are a mistake that says so', (_what, settings) => {
    expect(() => slackManifest(commands, settings)).toThrow(Mistake)
  })
})

describe('every scope', () => {
  it('has its reason', () => {
    expect(SCOPES.filter(({ reason }) => reason.length < 10)).toEqual([])
    expect(new Set(BOT_SCOPES).size).toBe(SCOPES.length)
  })
})
