import { describe, expect, it } from 'vitest'
import type { Delivery, NewDelivery } from '#core/ledger.ts'
import { digest, edit, head, START, subscription } from '../digests/deliver/samples.ts'
import { openScene } from '../digests/deliver/scene.ts'

const SENT = {
  state: 'sent',
  channelId: '200',
  messageId: 'm1',
  how: 'answer',
  isFinished: true,
} as const
const AGAIN = { notBefore: '2026-11-25T08:31:00.000Z', error: '503' } as const
const PAUSE = { reason: 'channel-gone', at: START, code: '10003' } as const

/** A ledger in which one delivery is being sent. */
async function sending(delivery: NewDelivery = digest('abc234')) {
  const scene = await openScene()
  const { ledger } = scene
  await scene.subscriptions.add(subscription('abc234', { sinceDay: '2026-11-18', failStreak: 1 }))
  await ledger.plan([delivery])
  const [one] = await ledger.claim({ platforms: ['discord'], limit: 1, leaseMs: 25_000 })
  if (!one) throw new Error('Nothing could be claimed')
  await ledger.mark(one, 10_000)
  const found = async () => await ledger.find(delivery.id)
  const subscribed = async () => await scene.subscriptions.find('abc234')
  return { ...scene, one, found, subscribed }
}

describe('settling', () => {
  it('records a message, and moves the window of its subscription', async () => {
    const { ledger, one, found, subscribed } = await sending()
    expect(await ledger.settle(one, SENT)).toBe(true)
    expect(await found()).toMatchObject({ ...SENT, sentAt: START, attempts: 1 })
    expect(await subscribed()).toMatchObject({ coveredTo: 5, failStreak: 0, lastSentAt: START })
    expect((await subscribed())?.sinceDay).toBeUndefined()
  })

  it('moves no window back', async () => {
    const { ledger, one, subscriptions, subscribed } = await sending()
    await subscriptions.change('abc234', { coveredTo: 8 })
    await ledger.settle(one, SENT)
    expect(await subscribed()).toMatchObject({ coveredTo: 8 })
  })

  it.each<[string, Partial<NewDelivery>]>([
    [
      'a test',
      { content: { kind: 'digest', head: head('abc234', { isTest: true }), entries: [] } },
    ],
    ['an edit', { act: 'edit' }],
    ['an alert', { window: undefined }],
  ])('moves no window for %s', async (_, more) => {
    const { ledger, one, subscribed } = await sending(digest('abc234', more))
    await ledger.settle(one, SENT)
    expect(await subscribed()).toMatchObject({ coveredTo: 3, failStreak: 1 })
  })

  it('counts attempts, but no waiting', async () => {
    const { ledger, one, found, clock } = await sending()
    await ledger.settle(one, { state: 'retry', ...AGAIN, isAttempt: true })
    expect(await found()).toMatchObject({ state: 'retry', ...AGAIN, attempts: 1 })
    clock.pass(60_000)
    const [again] = await ledger.claim({ platforms: ['discord'], limit: 1, leaseMs: 25_000 })
    await ledger.settle(again as Delivery, { state: 'uncertain', ...AGAIN, isAttempt: false }) // It waited for a minute.
    expect(await found()).toMatchObject({ state: 'uncertain', attempts: 1 })
  })

  it.each([
    ['failed', true, 2],
    ['failed', false, 1],
    ['dead', false, 1],
    ['superseded', false, 1],
  ] as const)('closes what %s, blocked: %s, and counts what was blocked in a row', async (state, isBlocked, failStreak) => {
    const { ledger, one, subscribed, found } = await sending()
    await ledger.settle(one, { state, error: '50013', isBlocked })
    expect(await found()).toMatchObject({ state, error: '50013' })
    expect(await subscribed()).toMatchObject({ failStreak, coveredTo: 3 })
    expect(await ledger.nextAt()).toBeUndefined()
  })

  it('refuses whoever holds an older fence, and what is over', async () => {
    const { ledger, one, clock, subscribed } = await sending()
    clock.pass(25_000)
    const [next] = await ledger.claim({ platforms: ['discord'], limit: 1, leaseMs: 25_000 })
    expect(await ledger.settle(one, SENT)).toBe(false)
    expect(await subscribed()).toMatchObject({ coveredTo: 3 })
    expect(await ledger.settle(next as Delivery, SENT)).toBe(true) // It was claimed just now.
    expect(await ledger.settle(next as Delivery, { state: 'dead', error: '' })).toBe(false) // As above.
  })
})

