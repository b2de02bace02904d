import { expect, it } from 'vitest'
import { createBudget } from '#digests/deliver/budget.ts'
import { PACE } from '#digests/deliver/pace.ts'
import { CHANNEL, SLACK_CHANNEL, START } from './samples.ts'
import { clockAt } from './scene.ts'

/** A budget on a clock that waits note when they are over, all at once. */
function open() {
  const clock = clockAt(START)
  const sleepers: { at: number; wake: () => void }[] = []
  const budget = createBudget({
    pace: PACE,
    now: clock.now,
    wait: (ms) => new Promise((wake) => sleepers.push({ at: clock.now().getTime() + ms, wake })),
  })
  /** Lets the time pass until all of it is done; gives the milliseconds at which each was. */
  const times = async (work: readonly Promise<unknown>[]): Promise<readonly number[]> => {
    const began = clock.now().getTime()
    const done: number[] = []
    const all = Promise.all(
      work.map((one) => one.then(() => done.push(clock.now().getTime() - began))),
    )
    let isOver = false
    all.finally(() => {
      isOver = true
    })
    for (;;) {
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
      if (isOver) return done
      sleepers.sort((a, b) => a.at - b.at)
      const next = sleepers.shift()
      if (!next) throw new Error('Nobody waits, and not all is done')
      clock.set(new Date(next.at))
      next.wake()
    }
  }
  return { budget, clock, times }
}

it('lets 40 requests a second go to Discord, and no more', async () => {
  const { budget, times } = open()
  const work = Array.from({ length: 30 }, (_, n) => budget.take({ ...CHANNEL, id: String(n) }))
  const done = await times(work)
  const gaps = done.slice(1).map((at, i) => at - (done[i] ?? 0))
  expect(new Set(gaps)).toEqual(new Set([25]))
})

it('lets one request a second go to a channel in Slack, and to others meanwhile', async () => {
  const { budget, times } = open()
  const other = { ...SLACK_CHANNEL, id: 'C2' }
  const done = await times([
    budget.take(SLACK_CHANNEL),
    budget.take(SLACK_CHANNEL),
    budget.take(SLACK_CHANNEL),
    budget.take(other),
  ])
  expect(done).toEqual([0, 100, 1_000, 2_000])
})

it('does one thing after the other in a place, also after one that went wrong', async () => {
  const { budget } = open()
  const order: string[] = []
  const slow = Promise.withResolvers<void>()
  const first = budget.inTurn(CHANNEL, async () => {
    await slow.promise
    order.push('first')
    throw new Error('Broken')
  })
  const second = budget.inTurn(CHANNEL, async () => order.push('second'))
  const elsewhere = budget.inTurn(SLACK_CHANNEL, async () => order.push('elsewhere'))
  await elsewhere
  slow.resolve()
  await expect(first).rejects.toThrow('Broken')
  await second
  expect(order).toEqual(['elsewhere', 'first', 'second'])
})

it('makes nobody wait an hour when the clock is set back by one', async () => {
  const { budget, clock, times } = open()
  await times([budget.take(CHANNEL)])
  clock.pass(-3_600_000)
  const [done] = await times([budget.take(CHANNEL)])
  expect(done).toBeLessThanOrEqual(1_000)
})
