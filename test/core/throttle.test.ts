import { describe, expect, it } from 'vitest'
import { createSeen } from '#core/seen.ts'
import { createThrottle } from '#core/throttle.ts'

function paced() {
  let now = 0
  const throttle = createThrottle({ burst: 3, everyMs: 1_000 }, () => now)
  return { ask: (who = 'a') => throttle(who), wait: (ms: number) => (now += ms) }
}

describe('a throttle', () => {
  it('lets a burst through, then says how long to wait', () => {
    const { ask, wait } = paced()
    expect([ask(), ask(), ask(), ask()]).toEqual([0, 0, 0, 1_000])
    wait(400)
    expect(ask()).toBe(600)
  })

  it('lets one more through each time the wait is over', () => {
    const { ask, wait } = paced()
    for (const _ of [1, 2, 3]) ask()
    wait(1_000)
    expect([ask(), ask()]).toEqual([0, 1_000])
  })

  it('holds up nobody else', () => {
    const { ask } = paced()
    for (const _ of [1, 2, 3, 4]) ask('a')
    expect(ask('b')).toBe(0)
  })

  it('locks nobody out when the clock is set back', () => {
    const { ask, wait } = paced()
    ask()
    wait(-3_600_000)
    expect([ask(), ask(), ask()]).toEqual([0, 0, 1_000])
    wait(1_000)
    expect(ask()).toBe(0)
  })
})

describe('ids that were seen', () => {
  it('are new once', () => {
    const isNew = createSeen(10)
    expect([isNew('a'), isNew('b'), isNew('a')]).toEqual([true, true, false])
  })

  it('are forgotten oldest first', () => {
    const isNew = createSeen(2)
    for (const id of ['a', 'b', 'c']) isNew(id)
    expect([isNew('b'), isNew('a')]).toEqual([false, true])
  })
})
