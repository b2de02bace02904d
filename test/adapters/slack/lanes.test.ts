import { describe, expect, it } from 'vitest'
import { createLanes, LaneFull } from '#adapters/slack/lanes.ts'

class TooFast extends Error {
  readonly seconds = 3
}

/** Lanes whose waiting ends when a test says so. */
function lanesThatWait() {
  const waits: { ms: number; end: () => void }[] = []
  const lanes = createLanes({
    againAfter: (error) => (error instanceof TooFast ? error.seconds : undefined),
    wait(ms) {
      const { promise, resolve } = Promise.withResolvers<void>()
      waits.push({ ms, end: resolve })
      return promise
    },
  })
  return { lanes, waits }
}

/** Work that is done when a test says so. */
function piece(done: string[], name: string) {
  const { promise, resolve } = Promise.withResolvers<void>()
  return {
    end: resolve,
    work: async () => {
      await promise
      done.push(name)
    },
  }
}

/** Lets everything that can go on, go on. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

describe('a channel', () => {
  it('takes one message at a time, in order, while others take theirs', async () => {
    const { lanes } = lanesThatWait()
    const done: string[] = []
    const [first, second, other] = ['a1', 'a2', 'b1'].map((name) => piece(done, name))
    if (!first || !second || !other) throw new Error('Three were made')
    const all = [
      lanes.run('a', first.work),
      lanes.run('a', second.work),
      lanes.run('b', other.work),
    ]
    second.end()
    other.end()
    await turn()
    expect(done).toEqual(['b1'])
    first.end()
    await Promise.all(all)
    expect(done).toEqual(['b1', 'a1', 'a2'])
  })

  it('waits as long as it is told and tries again, with all behind it; others go on', async () => {
    const { lanes, waits } = lanesThatWait()
    const done: string[] = []
    let refusals = 2
    const slow = lanes.run('a', async () => {
      refusals -= 1
      if (refusals >= 0) throw new TooFast()
      done.push('a1')
    })
    const behind = lanes.run('a', async () => void done.push('a2'))
    await lanes.run('b', async () => void done.push('b1'))
    expect([done, waits.map(({ ms }) => ms)]).toEqual([['b1'], [3000]])
    waits[0]?.end()
    await turn()
    expect([done, waits.length]).toEqual([['b1'], 2])
    waits[1]?.end()
    await Promise.all([slow, behind])
    expect(done).toEqual(['b1', 'a1', 'a2'])
  })

  it('gives up after five tries, and goes on with the next', async () => {
    const { lanes, waits } = lanesThatWait()
    let tries = 0
    const lost = lanes.run('a', async () => {
      tries += 1
      throw new TooFast()
    })
    const outcome = lost.catch((error: unknown) => error)
    for (let i = 0; i < 4; i += 1) {
      await turn()
      waits[i]?.end()
    }
    expect([await outcome, tries]).toEqual([expect.any(TooFast), 5])
    expect(await lanes.run('a', async () => 'next')).toBe('next')
  })

  it('passes on any other error, once, and goes on with the next', async () => {
    const { lanes, waits } = lanesThatWait()
    await expect(
      lanes.run('a', async () => {
        throw new Error('channel_not_found')
      }),
    ).rejects.toThrow('channel_not_found')
    expect([await lanes.run('a', async () => 'next'), waits.length]).toEqual(['next', 0])
  })

  it('takes no more than a hundred at once, and others are not affected', async () => {
    const { lanes } = lanesThatWait()
    const held = piece([], 'held')
    const all = Array.from({ length: 100 }, () => lanes.run('a', held.work))
    await expect(lanes.run('a', held.work)).rejects.toThrow(LaneFull)
    expect(await lanes.run('b', async () => 'fine')).toBe('fine')
    held.end()
    await Promise.all(all)
    expect(await lanes.run('a', async () => 'fine')).toBe('fine')
  })
})

describe('a stop', () => {
  it('waits for everything that was accepted', async () => {
    const { lanes } = lanesThatWait()
    const done: string[] = []
    const pieces = ['a', 'b'].map((name) => piece(done, name))
    for (const [i, one] of pieces.entries()) void lanes.run(`C${i}`, one.work)
    const drained = lanes.drain().then(() => done.push('drained'))
    for (const one of pieces) one.end()
    await drained
    expect(done).toEqual(['a', 'b', 'drained'])
  })
})
