import { PermissionFlagsBits } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { INVITED } from '../../platforms/discord/guild.ts'
import { notWell, saying } from '../../tools/checkups.ts'
import { checked, type Row } from '../../tools/discord-scene.ts'
import { INSTALL } from '../../tools/well-platforms.ts'

const { AttachFiles } = PermissionFlagsBits

const HTTP = { mode: 'http' } as const
const ENDPOINT = { interactions_endpoint_url: 'https://vigil.example.org/discord/interactions' }

const APPLICATION: readonly Row[] = [
  [
    'an id of another application',
    { portal: { id: '1234567890123456789' } },
    'ill',
    'DISCORD_APPLICATION_ID is not the application of DISCORD_TOKEN, which is “Vigil”.',
    'Set DISCORD_APPLICATION_ID=1234567890123456789',
  ],
  [
    'an endpoint beside the gateway',
    { portal: ENDPOINT },
    'ill',
    'nothing arrives over the gateway',
    'Empty it (developer portal, General Information, Interactions Endpoint URL), or set DISCORD_MODE=http.',
  ],
  [
    'a privileged intent',
    { portal: { flags: (1 << 15) | (1 << 18) } },
    'doubtful',
    'Intents are on that Vigil does not need: Server Members Intent, Message Content Intent.',
    'Turn them off',
  ],
  [
    'no user install',
    { portal: { integration_types_config: { 0: INSTALL[0] } } },
    'doubtful',
    'The install settings lack User Install.',
    'Developer portal, Installation',
  ],
  [
    'no install settings at all',
    { portal: { integration_types_config: undefined } },
    'doubtful',
    'The install settings lack Guild Install; User Install.',
    'docs/discord.md',
  ],
  [
    'install settings without scopes',
    { portal: { integration_types_config: { 0: {}, 1: {} } } },
    'doubtful',
    'The install settings lack applications.commands, bot for Guild Install; applications.commands for User Install.',
    'docs/discord.md',
  ],
  [
    'an installation with too few permissions',
    {
      portal: {
        integration_types_config: {
          ...INSTALL,
          0: {
            oauth2_install_params: {
              scopes: ['bot', 'applications.commands'],
              permissions: String(INVITED & ~AttachFiles),
            },
          },
        },
      },
    },
    'doubtful',
    'The install settings lack Attach Files for Guild Install.',
    'docs/discord.md',
  ],
  [
    'a code grant that is demanded',
    { portal: { bot_require_code_grant: true } },
    'doubtful',
    'the install link does not work',
    'Turn it off: developer portal, Bot.',
  ],
]

const HTTP_ROWS: readonly Row[] = [
  [
    'another public key',
    { portal: ENDPOINT, settings: { ...HTTP, publicKey: 'ab'.repeat(32) } },
    'ill',
    'DISCORD_PUBLIC_KEY is not the application’s: every request of Discord’s would be refused.',
    'Copy it again: developer portal, General Information, Public Key.',
  ],
  [
    'no endpoint over HTTP',
    { settings: HTTP },
    'ill',
    'The application has no interactions endpoint, so Discord does not call this bot.',
    'Start Vigil, then enter your address with /discord/interactions',
  ],
  [
    'no endpoint over HTTP, where the address is known',
    {
      settings: HTTP,
      publicUrl: 'https://vigil.example.org',
    },
    'ill',
    'The application has no interactions endpoint',
    'enter https://vigil.example.org/discord/interactions',
  ],
  [
    'an endpoint of something else',
    {
      settings: HTTP,
      portal: ENDPOINT,
      publicUrl: 'https://other.example.org',
    },
    'doubtful',
    'does not look like this bot’s, https://other.example.org/discord/interactions.',
    'VIGIL_PUBLIC_URL',
  ],
]

describe.each([
  ['the application', APPLICATION],
  ['interactions over HTTP', HTTP_ROWS],
])('%s', (_, rows) => {
  it.each(rows)('%s: says so, and what to do', async (_about, scene, state, what, fix) => {
    expect(notWell(await checked(scene))).toEqual([saying(state, what, fix)])
  })
})
