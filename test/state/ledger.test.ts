import { describe, expect, it } from 'vitest'
import { CHANNEL, digest, edit, head, START, subscription } from '../digests/deliver/samples.ts'
import { openScene } from '../digests/deliver/scene.ts'

const DISCORD = { platforms: ['discord'], limit: 10, leaseMs: 25_000 } as const
const SENT = { state: 'sent', channelId: '200', messageId: 'm1', how: 'answer' } as const
const AGAIN = { notBefore: '2026-11-25T08:31:00.000Z', error: '503', isAttempt: true } as const

/** A ledger with one planned digest of one subscription. */
async function planned(more: Parameters<typeof digest>[1] = {}) {
  const scene = await openScene()
  await scene.subscriptions.add(subscription('abc234', { sinceDay: '2026-11-18', failStreak: 1 }))
  const delivery = digest('abc234', more)
  await scene.ledger.plan([delivery])
  const claim = async () => (await scene.ledger.claim(DISCORD))[0]
  const take = async () => {
    const one = await claim()
    if (!one) throw new Error('Nothing could be claimed')
    return one
  }
  const found = async () => await scene.ledger.find(delivery.id)
  return { ...scene, delivery, claim, take, found }
}

describe('planning', () => {
  it('keeps a delivery as it was planned', async () => {
    const { delivery, found } = await planned({ notBefore: '2026-11-25T08:31:00Z', below: 'x' })
    expect(await found()).toMatchObject({
      ...delivery,
      ...{ notBefore: '2026-11-25T08:31:00.000Z', state: 'planned', plannedAt: START },
      ...{ fence: 0, attempts: 0, isFinished: false },
    })
  })

  it('plans the same slot once, and the same content once', async () => {
    const { ledger, delivery } = await planned()
    expect(await ledger.plan([digest('abc234'), digest('other2')])).toHaveLength(1)
    expect(await ledger.of('abc234', 9)).toMatchObject([{ id: delivery.id }])
  })

  it('plans once what two plan at once', async () => {
    const { ledger } = await planned()
    const plans = await Promise.all([
      ledger.plan([digest('two222')]),
      ledger.plan([digest('two222')]),
    ])
    expect(plans.flat()).toHaveLength(1)
  })

  it('steps the subscription on with the plan, unless it was paused or removed meanwhile', async () => {
    const { ledger, subscriptions } = await planned()
    await subscriptions.add(
      subscription('paused', {
        nextDue: undefined,
        pause: { reason: 'asked', at: START, by: 'discord:1' },
      }),
    )
    const nextDue = '2026-11-26T08:30:00.000Z'
    await ledger.plan(
      [],
      [
        { subscription: 'abc234', nextDue },
        { subscription: 'paused', nextDue },
      ],
    )
    expect(await subscriptions.find('abc234')).toMatchObject({ nextDue })
    expect((await subscriptions.find('paused'))?.nextDue).toBeUndefined()
  })

  it('records a slot with nothing to say as skipped, and never claims it', async () => {
    const { claim, found, ledger } = await planned({ isSkipped: true })
    expect(await claim()).toBeUndefined()
    expect(await found()).toMatchObject({ state: 'skipped', isSkipped: true })
    expect(await ledger.isOpen('abc234')).toBe(false)
  })

  it('lets the next digest take the place of one that never left', async () => {
    const { ledger, found } = await planned()
    await ledger.plan([digest('abc234', { slot: 'next', window: { after: 3, to: 6 } })])
    expect(await found()).toMatchObject({ state: 'superseded' })
  })

  it('lets nothing take the place of one that may have left', async () => {
    const { ledger, take, found } = await planned()
    await ledger.mark(await take(), 10_000)
    await ledger.plan([digest('abc234', { slot: 'next' })])
    expect(await found()).toMatchObject({ state: 'sending' })
  })

  it('lets neither a test nor an alert take the place of anything', async () => {
    const { ledger, found } = await planned()
    const isTest = { kind: 'digest', head: head('abc234', { isTest: true }), entries: [] } as const
    const alert = { kind: 'alert', watched: [], entries: [] } as const
    await ledger.plan([
      digest('abc234', { slot: 'test', content: isTest }),
      digest('abc234', { slot: 'load:1', content: alert, window: undefined }),
      digest('abc234', { slot: 'load:2', content: alert, window: undefined }),
    ])
    expect(await found()).toMatchObject({ state: 'planned' })
    expect(await ledger.counts()).toMatchObject({ planned: 4, superseded: 0 })
  })

  it('keeps only the newest text for a message', async () => {
    const { ledger, delivery } = await planned()
    const older = edit(delivery.id)
    await ledger.plan([older])
    await ledger.plan([edit(delivery.id, { slot: 'load:7' })])
    expect(await ledger.find(older.id)).toMatchObject({ state: 'superseded' })
  })
})

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
