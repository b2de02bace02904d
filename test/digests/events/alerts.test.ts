import { expect, it } from 'vitest'
import type { Facts } from '#core/fact-store.ts'
import type { Claim } from '#core/facts.ts'
import { createLoadEvents } from '#digests/events/on-load.ts'
import { about, altered, caseIn, claimIn } from '../altered.ts'
import { shippedFacts } from '../shipped-facts.ts'
import { CHANNEL, MINUTE, OTHER, openScene, watchOf } from './scene.ts'

const first: Facts = about(shippedFacts(), 'qin-gang', 'dong-jun', 'zhang-shuofu')
const one = caseIn(first, 'zhang-shuofu')
const step: Claim = { ...one.reached, id: 'step', stage: 'expelled', date: '2026-11-17' }
const statement: Claim = {
  ...claimIn(first, 'dong-jun-mfa-denial-2024-11-27'),
  id: 'statement',
  date: '2026-11-12',
}
const second = altered(first, {
  revision: 'aaaaaaaaaaaa',
  added: [step, statement],
  cases: { [one.id]: (now) => ({ ...now, stage: 'expelled', reached: step }) },
})
const person = (id: string) => ({ kind: 'subject', id }) as const

it('tells a place once of all that is watched there, and the case by its claim', async () => {
  const scene = await openScene(first)
  await scene.watches.put(watchOf('w1', person('zhang-shuofu')))
  await scene.watches.put(watchOf('w2', { kind: 'filter', text: 'stage>=expelled' }))
  await scene.watches.put(watchOf('w3', person('dong-jun')))
  await scene.watches.put(watchOf('w4', person('qin-gang')))
  await scene.watches.put(watchOf('w5', person('dong-jun'), { place: OTHER }))
  const { seq } = await scene.load(second)
  const sent = await scene.deliver()
  const numberOf = new Map(
    (await scene.changes.between({ after: 1, to: seq })).map(({ id, n }) => [id, n]),
  )
  expect(sent.map(({ place, origin, slot }) => ({ place, origin, slot }))).toEqual([
    { place: CHANNEL, origin: 'alert:discord:1/2', slot: 'load:2' },
    { place: OTHER, origin: 'alert:slack:T1/C1', slot: 'load:2' },
  ])
  expect(sent[0]?.content).toMatchObject({
    kind: 'alert',
    watched: expect.arrayContaining(['zhang-shuofu', 'stage>=expelled', 'dong-jun']),
    entries: [{ n: numberOf.get('step') }, { n: numberOf.get('statement') }],
  })
  expect(sent[1]?.content).toMatchObject({ entries: [{ n: numberOf.get('statement') }] })
  expect(sent[1]?.carries.map(({ id }) => id)).toEqual(['statement'])
})

it('plans nothing twice, however often it is tried', async () => {
  const scene = await openScene(first)
  await scene.watches.put(watchOf('w1', person('dong-jun')))
  await scene.load(second)
  scene.wait(MINUTE)
  await scene.events.catchUp()
  await createLoadEvents(scene.parts).catchUp()
  expect(await scene.deliver()).toHaveLength(1)
})

it('finds at the next start what a crash left out', async () => {
  const scene = await openScene(first)
  await scene.watches.put(watchOf('w1', person('dong-jun')))
  await scene.changes.record(second, new Date('2026-11-10T11:00:00Z'))
  await scene.events.catchUp()
  expect(await scene.deliver()).toHaveLength(1)
})

it('tells nobody of the baseline, nor of what was loaded before they watched', async () => {
  const scene = await openScene(first)
  await scene.watches.put(watchOf('w1', person('dong-jun'), { createdAt: '2026-12-01T00:00:00Z' }))
  await scene.events.catchUp()
  await scene.load(second)
  expect(await scene.deliver()).toEqual([])
})

it('tells nothing less serious than was asked for, and nothing that waits for a digest', async () => {
  const rules = [
    { id: 'r', severity: 'urgent', filter: 'stage>=expelled', why: 'A late stage.' },
  ] as const
  const rated = (facts: Facts): Facts => ({ ...facts, severityRules: () => rules })
  const scene = await openScene(rated(first))
  await scene.watches.put(watchOf('w1', person('dong-jun'), { least: 'notable' }))
  await scene.watches.put(watchOf('w2', person('zhang-shuofu'), { least: 'urgent' }))
  await scene.watches.put(watchOf('w3', { kind: 'filter', text: 'kind:case' }, { when: 'digest' }))
  await scene.load(rated(second))
  const [alert, ...others] = await scene.deliver()
  expect(others).toEqual([])
  expect(alert?.content).toMatchObject({
    watched: ['zhang-shuofu'],
    entries: [{ severity: 'urgent' }],
  })
})

it('speaks the language of the digest in the same place', async () => {
  const scene = await openScene(first)
  await scene.watches.put(watchOf('w1', person('dong-jun')))
  await scene.subscriptions.add({
    ...{ id: 'k3x9q2', place: CHANNEL, topic: 'changes', zone: 'UTC', quiet: [], filter: '' },
    schedule: { kind: 'daily', cron: '0 8 * * *', text: 'daily 08:00' },
    ...{ empty: 'skip', cap: 10, language: 'zh-TW', createdBy: 'discord:1', coveredTo: 1 },
    ...{ createdAt: '2026-11-01T00:00:00Z', failStreak: 0 },
  })
  await scene.load(second)
  expect((await scene.deliver()).map(({ language }) => language)).toEqual(['zh-TW'])
})

it('reports a watch whose filter cannot be read, and tells the others', async () => {
  const scene = await openScene(first)
  await scene.watches.put(watchOf('w1', { kind: 'filter', text: 'stage>>' }))
  await scene.watches.put(watchOf('w2', person('dong-jun')))
  await scene.load(second)
  expect(await scene.deliver()).toHaveLength(1)
  expect(scene.faults.map(({ message }) => message)).toEqual([
    'The filter of the watch w1 cannot be read',
  ])
})
