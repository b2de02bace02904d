import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createSeal } from '#adapters/slack/seal.ts'
import { Fault, Mistake } from '#core/errors.ts'

const KEY = randomBytes(32)
const TOKEN = 'xoxb-1-not-a-real-token'
const seal = createSeal(KEY.toString('hex'))

/** The text with one of its characters changed. */
const altered = (text: string, at: number) =>
  `${text.slice(0, at)}${text.charAt(at) === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`

describe('a sealed token', () => {
  it('opens to what it was, with the same key in any writing', () => {
    const sealed = seal.close(TOKEN, 'T1')
    for (const encoding of ['hex', 'base64', 'base64url'] as const) {
      expect(createSeal(KEY.toString(encoding)).open(sealed, 'T1')).toBe(TOKEN)
    }
  })

  it('shows nothing of the token, and looks different every time', () => {
    const all = Array.from({ length: 100 }, () => seal.close(TOKEN, 'T1'))
    expect(new Set(all).size).toBe(100)
    expect(all.join(' ')).not.toContain('xox')
  })

  it('opens for no other workspace', () => {
    expect(() => seal.open(seal.close(TOKEN, 'T1'), 'T2')).toThrow(Fault)
  })

  it('opens with no other key', () => {
    const other = createSeal(randomBytes(32).toString('hex'))
    expect(() => other.open(seal.close(TOKEN, 'T1'), 'T1')).toThrow(Fault)
  })

  it('does not open when any of it was altered', () => {
    const sealed = seal.close(TOKEN, 'T1')
    // The last character holds bits that stand for nothing.
    for (let at = 0; at < sealed.length - 1; at += 1) {
      expect(() => seal.open(altered(sealed, at), 'T1')).toThrow(Fault)
    }
    for (const cut of ['', 'v1.', sealed.slice(0, 20), sealed.slice(0, -8), TOKEN]) {
      expect(() => seal.open(cut, 'T1')).toThrow(Fault)
    }
  })

  it('says nothing of itself when it does not open', () => {
    const sealed = seal.close(TOKEN, 'T1')
    try {
      seal.open(sealed, 'T2')
    } catch (error) {
      expect(JSON.stringify([String(error), (error as Error).cause])).not.toContain(sealed.slice(5)) // Only Errors are thrown.
    }
  })
})

describe('a key', () => {
  it.each([
    '',
    'secret',
    'ab'.repeat(31),
    'ab'.repeat(33),
    'zz'.repeat(32),
    randomBytes(16).toString('base64'),
    randomBytes(33).toString('base64'),
  ])('%j is refused with what to do', (key) => {
    expect(() => createSeal(key)).toThrow(Mistake)
    expect(() => createSeal(key)).toThrow(/VIGIL_SECRET_KEY.*openssl rand -hex 32/)
  })
})
