import { describe, expect, it } from 'vitest'
import { isResponseUrl, isSlack } from '#adapters/slack/outgoing.ts'
import { say } from '#adapters/slack/said.ts'
import { createSdkLogger } from '#adapters/slack/sdk-logger.ts'
import { withoutSecrets } from '#adapters/slack/without-secrets.ts'

const API = 'https://slack.com/api/'

describe('an address for an answer', () => {
  it.each([
    ['https://hooks.slack.com/commands/T1/1/abc', true],
    ['https://slack.com/api/chat.postMessage', true],
    ['http://hooks.slack.com/commands/T1', false],
    ['https://hooks.slack.com:8443/commands/T1', false],
    ['https://user@hooks.slack.com/commands', false],
    ['https://hooks.slack.com.example/commands', false],
    ['https://hooks.slack.com@example.org/', false],
    ['https://files.slack.com/upload', false],
    ['http://169.254.169.254/latest/meta-data', false],
    ['file:///etc/passwd', false],
    ['//hooks.slack.com/', false],
    ['', false],
  ])('%s is taken: %s', (address, isTaken) => {
    expect(isResponseUrl(address, API)).toBe(isTaken)
  })
})

describe('an address the Web API names', () => {
  it.each([
    ['https://files.slack.com/upload/v1/x', true],
    ['https://slack.com/api/auth.test', true],
    ['https://evilslack.com/upload', false],
    ['https://files.slack.com.example/', false],
    ['http://files.slack.com/upload', false],
    ['https://files.slack.com:1/upload', false],
    ['http://127.0.0.1:9/upload', false],
  ])('%s is asked: %s', (address, isAsked) => {
    expect(isSlack(address, API)).toBe(isAsked)
  })
})

describe('what the SDK says', () => {
  // Put together here, so that nothing that looks like a token stands in the code.
  const tokens = ['xoxb', 'xapp', 'xoxe.xoxp'].map((head) => `${head}-1-A0-${'secret'.repeat(3)}`)

  it.each(tokens)('is logged without tokens', (token) => {
    expect(withoutSecrets(`Failed with ${token}, gave up`)).toBe('Failed with [hidden], gave up')
  })

  it('is logged without addresses, which carry tickets', () => {
    expect(withoutSecrets('Cannot open wss://example.org/link/?ticket=abcdefghij now')).toBe(
      'Cannot open [hidden] now',
    )
  })

  it('is logged without what was typed, which stands behind quotation marks and brackets', () => {
    expect(withoutSecrets('Malformed body: Unexpected token, "secret words"...')).not.toContain(
      'secret',
    )
    expect(withoutSecrets('Failed for {"text":"secret words"}')).not.toContain('secret')
  })

  it('never is when it is only for debugging', () => {
    const said: unknown[] = []
    const logger = createSdkLogger((level, event, details) => said.push([level, event, details]))
    logger.debug('Received a message: who secret')
    logger.setLevel(logger.getLevel())
    logger.error(new Error('Socket broke'))
    logger.warn('Slow', 'down', { text: 'who secret' })
    expect(said).toEqual([
      ['warn', 'slack.sdk', { message: 'Socket broke' }],
      ['warn', 'slack.sdk', { message: 'Slow down' }],
    ])
  })
})

describe('a sentence of ours', () => {
  it('is text, never markup or a mention', () => {
    const { text, blocks } = say('<!channel> & *bold* <https://x.example|y>')
    expect(text).not.toMatch(/<|(?<!&(?:lt|gt|amp));.*>/)
    expect(blocks).toEqual([
      {
        type: 'section',
        text: {
          type: 'plain_text',
          text: '<!channel> & *bold* <https://x.example|y>',
          emoji: false,
        },
      },
    ])
  })
})
