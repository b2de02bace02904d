import { expect, it } from 'vitest'
import type { ChatPlatform, Place } from '#core/place.ts'
import { CHANNEL, digest, SLACK_CHANNEL, START, subscription } from './samples.ts'
import { openScene, openSender } from './scene.ts'
import { refused, scripted } from './scripted.ts'

/** A digest whose sender died after its request had left. */
async function leftHanging(platform: ChatPlatform, onBlind?: 'resend' | 'skip') {
  const scene = await openScene()
  const { clock, ledger, subscriptions } = scene
  const place: Place = platform === 'slack' ? SLACK_CHANNEL : CHANNEL
  await subscriptions.add(subscription('abc234', { place }))
  const delivery = digest('abc234', { place })
  await ledger.plan([delivery])
  const [one] = await ledger.claim({ platforms: [platform], limit: 1, leaseMs: 25_000 })
  if (!one) throw new Error('Nothing could be claimed')
  await ledger.mark(one, 10_000)
  await ledger.recover()
  const messenger = scripted(platform)
  const posts = () => messenger.calls.filter(({ what }) => what === 'post')
  const found = async () => await ledger.find(delivery.id)
  const sending = openSender({ clock, state: scene.state, messengers: [messenger] }, { onBlind })
  return { ...scene, ...sending, messenger, posts, found }
}

const IS_THERE = { outcome: 'found', channelId: 'C1', messageId: '1.2' } as const

it('posts again on Discord while a copy is left out, and asks nothing', async () => {
  const { clock, runUntil, posts, found, messenger } = await leftHanging('discord')
  clock.pass(30_000)
  await runUntil()
  expect(await found()).toMatchObject({ state: 'sent', how: 'repeat' })
  expect({ posts: posts().length, looks: messenger.looks }).toEqual({ posts: 1, looks: 0 })
})

it('looks for it on Discord when a copy would not be left out any more', async () => {
  const { clock, runUntil, posts, found, messenger } = await leftHanging('discord')
  messenger.finds(IS_THERE)
  clock.pass(61_000)
  await runUntil()
  expect(await found()).toMatchObject({ state: 'sent', how: 'lookup', messageId: '1.2' })
  expect(posts()).toEqual([])
})

it('makes a card of what it found', async () => {
  const { clock, runUntil, messenger, found } = await leftHanging('discord')
  messenger.finds(IS_THERE)
  clock.pass(61_000)
  await runUntil()
  expect(messenger.calls.map(({ what }) => what)).toEqual(['finish'])
  expect(await found()).toMatchObject({ isFinished: true })
})

it('waits on Slack until a late message would be there, and then looks', async () => {
  const { runUntil, posts, found, messenger, sender } = await leftHanging('slack')
  messenger.finds(IS_THERE)
  expect(await sender.run()).toEqual(new Date('2026-11-25T08:30:30Z'))
  expect(messenger.looks).toBe(0)
  await runUntil()
  expect(await found()).toMatchObject({ state: 'sent', how: 'lookup' })
  expect(posts()).toEqual([])
})

it('posts it when it is not there', async () => {
  const { runUntil, posts, found } = await leftHanging('slack')
  await runUntil()
  expect(posts()).toHaveLength(1)
  expect(posts()[0]?.message.remark).toBeUndefined()
  expect(await found()).toMatchObject({ state: 'sent', how: 'answer' })
})

it('goes on looking where it may look no further now', async () => {
  const { clock, runUntil, found, messenger, sender } = await leftHanging('slack')
  messenger.finds({ outcome: 'unfinished', afterMs: 60_000 })
  clock.pass(30_000)
  expect(await sender.run()).toEqual(new Date('2026-11-25T08:31:30Z'))
  expect(await found()).toMatchObject({ state: 'uncertain', attempts: 0 })
  messenger.finds(IS_THERE)
  await runUntil()
  expect(await found()).toMatchObject({ state: 'sent', how: 'lookup' })
})

it('repeats on Slack what nobody can look for, once and saying so', async () => {
  const { runUntil, posts, found, messenger } = await leftHanging('slack')
  messenger.finds({ outcome: 'blind' })
  await runUntil()
  expect(posts().map(({ message }) => message.remark)).toEqual(['Sent again.'])
  expect(await found()).toMatchObject({ state: 'sent' })
})

it('repeats it no second time when that was unclear as well', async () => {
  const { runUntil, posts, found, messenger } = await leftHanging('slack')
  messenger.finds({ outcome: 'blind' })
  messenger.answers('post', refused('unclear', 'ETIMEDOUT'))
  await runUntil()
  expect(posts()).toHaveLength(1)
  expect(await found()).toMatchObject({ state: 'dead', error: 'unconfirmed' })
})

it('repeats it no second time when the sender died after that', async () => {
  const { runUntil, posts, found, messenger, ledger, clock } = await leftHanging('slack')
  messenger.finds({ outcome: 'blind' })
  messenger.answers('post', refused('wait', 'ratelimited', 1_000))
  await runUntil(START)
  clock.pass(30_000)
  await runUntil('2026-11-25T08:30:31.000Z')
  expect(posts()).toHaveLength(1)
  // It was only told to wait, so it is repeated, and now the sender dies.
  clock.pass(5_000)
  const [one] = await ledger.claim({ platforms: ['slack'], limit: 1, leaseMs: 25_000 })
  if (!one) throw new Error('Nothing could be claimed')
  await ledger.mark(one, 10_000)
  await ledger.recover()
  await runUntil()
  expect(posts()).toHaveLength(1)
  expect(await found()).toMatchObject({ state: 'dead', error: 'unconfirmed' })
})

it('closes on Slack what nobody can look for where that is wanted; the next digest covers it', async () => {
  const { runUntil, posts, found, messenger, subscriptions } = await leftHanging('slack', 'skip')
  messenger.finds({ outcome: 'blind' })
  await runUntil()
  expect(posts()).toEqual([])
  expect(await found()).toMatchObject({ state: 'dead', error: 'unconfirmed' })
  expect(await subscriptions.find('abc234')).toMatchObject({ coveredTo: 3 })
})

it('repeats on Discord where it may not read, saying so: a copy is still likely to be left out', async () => {
  const { clock, runUntil, posts, messenger } = await leftHanging('discord', 'skip')
  messenger.finds({ outcome: 'blind' })
  clock.pass(61_000)
  await runUntil()
  expect(posts()).toHaveLength(1)
})

it('stays uncertain when a repeat is told to wait: the first may have arrived', async () => {
  const { clock, sender, found, messenger } = await leftHanging('discord')
  messenger.answers('post', refused('wait', '429', 1_000))
  clock.pass(10_000)
  await sender.run()
  expect(await found()).toMatchObject({ state: 'uncertain', attempts: 0 })
})

it('finds out whether it arrived even when its time is over', async () => {
  const { clock, runUntil, found, messenger } = await leftHanging('discord')
  messenger.finds(IS_THERE)
  clock.set('2026-12-25T00:00:00Z')
  await runUntil()
  expect(await found()).toMatchObject({ state: 'sent', how: 'lookup' })
})

it('goes on asking, further and further apart, when it cannot be told after its time either', async () => {
  const { clock, sender, found, messenger } = await leftHanging('discord')
  messenger.finds(refused('unsent', 'ECONNREFUSED'))
  clock.set('2026-12-25T00:00:00.000Z')
  expect(await sender.run()).toEqual(new Date('2026-12-25T00:00:05.000Z'))
  expect(await found()).toMatchObject({ state: 'uncertain', error: 'ECONNREFUSED' })
})
