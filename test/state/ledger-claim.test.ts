import { describe, expect, it } from 'vitest'
import { CHANNEL, digest, START } from '../digests/deliver/samples.ts'
import { AGAIN, DISCORD, planned, SENT } from './planned.ts'

describe('claiming', () => {
  it('gives a delivery to one of two who ask at once', async () => {
    const { ledger } = await planned()
    const claims = await Promise.all([ledger.claim(DISCORD), ledger.claim(DISCORD)])
    expect(claims.flat()).toHaveLength(1)
    expect(claims.flat()).toMatchObject([{ state: 'claimed', fence: 1 }])
  })

  it('gives what waited longest, up to the limit, of the platforms asked for', async () => {
    const { ledger, clock, delivery } = await planned()
    clock.pass(1_000)
    await ledger.plan([
      digest('later2'),
      digest('slack2', { place: { ...CHANNEL, platform: 'slack' } }),
    ])
    expect(await ledger.claim({ ...DISCORD, limit: 1 })).toMatchObject([{ id: delivery.id }])
    expect(await ledger.claim(DISCORD)).toMatchObject([{ origin: 'later2' }])
    expect(await ledger.claim(DISCORD)).toEqual([])
  })

  it('waits for the moment it was told to', async () => {
    const { claim, clock, ledger } = await planned({ notBefore: '2026-11-25T08:31:00Z' })
    expect(await claim()).toBeUndefined()
    expect(await ledger.nextAt()).toEqual(new Date('2026-11-25T08:31:00Z'))
    expect(await ledger.nextAt(['slack'])).toBeUndefined()
    clock.pass(60_000)
    expect(await claim()).toMatchObject({ state: 'claimed' })
  })

  it('gives what was claimed to another when the lease is over: nothing had left', async () => {
    const { take, claim, clock, ledger } = await planned()
    const first = await take()
    expect(await ledger.nextAt()).toEqual(new Date('2026-11-25T08:30:25Z'))
    clock.pass(24_999)
    expect(await claim()).toBeUndefined()
    clock.pass(1)
    expect(await claim()).toMatchObject({ state: 'claimed', fence: first.fence + 1 })
  })

  it('gives what was being sent as uncertain, now and after another crash', async () => {
    const { take, clock, ledger } = await planned()
    await ledger.mark(await take(), 10_000)
    clock.pass(25_000)
    expect(await take()).toMatchObject({ state: 'uncertain', firstSendAt: START })
    clock.pass(25_000)
    expect(await take()).toMatchObject({ state: 'uncertain', fence: 3 })
  })

  it('gives what was sent and is not finished', async () => {
    const { take, claim, clock, ledger, found } = await planned()
    const one = await take()
    await ledger.settle(one, { ...SENT, isFinished: false })
    expect(await claim()).toBeUndefined()
    clock.pass(25_000)
    expect(await claim()).toMatchObject({ state: 'sent', isFinished: false, messageId: 'm1' })
    await ledger.finish(one.id, { notBefore: '2026-11-25T09:00:00Z', error: '503' })
    expect(await claim()).toBeUndefined()
    await ledger.finish(one.id)
    clock.set('2026-11-26T00:00:00Z')
    expect(await claim()).toBeUndefined()
    expect(await found()).toMatchObject({ isFinished: true })
  })

  it('takes everything back from a process that is gone', async () => {
    const { ledger, take, delivery } = await planned()
    await ledger.mark(await take(), 10_000)
    await ledger.plan([digest('other2')])
    await take()
    expect(await ledger.claim(DISCORD)).toEqual([])
    expect(await ledger.recover()).toBe(2)
    expect(await ledger.claim(DISCORD)).toMatchObject([
      { id: delivery.id, state: 'uncertain' },
      { origin: 'other2', state: 'claimed' },
    ])
  })
})

describe('marking', () => {
  it('writes when it first and last left', async () => {
    const { ledger, take, clock, found } = await planned()
    const one = await take()
    expect(await ledger.mark(one, 10_000)).toBe(true)
    expect(await found()).toMatchObject({ state: 'sending', firstSendAt: START, lastSendAt: START })
    await ledger.settle(one, { state: 'uncertain', ...AGAIN })
    clock.pass(60_000)
    await ledger.mark(await take(), 10_000)
    expect(await found()).toMatchObject({ firstSendAt: START, lastSendAt: AGAIN.notBefore })
  })

  it('refuses whoever holds an older fence', async () => {
    const { ledger, take, clock } = await planned()
    const old = await take()
    clock.pass(25_000)
    await take()
    expect(await ledger.mark(old, 10_000)).toBe(false)
  })

  it('refuses when the lease ends before the request would', async () => {
    const { ledger, take, clock, found } = await planned()
    const one = await take()
    clock.pass(15_000)
    expect(await ledger.mark(one, 10_000)).toBe(false)
    expect(await found()).toMatchObject({ state: 'claimed' })
  })

  it('refuses what the next digest took the place of', async () => {
    const { ledger, take } = await planned()
    const one = await take()
    await ledger.plan([digest('abc234', { slot: 'next' })])
    expect(await ledger.mark(one, 10_000)).toBe(false)
  })
})
