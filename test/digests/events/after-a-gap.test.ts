import { expect, it } from 'vitest'
import { altered } from '../altered.ts'
import { DAY, MINUTE, OTHER, openScene, type Scene, watchOf } from './scene.ts'
import { first, having, retracted, revision, told } from './told.ts'

const HOUR = 60 * MINUTE

/** What is sent while nothing new is loaded. */
async function sentIn(scene: Scene, ms: number): Promise<readonly string[]> {
  const sent: string[] = []
  for (let passed = 0; passed < ms; passed += HOUR) {
    scene.wait(HOUR)
    await scene.events.catchUp()
    sent.push(...(await scene.deliver()).map(({ act, content }) => `${act} ${content.kind}`))
  }
  return sent
}

const again = () => altered(having(retracted(told)), { revision: revision() })

it('tells and corrects what was recorded just before the process ended, days later', async () => {
  const scene = await openScene(first)
  await scene.load(having(told))
  await scene.digest(2)
  const target = { kind: 'subject', id: 'qin-gang' } as const
  await scene.watches.put(watchOf('w', target, { place: OTHER }))
  await scene.changes.record(having(retracted(told)), scene.parts.now())
  scene.wait(3 * DAY)
  await scene.load(again())
  expect((await scene.deliver()).map(({ act, content }) => `${act} ${content.kind}`)).toEqual([
    'post alert',
    'edit digest',
    'post correction',
  ])
  expect(await sentIn(scene, 2 * DAY)).toEqual([])
})

it('corrects what was still on its way, however long it took and whatever was loaded since', async () => {
  const scene = await openScene(first)
  await scene.load(having(told))
  const message = await scene.planDigest(2)
  await scene.load(having(retracted(told)))
  scene.wait(3 * DAY)
  await scene.load(again())
  const sent = await scene.deliver()
  expect(sent.map(({ act, id, below }) => [act, act === 'post' && !below ? id : below])).toEqual([
    ['post', message],
    ['edit', message],
    ['post', message],
  ])
  expect(await sentIn(scene, 2 * DAY)).toEqual([])
})

it('says in a message that what was taken out is there again, days later', async () => {
  const scene = await openScene(first)
  await scene.load(having(told))
  const digest = await scene.digest(2)
  await scene.load(altered(first, { revision: revision() }))
  await scene.deliver()
  expect(await sentIn(scene, 3 * DAY)).toEqual([])
  await scene.load(having(told))
  const back = await scene.deliver()
  expect(back.map(({ act, below }) => [act, below])).toContainEqual(['edit', digest.id])
})

it('asks for nothing once a load was told', async () => {
  const scene = await openScene(first)
  await scene.load(having(told))
  await scene.digest(2)
  await scene.load(having(retracted(told)))
  await scene.deliver()
  const { events, asked } = scene.counted()
  expect(await sentIn(scene, 0)).toEqual([])
  await events.catchUp()
  expect(asked).toEqual(['untold'])
})
