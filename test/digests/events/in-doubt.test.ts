import { expect, it } from 'vitest'
import { settleDoubtful } from '#digests/events/in-doubt.ts'
import { altered } from '../altered.ts'
import { DAY, followOf, OTHER, openScene, watchOf } from './scene.ts'
import { first, having, retracted, revision, told } from './told.ts'

const person = { kind: 'subject', id: 'qin-gang' } as const

it('records what serves now as told: nothing of it is sent, and what it is and where is said', async () => {
  const scene = await openScene(first)
  await scene.watches.put(watchOf('w1', person))
  await scene.watches.put(watchOf('w2', person, { place: OTHER }))
  const doubt = await settleDoubtful({ ...scene.parts, facts: () => having(told) })
  expect(doubt).toEqual({ kinds: { alert: 2 }, places: ['discord:1/2', 'slack:T1/C1'] })
  expect(await scene.changes.latest()).toMatchObject({ seq: 2 })
  expect(await scene.ledger.untold()).toEqual([])
  expect(await scene.ledger.counts()).toMatchObject({ planned: 0, skipped: 2 })
  await scene.events.catchUp()
  expect(await scene.deliver()).toEqual([])
})

it('tells what is loaded later as always', async () => {
  const scene = await openScene(first)
  await scene.watches.put(watchOf('w1', person))
  await scene.follows.add(followOf('f1', 'qin-gang-case'))
  await settleDoubtful({ ...scene.parts, facts: () => having(told) })
  await scene.load(altered(having(told), { revision: revision(), added: [{ ...told, id: 'new' }] }))
  expect((await scene.deliver()).map(({ slot, content }) => [slot, content.kind])).toContainEqual([
    'load:3',
    'alert',
  ])
})

it('puts right what messages said, by edits alone: made twice, they look the same', async () => {
  const scene = await openScene(first)
  await scene.load(having(told))
  const digest = await scene.digest(2)
  const doubt = await settleDoubtful({ ...scene.parts, facts: () => having(retracted(told)) })
  expect(doubt).toEqual({ kinds: { correction: 1 }, places: ['discord:1/2'] })
  expect((await scene.deliver()).map(({ act, below }) => [act, below])).toEqual([
    ['edit', digest.id],
  ])
})

it('finishes a load that was recorded and not told when the backup was made', async () => {
  const scene = await openScene(first)
  await scene.watches.put(watchOf('w1', person))
  const next = having(told)
  scene.wait(60_000)
  await scene.changes.record(next, new Date('2026-11-10T10:01:00Z'))
  expect(await scene.ledger.untold()).toHaveLength(2)
  const doubt = await settleDoubtful({ ...scene.parts, facts: () => next })
  expect(doubt.kinds).toEqual({ alert: 1 })
  expect(await scene.ledger.untold()).toEqual([])
})

it('says nothing of a load whose alert is in the ledger already: that one is looked for', async () => {
  const scene = await openScene(first)
  await scene.watches.put(watchOf('w1', person))
  await scene.load(having(told))
  const [planned] = await scene.ledger.of(`alert:discord:1/2`, 1)
  const next = having(told)
  expect(await settleDoubtful({ ...scene.parts, facts: () => next })).toMatchObject({ kinds: {} })
  expect(await scene.ledger.find(planned?.id ?? '')).toMatchObject({ state: 'planned' })
})

it('does not tell of a silence that the lost hours may have told, and does of a later one', async () => {
  const scene = await openScene(first)
  await scene.watches.put(watchOf('w1', person, { absenceDays: 60 }))
  await scene.watches.put(
    watchOf('w2', { kind: 'subject', id: 'dong-jun' }, { absenceDays: 20_000 }),
  )
  const doubt = await settleDoubtful({ ...scene.parts, facts: () => first })
  expect(doubt).toEqual({ kinds: { absence: 1 }, places: ['discord:1/2'] })
  await scene.absences.run()
  expect(await scene.deliver()).toEqual([])
  scene.wait(20_000 * DAY)
  await scene.absences.run()
  expect((await scene.deliver()).map(({ origin }) => origin)).toEqual(['w2'])
})

it('has nothing to say where nothing changed and nobody watches', async () => {
  const scene = await openScene(first)
  const doubt = await settleDoubtful({ ...scene.parts, facts: () => first })
  expect(doubt).toEqual({ kinds: {}, places: [] })
  expect(await scene.changes.loads(9)).toHaveLength(1)
})
