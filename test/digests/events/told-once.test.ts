import { expect, it } from 'vitest'
import { createGather, type Gatherer } from '#digests/tick/gather.ts'
import { head } from '../compose/scene.ts'
import { CHANNEL, MINUTE, openScene } from './scene.ts'
import { having, told } from './told.ts'

it('a digest that told two alterations of one claim as one is right, and stays as it is', async () => {
  const scene = await openScene(having(told))
  await scene.load(having({ ...told, date: '2023-07' }))
  await scene.load(having({ ...told, date: '2023' }))
  const reader: Gatherer = {
    ...{ id: 's', place: CHANNEL, topic: 'changes', cap: 10 },
    ...{ filter: '', coveredTo: 1 },
  }
  const gather = createGather({ ...scene.parts, changes: scene.changes })
  const found = (await gather([reader], () => {})).get('s')
  if (found?.topic !== 'changes') throw new Error('Nothing was gathered')
  const { entries, carries } = found
  expect(entries).toHaveLength(1)
  const digest = await scene.digest(3, { content: { kind: 'digest', head, entries }, carries })
  for (let minutes = 1; minutes <= 4; minutes *= 2) {
    scene.wait(minutes * MINUTE)
    await scene.events.catchUp()
  }
  expect(await scene.deliver()).toEqual([])
  expect(await scene.ledger.corrections(digest.id)).toEqual([])
})
