import type { webApi } from '@slack/bolt'
import { expect, it } from 'vitest'
import { checkManifest } from './limits/manifest.ts'
import { BOT_EVENTS, BOT_SCOPES, BUILT_IN_COMMANDS } from './limits/manifest-names.ts'

type Manifest = webApi.AppsManifestCreateArguments['manifest']
type Bot = NonNullable<NonNullable<NonNullable<Manifest['oauth_config']>['scopes']>['bot']>[number]

const x = (n: number) => 'x'.repeat(n)
const command = (more: object = {}) => ({ command: '/vigil', description: 'Ask', ...more })
const commands = (n: number) =>
  Array.from({ length: n }, (_, i) => command({ command: `/vigil-${i}` }))

/** A manifest with nothing wrong, and what is put in its place. */
const manifest = (more: {
  display_information?: object
  features?: object
  oauth_config?: object
  settings?: object
}) => ({
  display_information: { name: 'Vigil', ...more.display_information },
  features: {
    app_home: { home_tab_enabled: true },
    bot_user: { display_name: 'vigil' },
    slash_commands: [command()],
    ...more.features,
  },
  oauth_config: {
    scopes: { bot: ['commands', 'chat:write', 'app_mentions:read', 'im:history'] },
    ...more.oauth_config,
  },
  settings: {
    socket_mode_enabled: true,
    interactivity: { is_enabled: true },
    event_subscriptions: { bot_events: ['app_mention', 'app_home_opened', 'message.im'] },
    ...more.settings,
  },
})

it('a good manifest has nothing wrong', () => {
  expect(checkManifest(manifest({}))).toEqual([])
})

it.each([
  ['name', 35, (n: number) => manifest({ display_information: { name: x(n) } })],
  ['description', 140, (n: number) => manifest({ display_information: { description: x(n) } })],
  ['long one', 4000, (n: number) => manifest({ display_information: { long_description: x(n) } })],
  ['bot name', 80, (n: number) => manifest({ features: { bot_user: { display_name: x(n) } } })],
  ['commands', 50, (n: number) => manifest({ features: { slash_commands: commands(n) } })],
  ['command', 31, (n: number) => withCommand({ command: `/${x(n)}` })],
  ['what it does', 2000, (n: number) => withCommand({ description: x(n) })],
  ['usage hint', 1000, (n: number) => withCommand({ usage_hint: x(n) })],
] as const)('%s: %i is taken and one more is not', (_, max, build) => {
  expect(checkManifest(build(max))).toEqual([])
  expect(checkManifest(build(max + 1))).toHaveLength(1)
})

function withCommand(more: object) {
  return manifest({ features: { slash_commands: [command(more)] } })
}

it.each([
  ['/who', /Slack's own/],
  ['/search', /Slack's own/],
  ['vigil', /must be a slash/],
  ['/Vigil', /must be a slash/],
  ['/vigil_who', /must be a slash/],
  ['/vigil who', /must be a slash/],
])('the command %s is refused', (name, why) => {
  expect(checkManifest(withCommand({ command: name })).join()).toMatch(why)
})

it.each([
  ['a command twice', manifest({ features: { slash_commands: [command(), command()] } }), /twice/],
  [
    'a scope that is none',
    manifest({ oauth_config: { scopes: { bot: ['commands', 'everything'] } } }),
    /"everything" is no scope/,
  ],
  [
    'an event that is none',
    manifest({ settings: { event_subscriptions: { bot_events: ['app_opened'] } } }),
    /"app_opened" is no event/,
  ],
  [
    'an event without its scope',
    manifest({ oauth_config: { scopes: { bot: ['commands', 'im:history'] } } }),
    /needs app_mentions:read/,
  ],
  [
    'no address without Socket Mode',
    manifest({ settings: { socket_mode_enabled: false } }),
    /slash_commands\[0\]\.url: is needed.*request_url/s,
  ],
  [
    'an address in the clear',
    manifest({ oauth_config: { redirect_urls: ['http://a.example/back'] } }),
    /redirect_urls\[0\]: must be an https/,
  ],
  [
    'a colour that is none',
    manifest({ display_information: { background_color: 'red' } }),
    /background_color/,
  ],
  ['a Home tab nobody sees', manifest({ features: { app_home: {} } }), /home_tab_enabled/],
  ['a field that is none', { ...manifest({}), colour: 'red' }, /colour: is no field/],
  ['nothing', {}, /display_information: is missing/],
])('%s is told', (_, made, why) => {
  expect(checkManifest(made).join('\n')).toMatch(why)
})

it('knows the scopes that the SDK knows', () => {
  const some: readonly Bot[] = ['commands', 'chat:write', 'files:write', 'im:history', 'users:read']
  expect(some.filter((scope) => !BOT_SCOPES.has(scope))).toEqual([])
  expect(BOT_EVENTS.has('tokens_revoked')).toBe(true)
  expect([BUILT_IN_COMMANDS.has('/who'), BUILT_IN_COMMANDS.has('/vigil')]).toEqual([true, false])
})
