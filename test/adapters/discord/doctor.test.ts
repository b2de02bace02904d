import { describe, expect, it } from 'vitest'
import { commands } from '#commands/index.ts'
import { nobody, notWell, saying, sentences } from '../../tools/checkups.ts'
import { checked, lastDiscord, type Scene } from '../../tools/discord-scene.ts'

describe('Discord where everything is as it should be', () => {
  it('is well in every line, over the gateway', async () => {
    const all = await checked({ channels: ({ channelId }) => [channelId] })
    expect(notWell(all)).toEqual([])
    expect(sentences(all).replaceAll(/\d{9,}/g, '…')).toMatchInlineSnapshot(`
      "Discord accepts the token: the bot is vigil.
      The token and DISCORD_APPLICATION_ID are of one application, “Vigil”.
      Interactions come over the gateway.
      No privileged intent is on: none is needed.
      It can be installed on servers and by people, with the scopes it needs.
      999 of 1000 starts on the gateway are left.
      All 18 commands are registered everywhere.
      Vigil may speak in #general (…).
      This clock agrees with Discord’s."
    `)
  })

  it('is well in every line, over HTTP', async () => {
    const all = await checked({
      portal: { interactions_endpoint_url: 'https://vigil.example.org/discord/interactions' },
      settings: ({ publicKey }) => ({ mode: 'http', publicKey: publicKey.toUpperCase() }),
      publicUrl: 'https://vigil.example.org',
    })
    expect(notWell(all)).toEqual([])
    expect(sentences(all)).toContain('DISCORD_PUBLIC_KEY is the application’s.')
    expect(sentences(all)).toContain('Discord calls this bot at its interactions endpoint.')
  })

  it('has commands on one server, without what cannot be said there', async () => {
    const all = await checked({
      settings: ({ guildId }) => ({ guildId }),
      arrange({ commands: registered, guildId }) {
        const forOne = registered
          .list(undefined)
          .map(({ contexts: _, integration_types: __, ...command }) => command)
        registered.overwrite(guildId, forOne)
        registered.overwrite(undefined, [])
      },
    })
    expect(notWell(all)).toEqual([])
    expect(sentences(all)).toContain(
      `All ${commands.length} commands are registered on the server of DISCORD_GUILD_ID.`,
    )
  })
})

/** One state in which nothing is known: how it comes about, and the line with its fix. */
type Silence = readonly [about: string, scene: Scene, what: string, fix: string]

const SILENCES: readonly Silence[] = [
  [
    'refuses the token',
    { settings: { token: 'another.token.altogether' } },
    'Discord does not accept DISCORD_TOKEN.',
    'Copy it again: developer portal, Bot, Reset Token.',
  ],
  [
    'cannot take the token at all',
    { settings: { token: 'copied from “here”' } },
    'DISCORD_TOKEN holds what no token does.',
    'Copy it again',
  ],
  [
    'cuts the connection',
    { arrange: (one) => one.fail({ path: /users/, dropConnection: 'before' }) },
    'the connection was cut.',
    'Check the network',
  ],
  [
    'does not answer',
    {
      timeoutMs: 50,
      arrange: (one) => one.fail({ path: /users/, until: new Promise(() => {}) }),
    },
    'it did not answer in time.',
    'Check the network',
  ],
  [
    'is out of order',
    { arrange: (one) => one.fail({ path: /users/, status: 502 }) },
    'Discord is out of order (it answered 502 about the bot).',
    'https://discordstatus.com',
  ],
]

describe('Discord that gives no answer', () => {
  it.each(SILENCES)('because it %s: one line, no more is asked', async (_, scene, what, fix) => {
    expect(notWell(await checked(scene))).toEqual([saying('ill', what, fix)])
    // The first is the one with which the scene was set.
    expect(
      lastDiscord()
        .requests.slice(1)
        .map(({ path }) => path),
    ).toEqual(lastDiscord().requests.length > 1 ? ['/users/@me'] : [])
  })

  it('because it is not there', async () => {
    const host = await nobody()
    const all = await checked({ settings: { apiUrl: `http://name:word@${host}/api` } })
    expect(notWell(all)).toEqual([
      saying(
        'ill',
        `Discord cannot be reached at ${host}: the connection was refused.`,
        'DISCORD_API_URL',
      ),
    ])
  })
})
