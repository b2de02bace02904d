import { expect, it } from 'vitest'
import { createTick } from '#digests/tick/tick.ts'
import { DAY, HOUR, openScene, told } from './scene.ts'
import { claimOf } from './store.ts'

it('records a slot that had nothing to say, and begins the next window behind it', async () => {
  const scene = await openScene('2026-03-01T08:00Z')
  scene.subscribe('daily1', 'daily 09:00', { filter: 'person:qin-gang' })
  await scene.load({ claims: [claimOf('a', 'li-shangfu')] })
  await scene.at('2026-03-01T09:00Z')
  expect(scene.deliveries()).toMatchObject([{ state: 'skipped', window: { after: 1, to: 2 } }])
  // Widened later, the filter finds what is new from then on, not what it left out before.
  await scene.parts.subscriptions.change('daily1', { filter: '' })
  await scene.load({ claims: [claimOf('a', 'li-shangfu'), claimOf('b', 'qin-gang')] })
  await scene.at('2026-03-02T09:00Z')
  expect(told(scene, 'daily1')).toMatchObject([
    { window: { after: 2, to: 3 }, content: { entries: [{ n: 2 }] } },
  ])
})

it('says in one line that nothing is new where that is wanted', async () => {
  const scene = await openScene('2026-03-01T08:00Z')
  scene.subscribe('daily1', 'daily 09:00', { empty: 'line' })
  await scene.at('2026-03-01T09:00Z')
  expect(told(scene, 'daily1')).toMatchObject([{ content: { kind: 'quiet', policy: 'line' } }])
})

it('shows that it is alive after seven days in which nothing was said', async () => {
  const scene = await openScene('2026-03-01T09:00Z')
  scene.subscribe('daily1', 'daily 09:00', { empty: 'heartbeat' })
  const start = Date.parse('2026-03-01T09:00Z')
  for (let day = 1; day <= 15; day += 1) await scene.at(start + day * DAY)
  expect(told(scene, 'daily1').map(({ slot, content }) => [slot, content.kind])).toEqual([
    ['2026-03-08T09:00[UTC]', 'quiet'],
    ['2026-03-15T09:00[UTC]', 'quiet'],
  ])
})

it('leaves out quiet days and covers them with the next digest', async () => {
  const scene = await openScene('2026-03-05T09:30Z')
  await scene.load({ claims: [claimOf('a', 'qin-gang')], holidays: ['2026-03-09'] })
  scene.subscribe('daily1', 'daily 09:00', { quiet: ['weekends', 'us-holidays'], empty: 'line' })
  for (let at = Date.parse('2026-03-05T10:00Z'); at < Date.parse('2026-03-11'); at += HOUR) {
    await scene.at(at)
  }
  expect(told(scene, 'daily1').map(({ slot, content }) => [slot, content.kind])).toEqual([
    ['2026-03-06T09:00[UTC]', 'digest'],
    ['2026-03-10T09:00[UTC]', 'quiet'],
  ])
  // A quiet day is none that was missed.
  expect(told(scene, 'daily1').at(-1)).toMatchObject({ content: { head: { missed: 0 } } })
})

it('says nothing while it is muted, and then covers the whole gap once', async () => {
  const scene = await openScene('2026-03-01T08:00Z')
  scene.subscribe('daily1', 'daily 09:00', { mutedUntil: '2026-03-05T00:00:00.000Z' })
  await scene.parts.subscriptions.change('daily1', { nextDue: '2026-03-01T09:00:00.000Z' })
  await scene.load({ claims: [claimOf('a', 'qin-gang')] })
  for (let day = 1; day <= 6; day += 1) await scene.at(`2026-03-0${day}T09:00Z`)
  expect(told(scene, 'daily1').map(({ slot }) => slot)).toEqual(['2026-03-05T09:00[UTC]'])
})

it('stays muted when somebody mutes it anew while its digest is planned', async () => {
  const scene = await openScene('2026-03-01T08:00Z')
  scene.subscribe('daily1', 'daily 09:00', { mutedUntil: '2026-03-01T08:30:00.000Z' })
  await scene.load({ claims: [claimOf('a', 'qin-gang')] })
  const anew = { mutedUntil: '2026-03-05T00:00:00.000Z', nextDue: '2026-03-05T09:00:00.000Z' }
  const { ledger, subscriptions } = scene.parts
  const tick = createTick({
    ...scene.parts,
    ledger: {
      ...ledger,
      // The last moment of planning it.
      async plan(deliveries, steps) {
        const planned = await ledger.plan(deliveries, steps)
        await subscriptions.change('daily1', anew)
        return planned
      },
    },
  })
  scene.to('2026-03-01T09:00Z')
  await tick.run()
  expect(scene.get('daily1')).toMatchObject(anew)
})

