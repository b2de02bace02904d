import { describe, expect, it } from 'vitest'
import { isLoopback, parsePlayground } from '#root/settings/playground.ts'
import { problemsOf } from './problems.ts'

const TOKEN = 'a-token-of-at-least-24-characters'

const problems = (env: Record<string, string>) => problemsOf(() => parsePlayground(env))

describe('the playground', () => {
  it('is for this machine alone when nothing is set, at a port that may be another', () => {
    expect(parsePlayground({})).toEqual({
      host: '127.0.0.1',
      port: 3131,
      isAnyPort: true,
      token: undefined,
      grounds: { discord: 'dark', slack: 'light' },
      prefix: 'vigil',
    })
  })

  it('stays at the port that is set', () => {
    expect(parsePlayground({ VIGIL_PLAYGROUND_PORT: '3131' }).isAnyPort).toBe(false)
  })

  it.each([
    '0.0.0.0',
    '::',
    '192.168.1.7',
    'vigil.example.org',
    '127.0.0.1.example.org',
  ])('refuses to be reached by others without a token: %s', (host) => {
    expect(problems({ VIGIL_PLAYGROUND_HOST: host })).toEqual([
      `VIGIL_PLAYGROUND_TOKEN is missing: ${host} can be reached by others. Make one with \`openssl rand -hex 32\`.`,
    ])
    expect(problems({ VIGIL_PLAYGROUND_HOST: host, VIGIL_PLAYGROUND_TOKEN: TOKEN })).toEqual([])
  })

  it('takes no token that can be guessed', () => {
    expect(problems({ VIGIL_PLAYGROUND_TOKEN: 'short' })).toEqual([
      'VIGIL_PLAYGROUND_TOKEN: has at least 24 characters. Make one with `openssl rand -hex 32`.',
    ])
  })

  it('names everything that is wrong at once', () => {
    const env = {
      VIGIL_PLAYGROUND_PORT: '70000',
      VIGIL_PLAYGROUND_HOST: 'a b',
      SLACK_PICTURES: 'grey',
    }
    expect(problems(env)).toEqual([
      'VIGIL_PLAYGROUND_HOST: is a host name or an address.',
      'VIGIL_PLAYGROUND_PORT: is a number from 0 to 65535.',
      'SLACK_PICTURES: is dark, light or off.',
    ])
  })

  it('draws pictures on the ground that is set, and none where the platform gets none', () => {
    const { grounds } = parsePlayground({ DISCORD_PICTURES: 'light', SLACK_PICTURES: 'off' })
    expect(grounds).toEqual({ discord: 'light', slack: undefined })
  })

  it.each([
    ['localhost', true],
    ['127.1.2.3', true],
    ['::1', true],
    ['127.0.0.1.nip.example', false],
    ['0.0.0.0', false],
    ['', false],
  ])('knows whether %s is this machine alone: %s', (host, isOwn) => {
    expect(isLoopback(host)).toBe(isOwn)
  })
})