describe('pausing', () => {
  const notice = (of: string) =>
    digest(of, {
      slot: `paused ${START} owner`,
      window: undefined,
      content: {
        kind: 'notice',
        ...{ subscription: of, place: 'discord:100/200', code: '10003', at: START },
        reason: 'channel-gone',
      },
    })

  it('stops the subscription and plans who is told, with the refusal', async () => {
    const { ledger, one, subscribed } = await sending()
    const told = notice('abc234')
    const pausing = { subscriptions: ['abc234'], pause: PAUSE, notices: [told] }
    await ledger.settle(one, { state: 'failed', error: '10003' }, pausing)
    expect(await subscribed()).toMatchObject({ pause: PAUSE, coveredTo: 3 })
    expect((await subscribed())?.nextDue).toBeUndefined()
    expect(await ledger.find(told.id)).toMatchObject({ state: 'planned' })
    expect(await ledger.paused()).toMatchObject([{ id: 'abc234' }])
  })

  it('pauses nothing twice, and tells of it once', async () => {
    const { ledger, one, subscriptions, subscribed } = await sending()
    const pause = { reason: 'asked', at: START, by: 'discord:1' } as const
    await subscriptions.change('abc234', { pause })
    const told = notice('abc234')
    const pausing = { subscriptions: ['abc234'], pause: PAUSE, notices: [told] }
    await ledger.settle(one, { state: 'failed', error: '10003' }, pausing)
    expect(await subscribed()).toMatchObject({ pause })
    expect(await ledger.find(told.id)).toBeUndefined()
  })

  it('pauses nothing when the delivery is somebody else’s by now', async () => {
    const { ledger, one, subscribed, clock } = await sending()
    clock.pass(25_000)
    await ledger.claim({ platforms: ['discord'], limit: 1, leaseMs: 25_000 })
    const pausing = { subscriptions: ['abc234'], pause: PAUSE, notices: [notice('abc234')] }
    expect(await ledger.settle(one, { state: 'failed', error: '10003' }, pausing)).toBe(false)
    expect((await subscribed())?.pause).toBeUndefined()
  })
})

describe('reading', () => {
  it('says which messages told a claim, in which form, and what corrected them', async () => {
    const { ledger, one } = await sending()
    expect(await ledger.carrying('claim-one')).toEqual([])
    await ledger.settle(one, SENT)
    const correction = edit(one.id)
    await ledger.plan([correction])
    expect(await ledger.carrying('claim-one')).toMatchObject([{ id: one.id }])
    expect(await ledger.carrying('claim-one', 'form-one')).toMatchObject([{ id: one.id }])
    expect(await ledger.carrying('claim-one', 'form-two')).toEqual([])
    expect(await ledger.corrections(one.id)).toMatchObject([{ id: correction.id }])
  })

  it('says what is open, and counts by state', async () => {
    const { ledger, one } = await sending()
    expect(await ledger.isOpen('abc234')).toBe(true)
    expect(await ledger.counts()).toMatchObject({ sending: 1, sent: 0 })
    await ledger.settle(one, { ...SENT, isFinished: false })
    expect(await ledger.isOpen('abc234')).toBe(false)
  })

  it('gives the newest of an origin first', async () => {
    const { ledger, one, clock } = await sending()
    clock.pass(1_000)
    const next = digest('abc234', { slot: 'next' })
    await ledger.plan([next])
    expect((await ledger.of('abc234', 9)).map(({ id }) => id)).toEqual([next.id, one.id])
    expect(await ledger.of('abc234', 1)).toHaveLength(1)
  })

  it('gives a subscription’s own digests without what else comes of it', async () => {
    const { ledger, one, clock } = await sending()
    clock.pass(1_000)
    const isTest = { kind: 'digest', head: head('abc234', { isTest: true }), entries: [] } as const
    await ledger.plan([digest('abc234', { slot: 'test', content: isTest, window: undefined })])
    expect((await ledger.digestsOf('abc234', 9)).map(({ id }) => id)).toEqual([one.id])
    const next = digest('abc234', { slot: 'next' })
    await ledger.plan([next])
    expect((await ledger.digestsOf('abc234', 1)).map(({ id }) => id)).toEqual([next.id])
  })
})
