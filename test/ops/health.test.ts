import { describe, expect, it, vi } from 'vitest'
import { ill, well } from '#core/checkup.ts'
import {
  createHealth,
  DRAINING,
  type Look,
  platformCheckup,
  tickCheckup,
} from '#root/ops/health.ts'
import { roomCheckup } from '#root/ops/room.ts'

function watching(looks: Readonly<Record<string, Look>>, lagMs = 3) {
  const failed: string[] = []
  let isDraining = false
  const health = createHealth({
    looks,
    each: () => [platformCheckup('Discord', true)],
    failed: (look) => failed.push(look),
    lagMs: () => lagMs,
    isDraining: () => isDraining,
  })
  const drain = () => {
    isDraining = true
  }
  return { health, failed, drain }
}

const states = (all: readonly { readonly state: string }[]) => all.map(({ state }) => state)

describe('whether the service is ready', () => {
  it('is what each look says, and no look hides another', async () => {
    const { health, failed } = watching({
      'The facts': () => well('There.'),
      'The state file': async () => {
        throw new Error('a path and a password')
      },
      'The clock': () => ill('Wrong.', 'Set it.'),
    })
    const checkups = await health.ready()
    expect(states(checkups)).toEqual(['well', 'well', 'ill', 'ill', 'well'])
    expect(checkups[2]).toEqual(ill('The state file cannot be looked at.', expect.any(String)))
    expect(JSON.stringify(checkups)).not.toContain('password')
    expect(failed).toEqual(['The state file'])
  })

  it('tells a trouble that lasts once, and again when it is back', async () => {
    let isBroken = true
    const { health, failed } = watching({
      'The state file': async () => {
        if (isBroken) throw new Error('full')
        return well('There.')
      },
    })
    await health.ready()
    await health.ready()
    isBroken = false
    await health.ready()
    isBroken = true
    await health.ready()
    expect(failed).toEqual(['The state file', 'The state file'])
  })

  it('does not wait for what never answers', async () => {
    vi.useFakeTimers()
    try {
      const { health } = watching({ 'The state file': () => new Promise(() => {}) })
      const ready = health.ready()
      await vi.advanceTimersByTimeAsync(3_000)
      expect(await ready).toContainEqual(
        ill('The state file did not answer within 3 s.', expect.any(String)),
      )
    } finally {
      vi.useRealTimers()
    }
  })

  it('is looked at once, however many ask at the same time', async () => {
    let times = 0
    const { health } = watching({
      'The facts': async () => {
        times += 1
        return well('There.')
      },
    })
    await Promise.all([health.ready(), health.ready(), health.ready()])
    expect(times).toBe(1)
  })

  it('is not while it is stopping, which is said at once however slow a look is', async () => {
    const gate = Promise.withResolvers<void>()
    let times = 0
    const { health, drain } = watching({
      'The state file': async () => {
        times += 1
        if (times > 1) await gate.promise
        return well('There.')
      },
    })
    expect(states(await health.ready())).not.toContain('ill')
    drain()
    expect(await health.ready()).toContainEqual(DRAINING)
    expect(times).toBe(1)
    gate.resolve()
  })
})

describe('whether the process is alive', () => {
  it.each([
    [0, 'well'],
    [1_999, 'well'],
    [2_000, 'ill'],
    [60_000, 'ill'],
  ])('%i ms late is %s', (lagMs, state) => {
    expect(watching({}, lagMs).health.alive().state).toBe(state)
  })
})

describe('the planner', () => {
  const started = new Date('2026-11-26T08:00:00Z')
  const at = (minutes: number) => new Date(started.getTime() + minutes * 60_000)

  it.each<[string, Date | undefined, Date, string]>([
    ['has just begun', undefined, at(0), 'well'],
    ['has never run', undefined, at(4), 'ill'],
    ['ran a minute ago', at(10), at(11), 'well'],
    ['has been silent for four minutes', at(10), at(14), 'ill'],
    ['ran later than it is now, because the clock was set', at(90), at(10), 'well'],
  ])('that %s is judged by it', (_, last, now, state) => {
    expect(tickCheckup(last, started, now).state).toBe(state)
  })
})

describe('the room on the disk', () => {
  it.each([
    [undefined, 'doubtful'],
    [10 * 1_048_576, 'ill'],
    [100 * 1_048_576, 'doubtful'],
    [10_000 * 1_048_576, 'well'],
  ])('%s bytes is %s', (bytes, state) => {
    expect(roomCheckup(bytes, '/data').state).toBe(state)
  })
})
