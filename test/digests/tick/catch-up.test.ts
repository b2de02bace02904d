import { expect, it } from 'vitest'
import { HOUR, openScene, told } from './scene.ts'
import { claimOf } from './store.ts'

const heads = (scene: Awaited<ReturnType<typeof openScene>>, id: string) =>
  told(scene, id).map(({ slot, content, window }) => ({
    slot,
    missed: 'head' in content ? content.head.missed : undefined,
    entries: content.kind === 'digest' ? content.entries.map(({ n }) => n) : content.kind,
    window: window && [window.after, window.to],
  }))

it('tells the gap of nine days once, over all of them, and goes on from there', async () => {
  const scene = await openScene('2026-03-01T08:00Z')
  scene.subscribe('daily1', 'daily 09:00')
  await scene.load({ claims: [claimOf('a', 'qin-gang')] })
  await scene.at('2026-03-01T09:00Z')
  // Asleep: two revisions come in before it wakes.
  scene.to('2026-03-05T12:00Z')
  await scene.load({ claims: [claimOf('a', 'qin-gang'), claimOf('b', 'qin-gang')] })
  scene.to('2026-03-07T12:00Z')
  await scene.load({ claims: ['a', 'b', 'c'].map((id) => claimOf(id, 'qin-gang')) })
  await scene.at('2026-03-10T12:00Z')
  await scene.at('2026-03-10T12:01Z')
  scene.to('2026-03-11T08:00Z')
  await scene.load({ claims: ['a', 'b', 'c', 'd'].map((id) => claimOf(id, 'qin-gang')) })
  await scene.at('2026-03-11T09:00Z')
  expect(heads(scene, 'daily1')).toEqual([
    { slot: '2026-03-01T09:00[UTC]', missed: 0, entries: [1], window: [1, 2] },
    { slot: '2026-03-10T09:00[UTC]', missed: 8, entries: [2, 3], window: [2, 4] },
    { slot: '2026-03-11T09:00[UTC]', missed: 0, entries: [4], window: [4, 5] },
  ])
})

it('leaves a late digest to the next one when that is near, and says what was missed', async () => {
  const scene = await openScene('2026-03-01T08:00Z')
  scene.subscribe('daily1', 'daily 09:00', { empty: 'line' })
  await scene.at('2026-03-01T09:00Z')
  // Awake five and a half hours before the next one: less than a quarter of a day.
  await scene.at('2026-03-04T03:30Z')
  await scene.at('2026-03-04T09:00Z')
  expect(heads(scene, 'daily1').map(({ slot, missed }) => [slot, missed])).toEqual([
    ['2026-03-01T09:00[UTC]', 0],
    ['2026-03-04T09:00[UTC]', 2],
  ])
})

it('plans a late digest when the next one is not near', async () => {
  const scene = await openScene('2026-03-01T08:00Z')
  scene.subscribe('daily1', 'daily 09:00', { empty: 'line' })
  await scene.at('2026-03-04T02:30Z')
  expect(heads(scene, 'daily1').map(({ slot }) => slot)).toEqual(['2026-03-03T09:00[UTC]'])
})

it('tells more than 31 days whole', async () => {
  const scene = await openScene('2026-03-01T08:00Z')
  scene.subscribe('daily1', 'daily 09:00')
  await scene.load({ claims: [claimOf('a', 'qin-gang')] })
  scene.to('2026-04-20T12:00Z')
  await scene.load({ claims: [claimOf('a', 'qin-gang'), claimOf('b', 'qin-gang')] })
  await scene.at('2026-04-20T12:01Z')
  expect(heads(scene, 'daily1')).toMatchObject([{ missed: 50, entries: [1, 2] }])
})

