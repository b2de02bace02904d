import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redact } from '#core/redact.ts'
import { eventLog } from '#root/ops/event-log.ts'

// Put together here, so that nothing in the tree looks like a token that leaked.
const discordToken = ['M'.repeat(24), 'Gabcde', 'x'.repeat(38)].join('.')

describe('a log', () => {
  it.each([
    ['a Slack bot token', `failed with ${'xo'}xb-12-34-abc today`, 'failed with [hidden] today'],
    ['a Slack app token', `${'xa'}pp-1-A-2-c`, '[hidden]'],
    ['a Discord token', `Bot ${discordToken}`, 'Bot [hidden]'],
    [
      'an interaction’s token',
      '/interactions/12/aW50ZXI/callback',
      '/interactions/12/[hidden]/callback',
    ],
    [
      'a webhook’s token',
      '/api/v10/webhooks/99/abc-D_e/messages/@original',
      '/api/v10/webhooks/99/[hidden]/messages/@original',
    ],
    [
      'a Slack hook',
      'https://hooks.slack.com/commands/T1/2/xyz',
      'https://hooks.slack.com/[hidden]',
    ],
    [
      'an authorization header',
      'Authorization: Bearer abcdefghijkl.mnop',
      'Authorization: Bearer [hidden]',
    ],
  ])('hides %s', (_, text, shown) => expect(redact(text)).toBe(shown))

  it('hides what it is told is a secret, wherever it stands', () => {
    fc.assert(
      fc.property(fc.string(), fc.stringMatching(/^[!-~]{8,40}$/), fc.string(), (a, secret, b) => {
        expect(redact(`${a}${secret}${b}`, [secret])).not.toContain(secret)
      }),
    )
  })

  it('leaves plain words alone', () => {
    const text = 'Gateway closed with 1006; resumed session after 312 ms'
    expect(redact(text, ['x'])).toBe(text)
  })

  it('is a JSON object a line, from its level on', () => {
    const lines: string[] = []
    const place = { write: (text: string) => lines.push(text) }
    const log = eventLog(place, 'info', ['s3cret-key'], () => new Date('2026-11-25T08:00:00Z'))
    log('debug', 'discord.heartbeat')
    log('warn', 'slack.refused', { why: 'bad key s3cret-key', attempt: 2 })
    expect(lines.map((text) => JSON.parse(text))).toEqual([
      {
        time: '2026-11-25T08:00:00.000Z',
        level: 'warn',
        event: 'slack.refused',
        why: 'bad key [hidden]',
        attempt: 2,
      },
    ])
  })
})