it('begins with the last days where that was chosen, and only the first time', async () => {
  const scene = await openScene('2026-03-01T08:00Z')
  const claims = [claimOf('a', 'qin-gang'), claimOf('b', 'qin-gang')]
  await scene.load({ claims: claims.slice(0, 1) })
  scene.to('2026-03-08T08:00Z')
  await scene.load({ claims })
  scene.subscribe('daily1', 'daily 09:00', { coveredTo: 3, sinceDay: '2026-03-02' })
  scene.subscribe('daily2', 'daily 09:00', { coveredTo: 3, empty: 'line' })
  await scene.at('2026-03-08T09:00Z')
  await scene.at('2026-03-09T09:00Z')
  expect(told(scene, 'daily1')).toMatchObject([{ content: { entries: [{ n: 2 }] } }])
  expect(told(scene, 'daily1')[0]?.content).not.toHaveProperty('head.from', expect.anything())
  expect(told(scene, 'daily2').map(({ content }) => content.kind)).toEqual(['quiet', 'quiet'])
})

it('tells editors what they owe, within their filter', async () => {
  const scene = await openScene('2026-03-01T08:00Z')
  await scene.load({ claims: [claimOf('a', 'qin-gang', { date: '2026' }), claimOf('b', 'xu')] })
  const topic = { topic: 'debt', filter: 'person:qin-gang' } as const
  scene.subscribe('weekly1', 'weekly mon 09:00', topic)
  await scene.at('2026-03-02T09:00Z')
  const [debt] = told(scene, 'weekly1')
  expect(debt).toMatchObject({ content: { kind: 'debt', debt: { partial: ['a'] } } })
  expect(JSON.stringify(debt)).not.toContain('"b"')
})

it('keeps the window open while a filter cannot be read, and reports that once a day', async () => {
  const scene = await openScene('2026-03-01T08:00Z')
  scene.subscribe('daily1', 'daily 09:00', { filter: 'person:(' })
  scene.subscribe('daily2', 'daily 09:00', {
    filter: 'person:nobody-any-more or certainty:reported',
  })
  await scene.load({ claims: [claimOf('a', 'qin-gang')] })
  await scene.at('2026-03-01T09:00Z')
  await scene.at('2026-03-01T09:01Z')
  expect(scene.logged).toMatchObject([
    { event: 'digest.filter', details: { id: 'daily1', reference: 'F-1' } },
  ])
  // Somebody who left the store matches nothing, which is said; the rest goes on working.
  const head = { gone: ['nobody-any-more'] }
  expect(told(scene, 'daily2')).toMatchObject([{ content: { head, entries: [{ n: 1 }] } }])
  await scene.parts.subscriptions.change('daily1', { filter: 'person:qin-gang' })
  await scene.at('2026-03-02T09:00Z')
  expect(told(scene, 'daily1')).toMatchObject([{ content: { entries: [{ n: 1 }] } }])
})

it('reports a watch whose filter cannot be read, and goes on with the others', async () => {
  const scene = await openScene('2026-03-01T08:00Z')
  scene.subscribe('daily1', 'daily 09:00', { filter: 'person:li-shangfu' })
  const { place } = scene.get('daily1') ?? {}
  const watch = { when: 'digest', least: 'routine', createdBy: '', createdAt: '' } as const
  if (!place) throw new Error('It was subscribed')
  const broken = { kind: 'filter', text: 'person:(' } as const
  await scene.watches.put({ ...watch, id: 'w1', place, target: broken })
  await scene.watches.put({
    ...watch,
    id: 'w2',
    place,
    target: { kind: 'subject', id: 'qin-gang' },
  })
  await scene.load({ claims: [claimOf('a', 'qin-gang')] })
  await scene.at('2026-03-01T09:00Z')
  expect(told(scene, 'daily1')).toMatchObject([{ content: { entries: [{ n: 1 }] } }])
  expect(scene.logged).toMatchObject([{ event: 'watch.filter', details: { id: 'w1' } }])
})

it('raises an alarm when something stays due, every quarter of an hour', async () => {
  const scene = await openScene('2026-03-01T08:00Z')
  scene.subscribe('daily1', 'daily 09:00', { zone: 'Nowhere/At_All' })
  const start = Date.parse('2026-03-01T09:00Z')
  for (let minute = 0; minute <= 45; minute += 1) await scene.at(start + minute * 60_000)
  const alarms = scene.logged.filter(({ event }) => event === 'digest.overdue')
  expect(alarms).toEqual(Array(3).fill({ event: 'digest.overdue', details: { count: 1 } }))
  expect(scene.faults).toHaveLength(1)
})
