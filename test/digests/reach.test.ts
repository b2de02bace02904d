import { expect, it } from 'vitest'
import type { Facts } from '#core/fact-store.ts'
import type { Claim } from '#core/facts.ts'
import { diffVersions, type NewChange, versionsOf } from '#core/load-diff.ts'
import { planCard } from '#digests/events/follow.ts'
import { createReach } from '#digests/reach.ts'
import { versionHash } from '#root/state/version-hash.ts'
import { altered, caseIn } from './altered.ts'
import { followOf, openScene, type Scene, watchOf } from './events/scene.ts'
import { first, having, retracted, revision, told } from './events/told.ts'
import { subscriptionOf } from './tick/scene.ts'
import { turnsIn } from './turns.ts'

const SINCE = new Date('2026-11-09T00:00:00Z')
const QUIET = { digests: 0, alerts: 0, caseNews: 0, corrections: 0 }

const differing = (before: Facts, after: Facts): readonly NewChange[] =>
  diffVersions(versionsOf(before, versionHash), versionsOf(after, versionHash), () => '2026-11-10')

async function subscribe(scene: Scene, id: string, filter: string, more = {}): Promise<void> {
  const when = `daily ${id.endsWith('2') ? '12:00' : '08:00'}`
  await scene.subscriptions.add(subscriptionOf(id, when, SINCE, first, { filter, ...more }))
}

it('counts the digests that would tell some of it, and says when the first is due', async () => {
  const scene = await openScene(first)
  await subscribe(scene, 'reader1', 'person:dong-jun')
  await subscribe(scene, 'reader2', 'person:qin-gang')
  await subscribe(scene, 'paused', 'person:qin-gang', {
    nextDue: undefined,
    pause: { reason: 'asked', at: SINCE.toISOString() },
  })
  await subscribe(scene, 'broken', 'no:such(filter')
  await subscribe(scene, 'debt', '', { topic: 'debt' })
  const reach = createReach(scene.parts)
  const next = having(told)
  expect(await reach(differing(first, next), next)).toEqual({
    ...{ ...QUIET, digests: 1 },
    firstAt: (await scene.subscriptions.find('reader2'))?.nextDue,
  })
  expect(await reach([], next)).toEqual(QUIET)
})

it('counts nothing of what the same window takes back again', async () => {
  const scene = await openScene(first)
  await subscribe(scene, 'reader2', 'person:qin-gang')
  const second = having(told)
  await scene.load(second)
  const reach = createReach(scene.parts)
  const back = altered(first, { revision: revision() })
  expect(await reach(differing(second, back), back)).toMatchObject({ digests: 0 })
  const taken = having(retracted(told))
  expect(await reach(differing(second, taken), taken)).toMatchObject({ digests: 0 })
})

it('counts alerts, case news and corrections as the load then plans them, and plans nothing', async () => {
  const scene = await openScene(first)
  await scene.watches.put(watchOf('w1', { kind: 'subject', id: 'qin-gang' }))
  await scene.load(having(told))
  await scene.deliver()
  const digests = [await scene.digest(2), await scene.digest(2)]
  const one = caseIn(first, 'zhang-shuofu')
  await scene.follows.add(followOf('f1', one.id))
  await planCard(followOf('f1', one.id), 'en', scene.parts)
  await scene.deliver()
  const step: Claim = { ...one.reached, id: 'step', stage: 'expelled', date: '2026-11-17' }
  const next = altered(having(retracted(told)), {
    revision: revision(),
    added: [step],
    cases: { [one.id]: (now) => ({ ...now, stage: 'expelled', reached: step }) },
  })
  const reach = createReach(scene.parts)
  const found = await reach(differing(having(told), next), next)
  expect(found).toEqual({ digests: 0, alerts: 1, caseNews: 1, corrections: digests.length + 1 })
  expect(await scene.deliver()).toEqual([])

  await scene.load(next)
  const planned = await scene.deliver()
  const count = (act: string, isOf: (kind: string) => boolean) =>
    planned.filter((one) => one.act === act && isOf(one.content.kind)).length
  expect(count('post', (kind) => kind === 'alert')).toBe(found.alerts)
  expect(count('post', (kind) => kind === 'event')).toBe(found.caseNews)
  expect(count('edit', (kind) => kind !== 'card')).toBe(found.corrections)
  // Asked again when the load is on record, it says the same of what is told by digests.
  expect(await reach(differing(having(told), next), next)).toMatchObject({ digests: 0 })
})

it('lets others have their turn however many digests and changes there are', async () => {
  const scene = await openScene(first)
  for (let n = 0; n < 200; n += 1) await subscribe(scene, `many${n}`, 'person:qin-gang')
  const next = having(told)
  const reach = createReach(scene.parts)
  const changes = differing(first, next)
  const many = Array.from({ length: 300 }, () => changes).flat()
  expect(await turnsIn(async () => await reach(many, next))).toBeGreaterThan(15)
})
