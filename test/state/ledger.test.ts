import { describe, expect, it } from 'vitest'
import { digest, edit, head, START, subscription } from '../digests/deliver/samples.ts'
import { AGAIN, planned } from './planned.ts'

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

  it('keeps only the newest text for a message', async () => {
    const { ledger, delivery } = await planned()
    const older = edit(delivery.id)
    await ledger.plan([older])
    await ledger.plan([edit(delivery.id, { slot: 'load:7' })])
    expect(await ledger.find(older.id)).toMatchObject({ state: 'superseded' })
  })
})
