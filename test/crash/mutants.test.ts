import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Ledger } from '#core/ledger.ts'
import type { Messenger } from '#core/messenger.ts'
import { digest } from '../digests/deliver/samples.ts'
import { openScene, openSender } from '../digests/deliver/scene.ts'
import { beginStory, type Mutation, type Story } from './life.ts'
import { startLoopback } from './loopback.ts'
import type { Point } from './mortal.ts'

/** What people see of one digest whose process died at a point and came back. */
async function shownAfter(
  platform: 'discord' | 'slack',
  point: Point,
  mutation: Mutation = {},
): Promise<number> {
  await using story = await beginStory(platform, mutation)
  await story.live(point)
  await story.live()
  return story.shown().length
}

/** The ledger writes nothing before the request leaves. */
const withoutMark = (ledger: Ledger): Ledger => ({ ...ledger, mark: async () => true })

describe('a sender that is broken on purpose shows', () => {
  it('two messages without the mark that is written ahead', async () => {
    const lost = 'when the answer is lost'
    expect(await shownAfter('slack', lost, { ledger: withoutMark })).toBe(2)
    expect(await shownAfter('slack', lost)).toBe(1)
  })

  it('two messages without the nonce', async () => {
    const lost = 'when the answer is lost'
    expect(await shownAfter('discord', lost, { hasNoNonce: true })).toBe(2)
    expect(await shownAfter('discord', lost)).toBe(1)
  })

  it('two messages when the library of Slack repeats', async () => {
    const shown = async (mutation: Mutation) => {
      await using story = await beginStory('slack', mutation)
      story.world.lose('answer')
      await story.live()
      return story.shown().length
    }
    expect(await shown({ isRetrying: true })).toBe(2)
    expect(await shown({})).toBe(1)
  })

  it('two messages when discord.js repeats what Discord was not told to leave out', async () => {
    const shown = async (mutation: Mutation) => {
      await using story = await beginStory('discord', mutation)
      story.world.stumble()
      await story.live()
      return story.shown().length
    }
    expect(await shown({ isRetrying: true, hasNoNonce: true })).toBe(2)
    expect(await shown({})).toBe(1)
  })

  it('two messages when it does not wait for what comes late', async () => {
    expect(await shownLate((messenger) => ({ ...messenger, settleMs: 0 }))).toBe(2)
    expect(await shownLate()).toBe(1)
  })

  it('two messages without the fence', async () => {
    expect(await shownToTwo((ledger) => ({ ...ledger, mark: withoutFence(ledger) }))).toBe(2)
    expect(await shownToTwo()).toBe(1)
  })
})

/** How long after its request a message shows on Slack, in milliseconds. */
const LATE_MS = 20_000

/** What people see when the answer is lost and the message only comes a while later. */
async function shownLate(mutate: (messenger: Messenger) => Messenger = (one) => one) {
  const { promise: come, resolve: comes } = Promise.withResolvers<void>()
  const posts: Date[] = []
  const clock = () => story.clock
  const messenger = (real: Messenger) =>
    mutate({
      ...real,
      post: (message) => {
        posts.push(clock().now())
        return real.post(message)
      },
      // By the time it is looked for it has come, or it has not yet.
      find: async (...asked) => {
        const at = clock().now()
        const there = new Date((posts[0]?.getTime() ?? 0) + LATE_MS)
        if (at >= there) {
          clock().set(there)
          comes()
          await setImmediate()
          clock().set(at)
        }
        return await real.find(...asked)
      },
    })
  await using story: Story = await beginStory('slack', { messenger })
  story.world.delay(come)
  await story.live()
  comes()
  await setImmediate()
  return story.shown().length
}

/** Whoever marks is asked for no fence: it is always the present one. */
const withoutFence =
  (ledger: Ledger): Ledger['mark'] =>
  async ({ id }, requestMs) =>
    await ledger.mark({ id, fence: (await ledger.find(id))?.fence ?? 0 }, requestMs)

/**
 * What people see when one sender falls asleep after it took a delivery, another takes it when the
 * lease is over, and the first wakes up before that one has sent it.
 */
async function shownToTwo(mutate: (ledger: Ledger) => Ledger = (ledger) => ledger) {
  const scene = await openScene()
  const { clock, state } = scene
  await using world = await startLoopback('slack', clock.now)
  const ledger = mutate(state.ledger)
  await ledger.plan([digest('abc234', { place: world.place })])
  const sleeper = () => {
    const woken = Promise.withResolvers<void>()
    const asleep = Promise.withResolvers<void>()
    const drowsy: Ledger = {
      ...ledger,
      async mark(...asked) {
        asleep.resolve()
        await woken.promise
        return await ledger.mark(...asked)
      },
    }
    const messengers = [world.messenger(state.lines)]
    const { sender } = openSender({ clock, state: { ...state, ledger: drowsy }, messengers })
    return { run: sender.run(), asleep: asleep.promise, wake: () => woken.resolve() }
  }
  const first = sleeper()
  await first.asleep
  clock.pass(25_000)
  const second = sleeper()
  await second.asleep
  first.wake()
  await first.run
  second.wake()
  await second.run
  return world.shown().length
}
