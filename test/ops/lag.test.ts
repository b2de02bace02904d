import { expect, it, vi } from 'vitest'
import { watchLag } from '#root/ops/lag.ts'

it('is how late a timer rings, at its worst in ten seconds', () => {
  vi.useFakeTimers()
  try {
    let elapsed = 0
    using lag = watchLag(() => elapsed)
    const pass = (ms: number) => {
      elapsed += ms
      vi.advanceTimersToNextTimer()
    }
    pass(250)
    expect(lag.worstMs()).toBe(0)
    // A turn that took three seconds, seen while it lasts and after it.
    elapsed += 3_250
    expect(lag.worstMs()).toBe(3_000)
    vi.advanceTimersToNextTimer()
    expect(lag.worstMs()).toBe(3_000)
    for (let i = 0; i < 39; i += 1) pass(250)
    expect(lag.worstMs()).toBe(3_000)
    pass(250)
    expect(lag.worstMs()).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})
