import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Fault } from '#core/errors.ts'
import { eventLog } from '#root/ops/event-log.ts'
import { createHide } from '#root/ops/hide.ts'
import { faultLog } from '#root/ops/log.ts'
import { temporaryFolder } from '../fixtures/folder.ts'

const now = () => new Date('2026-11-26T08:00:00Z')

/** Anything that can be a secret: JSON writes some of these letters otherwise. */
const secret = fc.string({ unit: 'grapheme', minLength: 10, maxLength: 40 }).filter(isUnlikely)

/** Long and varied enough that it stands nowhere by itself. */
function isUnlikely(words: string): boolean {
  return words.trim() === words && new Set(words).size >= 8
}

/** Where libraries put secrets, each in a form of its own. */
const CARRIERS: readonly ((canary: string) => string)[] = [
  (canary) => canary,
  (canary) => `connect failed with ${canary} today`,
  (canary) => `Authorization: Bearer ${canary}`,
  (canary) => `{"headers":{"authorization":${JSON.stringify(canary)}}}`,
  (canary) => `https://host/path?token=${encodeURIComponent(canary)}&x=1`,
  (canary) => `Basic ${Buffer.from(canary).toString('base64')}`,
  (canary) => `${canary}${canary}\n${canary}`,
]
const carrier = fc.constantFrom(...CARRIERS)

/** Every way a reader of the line could have the secret back. */
const formsOf = (canary: string) => [
  canary,
  JSON.stringify(canary).slice(1, -1),
  encodeURIComponent(canary),
  Buffer.from(canary).toString('base64'),
]

describe('a secret never comes out of a log', () => {
  it('in any detail of an event', () => {
    fc.assert(
      fc.property(secret, carrier, carrier, (canary, first, second) => {
        const lines: string[] = []
        const log = eventLog({ write: (line: string) => lines.push(line) }, 'debug', [canary], now)
        log('warn', 'slack.refused', { why: first(canary), told: second(canary), attempt: 2 })
        const { why, told } = JSON.parse(lines[0] ?? '')
        for (const form of formsOf(canary))
          expect([lines[0], why, told].some((one) => one.includes(form))).toBe(false)
      }),
    )
  })

  it('in any message, stack or cause of a fault', () => {
    const path = join(temporaryFolder(), 'vigil.log')
    fc.assert(
      fc.property(secret, carrier, (canary, carried) => {
        const cause = new TypeError(carried(canary), { cause: carried(canary) })
        faultLog(path, now, process.stderr, [canary])(new Fault(carried(canary), { cause }))
        const line = readFileSync(path, 'utf8').trimEnd().split('\n').at(-1) ?? ''
        const { message, stack, causes } = JSON.parse(line)
        for (const form of formsOf(canary))
          expect([line, message, stack, ...causes].some((one) => one.includes(form))).toBe(false)
      }),
      { numRuns: 50 },
    )
  })

  it('when one secret is a part of another', () => {
    const hide = createHide(['abcdefgh', 'abcdefghijkl'])
    expect(hide('x abcdefghijkl y abcdefgh')).toBe('x [hidden] y [hidden]')
  })
})

describe('what looks like a secret is hidden although nobody said that it is one', () => {
  const jwt = ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiIxIn0', 'c2lnbmF0dXJl'].join('.')

  it.each([
    ['a database’s address', 'postgres://vigil:pass/w@db:5432/x?y', 'postgres://[hidden]'],
    ['who logs in where', 'GET https://user:pa55@host/path', 'GET https://[hidden]@host/path'],
    ['an authorization header', 'authorization: Basic dXNlcjpwYXNz', 'authorization: [hidden]'],
    ['one as JSON', '{"authorization":"x y z","a":1}', '{"authorization":"[hidden]","a":1}'],
    ['a signature of Slack’s', `v0=${'ab'.repeat(32)} x`, 'v0=[hidden] x'],
    ['one of Discord’s', 'X-Signature-Ed25519: abcdef0123', 'X-Signature-Ed25519: [hidden]'],
    ['a cookie', 'Cookie: slack-state=abc; x=1', 'Cookie: [hidden]'],
    ['a parameter', 'code=1&client_secret=abcdef123&x=2', 'code=1&client_secret=[hidden]&x=2'],
    ['a JSON web token', `got ${jwt} there`, 'got [hidden] there'],
  ])('%s', (_, text, shown) => expect(createHide([])(text)).toBe(shown))

  it.each([
    'Gateway closed with 1006; resumed session after 312 ms',
    `backup of sha256 ${'ab'.repeat(32)}`,
    'connect ECONNREFUSED 127.0.0.1:443',
    'DISCORD_TOKEN is not accepted.',
    'https://discord.com/api/v10/gateway',
  ])('and plain words are left alone: %s', (text) => expect(createHide([])(text)).toBe(text))

  it('in time that grows with the text alone', () => {
    const hide = createHide(['a-secret-of-mine'])
    for (const piece of ['authorization:', 'a://', 'token=', 'eyJ', 'postgres://', 'x.', '"'])
      expect(hide(piece.repeat(20_000)).length).toBeGreaterThan(0)
  }, 10_000)
})
