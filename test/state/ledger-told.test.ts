import { expect, it } from 'vitest'
import { edit } from '../digests/deliver/samples.ts'
import { openScene } from '../digests/deliver/scene.ts'
import { planned, SENT } from './planned.ts'
import { revisions } from './revisions.ts'

it('finds by what it carries what is on its way, in any form, and no edit', async () => {
  const { ledger, delivery, take } = await planned()
  expect(await ledger.carryingIds('claim-one')).toEqual([delivery.id])
  await ledger.settle(await take(), { ...SENT, isFinished: false })
  await ledger.plan([edit(delivery.id)])
  expect(await ledger.carryingIds('claim-one')).toEqual([delivery.id])
  expect(await ledger.carryingIds('claim-two')).toEqual([])
})

it('finds what was sent, and nothing that never came', async () => {
  const { ledger, delivery, take } = await planned()
  await ledger.settle(await take(), { ...SENT, isFinished: true })
  await ledger.plan([{ ...delivery, id: `${delivery.id}-other`, origin: 'other' }])
  await ledger.settle(await take(), { state: 'failed', error: '10003' })
  expect(await ledger.carryingIds('claim-one')).toEqual([delivery.id])
})

it('says since when a message is gone', async () => {
  const { ledger, delivery, found, clock } = await planned()
  expect((await found())?.goneAt).toBeUndefined()
  await ledger.lose(delivery.id)
  const since = clock.now().toISOString()
  clock.pass(1_000)
  await ledger.lose(delivery.id)
  expect((await found())?.goneAt).toBe(since)
})

it('keeps which loads are still to be told, also those recorded meanwhile', async () => {
  const { ledger, changes, clock } = await openScene()
  const { first, reworded, takenOut } = await revisions()
  for (const facts of [first, reworded]) await changes.record(facts, clock.now())
  const untold = async () => (await ledger.untold()).map(({ seq }) => seq)
  expect(await untold()).toEqual([1, 2])
  await changes.record(takenOut, clock.now())
  await ledger.markTold(2)
  expect(await untold()).toEqual([3])
})