it('covers with the next digest what did not arrive', async () => {
  const scene = await openScene('2026-03-01T08:00Z')
  scene.subscribe('daily1', 'daily 09:00')
  await scene.load({ claims: [claimOf('a', 'qin-gang')] })
  scene.to('2026-03-01T09:00Z')
  await scene.tick.run()
  scene.settle(scene.deliveries()[0]?.id ?? '', { state: 'expired' })
  await scene.at('2026-03-02T09:00Z')
  expect(heads(scene, 'daily1').at(-1)).toEqual({
    slot: '2026-03-02T09:00[UTC]',
    missed: 0,
    entries: [1],
    window: [1, 2],
  })
})

it('plans nothing new while the last message may or may not have arrived', async () => {
  const scene = await openScene('2026-03-01T08:00Z')
  scene.subscribe('daily1', 'daily 09:00', { empty: 'line' })
  scene.subscribe('daily2', 'daily 09:00', { empty: 'line' })
  scene.to('2026-03-01T09:00Z')
  await scene.tick.run()
  const [first, second] = scene.deliveries()
  scene.settle(first?.id ?? '', { state: 'uncertain', firstSendAt: '2026-03-01T09:00:01Z' })
  scene.settle(second?.id ?? '', { state: 'sent' })
  scene.to('2026-03-02T09:00Z')
  await scene.tick.run()
  expect(told(scene, 'daily1')).toHaveLength(1)
  expect(told(scene, 'daily2')).toHaveLength(2)
  scene.settle(first?.id ?? '', { state: 'sent' })
  scene.to('2026-03-02T09:05Z')
  await scene.tick.run()
  expect(told(scene, 'daily1')).toHaveLength(2)
})

it('plans a slot once when the clock is set back an hour', async () => {
  const scene = await openScene('2026-03-01T08:00Z')
  scene.subscribe('daily1', 'daily 09:00', { empty: 'line' })
  await scene.at('2026-03-01T09:00Z')
  // Whatever put the next moment back, the slot was told, though of another kind than now.
  await scene.parts.subscriptions.change('daily1', { nextDue: '2026-03-01T09:00:00.000Z' })
  await scene.load({ claims: [claimOf('a', 'qin-gang')] })
  await scene.at('2026-03-01T08:05Z')
  await scene.at('2026-03-01T09:00Z')
  await scene.at('2026-03-01T09:05Z')
  await scene.at('2026-03-02T09:00Z')
  expect(told(scene, 'daily1').map(({ slot }) => slot)).toEqual([
    '2026-03-01T09:00[UTC]',
    '2026-03-02T09:00[UTC]',
  ])
})

it.each([
  ['daily 09:00', '2026-03-02T09:00Z', '2026-03-02T15:00:00.000Z'],
  ['weekly mon 09:00', '2026-03-02T09:00Z', '2026-03-03T09:00:00.000Z'],
  ['monthly 2 09:00', '2026-03-02T09:00Z', '2026-03-03T09:00:00.000Z'],
  ['0 * * * *', '2026-03-02T09:00Z', '2026-03-02T10:00:00.000Z'],
  // Late after a night away: six hours from now, and not beyond the next one.
  ['daily 09:00', '2026-03-02T23:00Z', '2026-03-03T05:00:00.000Z'],
])('gives %s, planned at %s, until %s', async (when, at, until) => {
  const scene = await openScene('2026-03-02T08:00Z')
  scene.subscribe('one', when, { empty: 'line' })
  await scene.at(at)
  expect(scene.deliveries().at(-1)?.deliverBy).toBe(until)
})

it('plans all of a thousand at the same minute, in one go', async () => {
  const scene = await openScene('2026-03-01T08:00Z')
  for (let i = 0; i < 1_200; i += 1) scene.subscribe(`s${i}`, 'daily 09:00', { empty: 'line' })
  await scene.at(Date.parse('2026-03-01T09:00Z'))
  expect(scene.deliveries()).toHaveLength(1_200)
  await scene.at(Date.parse('2026-03-01T09:00Z') + HOUR)
  expect(scene.deliveries()).toHaveLength(1_200)
})
