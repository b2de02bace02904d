import { expect, it } from 'vitest'
import type { Facts } from '#core/fact-store.ts'
import type { Claim } from '#core/facts.ts'
import { planCard } from '#digests/events/follow.ts'
import { createLoadEvents } from '#digests/events/on-load.ts'
import { about, altered, caseIn, claimIn } from '../altered.ts'
import { shippedFacts } from '../shipped-facts.ts'
import { followOf, openScene } from './scene.ts'

const first: Facts = about(shippedFacts(), 'qin-gang', 'dong-jun', 'zhang-shuofu')
const one = caseIn(first, 'zhang-shuofu')
const step: Claim = { ...one.reached, id: 'step', stage: 'expelled', date: '2026-11-17' }
const second = altered(first, {
  revision: 'aaaaaaaaaaaa',
  added: [step, { ...claimIn(first, 'dong-jun-mfa-denial-2024-11-27'), id: 'of-somebody-else' }],
  cases: { [one.id]: (now) => ({ ...now, stage: 'expelled', reached: step }) },
})
const noted = altered(second, {
  revision: 'bbbbbbbbbbbb',
  cases: { [one.id]: (now) => ({ ...now, note: 'A new note.' }) },
})

async function followed() {
  const scene = await openScene(first)
  const follow = followOf('f1', one.id)
  await scene.follows.add(follow)
  await planCard(follow, 'en', scene.parts)
  return { ...scene, follow }
}

it('begins with one card, however often it is planned', async () => {
  const scene = await followed()
  await planCard(scene.follow, 'en', scene.parts)
  expect((await scene.deliver()).map(({ act, content }) => [act, content.kind])).toEqual([
    ['post', 'card'],
  ])
})

it('edits the card, replies below it, and tells a new stage in the channel', async () => {
  const scene = await followed()
  const [card] = await scene.deliver()
  const { seq } = await scene.load(second)
  await scene.events.catchUp()
  const [change] = (await scene.changes.between({ after: 1, to: seq })).filter(
    ({ id }) => id === 'step',
  )
  const sent = await scene.deliver()
  expect(sent.map(({ act, content, below }) => [act, content.kind, below])).toEqual([
    ['edit', 'card', card?.id],
    ['post', 'event', card?.id],
    ['post', 'stage', undefined],
  ])
  expect(sent[1]?.content).toMatchObject({ entries: [{ n: change?.n }] })
  expect(sent[2]?.content).toMatchObject({ entries: [{ n: change?.n }] })
})

it('keeps what is no new stage below the card', async () => {
  const scene = await followed()
  await scene.load(second)
  await scene.deliver()
  await scene.load(noted)
  expect((await scene.deliver()).map(({ act, content }) => [act, content.kind])).toEqual([
    ['edit', 'card'],
    ['post', 'event'],
  ])
})

it('says nothing where nothing of the case changed', async () => {
  const scene = await followed()
  await scene.deliver()
  await scene.load(
    altered(first, {
      revision: 'cccccccccccc',
      claims: { 'qin-gang-last-seen-2023-06-25': undefined },
    }),
  )
  expect(await scene.deliver()).toEqual([])
})

it('posts a card anew that never came', async () => {
  const scene = await followed()
  await scene.refuse('dead', '50035')
  await scene.load(second)
  const sent = await scene.deliver()
  expect(sent.map(({ act, content }) => [act, content.kind])).toEqual([
    ['post', 'card'],
    ['post', 'event'],
    ['post', 'stage'],
  ])
  expect(sent[1]?.below).toBe(sent[0]?.id)
})

it('posts a card anew that somebody deleted, and the news below that one', async () => {
  const scene = await followed()
  const [card] = await scene.deliver()
  await scene.ledger.lose(card?.id ?? '')
  await scene.load(second)
  const sent = await scene.deliver()
  expect(sent.map(({ act, content }) => [act, content.kind])).toEqual([
    ['post', 'card'],
    ['post', 'event'],
    ['post', 'stage'],
  ])
  expect(sent[0]?.id).not.toBe(card?.id)
  expect(sent[1]?.below).toBe(sent[0]?.id)
})

it('plans nothing more for a load whose news were planned before a crash', async () => {
  const scene = await followed()
  await scene.refuse('dead', '50035')
  await scene.changes.record(second, scene.parts.now())
  // The process ends before it writes that all of the load is told.
  const ledger = { ...scene.ledger, markTold: () => Promise.reject(new Error('ended')) }
  const crashed = createLoadEvents({ ...scene.parts, ledger })
  await expect(crashed.catchUp()).rejects.toThrow('ended')
  expect(await scene.deliver()).toHaveLength(3)
  await scene.events.catchUp()
  expect(await scene.deliver()).toEqual([])
})
