import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createTick } from '#digests/tick/tick.ts'
import { openState } from '#root/state/open.ts'
import { temporaryFolder } from '../../fixtures/folder.ts'
import { openScene, subscriptionOf, told } from './scene.ts'

it('leaves a schedule alone that somebody changed while its digest was planned, and tells nothing', async () => {
  const scene = await openScene('2026-03-01T08:00Z')
  scene.subscribe('daily1', 'daily 09:00', { empty: 'line' })
  const { ledger, subscriptions } = scene.parts
  const tick = createTick({
    ...scene.parts,
    ledger: {
      ...ledger,
      // The last thing that is read before it is planned: right then it is moved to the evening.
      async digestsOf(origin, limit) {
        await subscriptions.change('daily1', { nextDue: '2026-03-01T19:00:00.000Z' })
        return await ledger.digestsOf(origin, limit)
      },
    },
  })
  scene.to('2026-03-01T09:00Z')
  await tick.run()
  expect(scene.get('daily1')?.nextDue).toBe('2026-03-01T19:00:00.000Z')
  expect(told(scene, 'daily1')).toEqual([])
})

it('is kept so by the state file: a step is taken from where it was read, or not at all', async () => {
  const now = () => new Date('2026-03-01T08:00Z')
  const state = await openState(join(temporaryFolder(), 'state.sqlite'), now)
  onTestFinished(() => state[Symbol.asyncDispose]())
  const facts = { holidays: () => [] }
  const more = { sinceDay: '2026-02-22' }
  await state.subscriptions.add(subscriptionOf('daily1', 'daily 09:00', now(), facts, more))
  const step = { subscription: 'daily1', nextDue: '2026-03-02T09:00:00.000Z', coveredTo: 7 }
  await state.ledger.plan([], [{ ...step, wasDue: '2026-03-01T10:00:00.000Z' }])
  expect(await state.subscriptions.find('daily1')).toMatchObject({
    nextDue: '2026-03-01T09:00:00.000Z',
    coveredTo: 1,
    sinceDay: '2026-02-22',
  })
  await state.ledger.plan([], [{ ...step, wasDue: '2026-03-01T09:00:00.000Z' }])
  const stepped = await state.subscriptions.find('daily1')
  expect(stepped).toMatchObject({ nextDue: step.nextDue, coveredTo: 7 })
  expect(stepped?.sinceDay).toBeUndefined()
})

it('waits for a digest in doubt, however many tests were sent since', async () => {
  const scene = await openScene('2026-03-01T08:00Z')
  scene.subscribe('daily1', 'daily 09:00', { empty: 'line' })
  scene.to('2026-03-01T09:00Z')
  await scene.tick.run()
  const [digest] = scene.deliveries()
  if (!digest) throw new Error('Nothing was planned')
  scene.settle(digest.id, { state: 'uncertain', firstSendAt: '2026-03-01T09:00:01.000Z' })
  for (let i = 0; i < 20; i += 1) {
    const id = scene.parts.newId()
    await scene.parts.ledger.plan([{ ...digest, id, slot: `test:${i}`, window: undefined }])
  }
  scene.to('2026-03-02T09:00Z')
  await scene.tick.run()
  expect(told(scene, 'daily1').filter(({ window }) => window)).toHaveLength(1)
  scene.settle(digest.id, { state: 'dead' })
  await scene.tick.run()
  expect(told(scene, 'daily1').filter(({ window }) => window)).toHaveLength(2)
})
