import { join } from 'node:path'
import { expect, inject, it, onTestFinished, vi } from 'vitest'
import type { Jobs } from '#core/jobs.ts'
import type { Messenger } from '#core/messenger.ts'
import type { PauseReason } from '#core/subscription.ts'
import { wordsIn } from '#core/words-in.ts'
import { openState } from '#root/state/open.ts'
import { openTelling, type Telling } from '#root/telling.ts'
import { openFacts } from '#store/open.ts'
import { subscriptionOf } from './digests/tick/scene.ts'
import { temporaryFolder } from './fixtures/folder.ts'

const START = '2026-03-01T12:00:00.000Z'
const LATER = '2026-03-02T12:00:00.000Z'

/** Everything that tells, whose minutes pass when a test says so, with one digest that is paused. */
async function openPaused(reason: PauseReason, messenger: Partial<Messenger> = {}) {
  let at = new Date(START)
  const now = () => at
  const state = await openState(join(temporaryFolder(), 'state.sqlite'), now)
  const facts = openFacts(inject('snapshot'))
  const minutes = new Map<string, () => Promise<void>>()
  const jobs: Jobs = {
    everyMinute: (name, work) => void minutes.set(name, work),
    wake: () => {},
    onWake: () => {},
    stop: async () => {},
  }
  const platform = { platform: 'discord', ...messenger } as Messenger // It posts nothing here.
  const telling = openTelling({
    state,
    facts: () => facts,
    words: wordsIn,
    messengers: () => [platform],
    jobs,
    settings: { zone: 'UTC', onBlind: 'resend', grants: { editor: [], admin: [] } },
    log: () => {},
    report: (fault) => {
      throw fault
    },
    now,
  })
  onTestFinished(async () => {
    await telling.stop(0)
    await state[Symbol.asyncDispose]()
    facts[Symbol.dispose]()
  })
  const pause = { reason, at: START }
  const more = { pause, nextDue: undefined }
  await state.subscriptions.add(subscriptionOf('daily1', 'daily 09:00', now(), facts, more))
  await telling.start()
  at = new Date(LATER)
  const pauseNow = async () => (await state.subscriptions.find('daily1'))?.pause?.reason
  return { telling, pauseNow, minute: (name: string) => minutes.get(name)?.() }
}

it('plans on while a platform does not answer what it is asked about a pause', async () => {
  const answer = Promise.withResolvers<readonly []>()
  const obstacles = vi.fn(() => answer.promise)
  const { minute, pauseNow } = await openPaused('forbidden', { obstacles })
  const probing = minute('probes')
  await vi.waitFor(() => expect(obstacles).toHaveBeenCalledOnce())
  await minute('digests')
  expect(await pauseNow()).toBe('forbidden')
  answer.resolve([])
  await probing
  expect(await pauseNow()).toBeUndefined()
})

it.each<[how: string, tell: (telling: Telling) => void]>([
  ['is added to', ({ arrived }) => arrived({ platform: 'discord', space: 'server' })],
  ['turns out to be in', ({ present }) => present({ platform: 'discord', spaces: ['server'] })],
])('goes on with what was paused in a server the bot %s', async (_, tell) => {
  const { telling, pauseNow } = await openPaused('space-gone')
  tell(telling)
  await vi.waitFor(async () => expect(await pauseNow()).toBeUndefined())
})
