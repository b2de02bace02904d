import { describe, expect, it } from 'vitest'
import { digest, edit, head, START, subscription } from '../digests/deliver/samples.ts'
import { AGAIN, DISCORD, planned } from './planned.ts'

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

  it('takes no step of a subscription that was set anew meanwhile', async () => {
    const { ledger, subscriptions } = await planned()
    const step = { subscription: 'abc234', nextDue: '2026-11-26T08:30:00.000Z' }
    await ledger.plan([], [{ ...step, wasDue: '2026-11-25T07:00:00.000Z', coveredTo: 9 }])
    expect(await subscriptions.find('abc234')).toMatchObject({ nextDue: START, coveredTo: 3 })
    await ledger.plan([], [{ ...step, wasDue: START, coveredTo: 9 }])
    expect(await subscriptions.find('abc234')).toMatchObject({
      ...{ nextDue: step.nextDue },
      coveredTo: 9,
    })
    await ledger.plan([], [{ ...step, coveredTo: 5 }])
    expect(await subscriptions.find('abc234')).toMatchObject({ coveredTo: 9 })
  })

  it('plans no digest whose step is not taken', async () => {
    const { ledger, subscriptions } = await planned()
    await subscriptions.change('abc234', { nextDue: '2026-11-25T19:00:00.000Z' })
    const next = digest('abc234', { slot: 'next' })
    const told = digest('abc234', { slot: 'notice', window: undefined })
    const step = { subscription: 'abc234', nextDue: '2026-11-26T08:30:00.000Z', wasDue: START }
    expect(await ledger.plan([next, told], [step])).toEqual([told.id])
    expect(await ledger.plan([next], [{ ...step, wasDue: '2026-11-25T19:00:00.000Z' }])).toEqual([
      next.id,
    ])
  })

  it('plans a digest of as many claims as there are', async () => {
    const carries = Array.from({ length: 11_000 }, (_, i) => ({ id: `claim-${i}`, hash: 'form' }))
    const { found } = await planned({ carries })
    expect((await found())?.carries).toHaveLength(11_000)
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

  it('lets it take the place of one that left and was refused', async () => {
    const { ledger, take, found } = await planned()
    const one = await take()
    await ledger.mark(one, 10_000)
    await ledger.settle(one, { state: 'retry', ...AGAIN })
    await ledger.plan([digest('abc234', { slot: 'next' })])
    expect(await found()).toMatchObject({ state: 'superseded' })
  })

  it('lets nothing take the place of one that may have arrived', async () => {
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

  it('closes an older text that was under way once it is known not to have arrived', async () => {
    const { ledger, delivery } = await planned({ isSkipped: true })
    for (const state of ['retry', 'uncertain'] as const) {
      const older = edit(delivery.id, { slot: `${state} older` })
      await ledger.plan([older])
      const [one] = await ledger.claim(DISCORD)
      expect(await ledger.mark({ id: older.id, fence: one?.fence ?? 0 }, 10_000)).toBe(true)
      const newer = edit(delivery.id, { slot: `${state} newer` })
      await ledger.plan([newer])
      expect(await ledger.find(older.id)).toMatchObject({ state: 'sending' })
      await ledger.settle({ id: older.id, fence: one?.fence ?? 0 }, { state, ...AGAIN })
      expect(await ledger.find(older.id)).toMatchObject({ state: 'superseded', error: '503' })
      expect(await ledger.claim(DISCORD)).toMatchObject([{ id: newer.id }])
    }
  })

  it('sends no older text after a crash in which a newer one was planned', async () => {
    const { ledger, delivery } = await planned({ isSkipped: true })
    const older = edit(delivery.id)
    await ledger.plan([older])
    const [one] = await ledger.claim(DISCORD)
    await ledger.mark({ id: older.id, fence: one?.fence ?? 0 }, 10_000)
    await ledger.plan([edit(delivery.id, { slot: 'load:7' })])
    await ledger.recover()
    const claimed = await ledger.claim(DISCORD)
    const again = claimed.find(({ id }) => id === older.id)
    expect(await ledger.mark({ id: older.id, fence: again?.fence ?? 0 }, 10_000)).toBe(false)
    expect(await ledger.find(older.id)).toMatchObject({ state: 'superseded' })
  })

  it('keeps only the newest text for a message', async () => {
    const { ledger, delivery } = await planned()
    const older = edit(delivery.id)
    await ledger.plan([older])
    await ledger.plan([edit(delivery.id, { slot: 'load:7' })])
    expect(await ledger.find(older.id)).toMatchObject({ state: 'superseded' })
  })
})
