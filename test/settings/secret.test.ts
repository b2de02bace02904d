import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SECRETS } from '#root/config.ts'
import { secretFrom, secretsIn } from '#root/settings/secret.ts'
import { parseService } from '#root/settings/service.ts'
import { temporaryFolder } from '../fixtures/folder.ts'

/** A file that holds this, which only its owner may read. */
function file(content: string | Uint8Array, mode = 0o400): string {
  const path = join(temporaryFolder(), 'secret')
  writeFileSync(path, content)
  chmodSync(path, mode)
  return path
}

const SLACK = { SLACK_APP_TOKEN: 'xapp-1', SLACK_BOT_TOKEN: 'xoxb-1' }

describe('a secret', () => {
  it.each(SECRETS)('%s may stand in a file', (name) => {
    expect(secretFrom({ [`${name}_FILE`]: file('hush-hush\n') }, name)).toEqual({
      value: 'hush-hush',
    })
  })

  it.each(['hush', 'hush\n', 'hush\r\n'])('is read without the break at its end: %j', (content) => {
    expect(secretFrom({ DISCORD_TOKEN_FILE: file(content) }, 'DISCORD_TOKEN').value).toBe('hush')
  })

  it('from a file is used as one from its variable, and hidden as one', () => {
    const env = { SLACK_APP_TOKEN: 'xapp-1', SLACK_BOT_TOKEN_FILE: file('xoxb-from-a-file\n') }
    const { slack, secrets } = parseService(env)
    expect(slack?.botToken).toBe('xoxb-from-a-file')
    expect(secrets).toEqual(['xoxb-from-a-file', 'xapp-1'])
    expect(secretsIn(env)).toEqual(secrets)
  })

  it('that is not set is no problem', () => {
    expect(secretFrom({}, 'DISCORD_TOKEN')).toEqual({ value: undefined })
    expect(secretFrom({ DISCORD_TOKEN_FILE: ' ' }, 'DISCORD_TOKEN')).toEqual({ value: undefined })
  })
})

describe('a file that cannot be used is told by its variable, never by its content', () => {
  const folder = (): string => {
    const path = join(temporaryFolder(), 'folder')
    mkdirSync(path)
    return path
  }

  it.each<[string, () => string, RegExp]>([
    ['is not there', () => '/no/such/file', /no such file/],
    ['is a folder', folder, /no file/],
    ['is empty', () => file('\n'), /empty/],
    ['may be read by everybody', () => file('hush-hush', 0o644), /everybody may read/],
    ['is too large', () => file('h'.repeat(5_000)), /more than 4 KB/],
    ['holds several lines', () => file('hush\nhush'), /more than one line/],
    ['has a name that cannot be one', () => 'a\0b', /cannot be read/],
  ])('one that %s', (_, path, problem) => {
    const { value, problem: told = '' } = secretFrom(
      { SLACK_BOT_TOKEN_FILE: path() },
      'SLACK_BOT_TOKEN',
    )
    expect(value).toBeUndefined()
    expect(told).toMatch(/^SLACK_BOT_TOKEN_FILE: /)
    expect(told).toMatch(problem)
    expect(told).not.toContain('hush')
  })

  it('and one beside its variable', () => {
    const env = { ...SLACK, SLACK_BOT_TOKEN_FILE: file('xoxb-hush') }
    expect(() => parseService(env)).toThrow(
      /^Vigil cannot start with these settings:\n {2}SLACK_BOT_TOKEN_FILE: SLACK_BOT_TOKEN is set too\. Set only one of the two\.$/,
    )
    expect(secretsIn(env)).toContain('xoxb-1')
  })

  it('and only that: what is in it is not said to be missing', () => {
    const env = { DISCORD_APPLICATION_ID: '12345678', DISCORD_TOKEN_FILE: '/no/such/file' }
    expect(() => parseService(env)).toThrow(
      /^Vigil cannot start with these settings:\n {2}DISCORD_TOKEN_FILE: there is no such file\. Correct the path\.$/,
    )
  })
})

describe('where health and metrics are served', () => {
  it('is this machine alone unless told otherwise', () => {
    expect(parseService({}).ops).toEqual({ host: '127.0.0.1', port: 9_464 })
  })

  it('is nowhere when it is turned off', () => {
    expect(parseService({ VIGIL_OPS_PORT: 'off' }).ops).toBeUndefined()
  })

  it.each(['none', '70000', '-1'])('is not at port %s', (port) => {
    expect(() => parseService({ VIGIL_OPS_PORT: port })).toThrow(/VIGIL_OPS_PORT: is a number/)
  })
})
