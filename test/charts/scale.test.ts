import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaleFor } from '../../src/charts/scale.ts'

describe('the scale', () => {
  it.each([
    [72, 4, [0, 20, 40, 60, 80]],
    [80, 4, [0, 20, 40, 60, 80]],
    [1, 4, [0, 1]],
    [3, 4, [0, 1, 2, 3]],
    [1_234, 2, [0, 500, 1_000, 1_500]],
    [42, 4, [0, 10, 20, 30, 40, 50]],
  ])('of whole numbers up to %d in some %d steps', (longest, steps, ticks) => {
    expect(scaleFor(longest, { steps, isWhole: true }).ticks).toEqual(ticks)
  })

  it('has ticks between whole numbers only where there are such values', () => {
    const { ticks } = scaleFor(1, { steps: 4, isWhole: false })
    expect(ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1])
  })

  it('begins at 0, holds the longest, and has few ticks, whatever the longest is', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, noNaN: true }), fc.boolean(), (longest, isWhole) => {
        if (!Number.isFinite(longest)) return
        const { top, ticks } = scaleFor(longest, { steps: 4, isWhole })
        expect(ticks[0]).toBe(0)
        expect(ticks.length).toBeLessThan(7)
        expect(top).toBeGreaterThan(0)
        expect(longest / top).toBeLessThanOrEqual(1 + 1e-9)
        for (const tick of ticks) expect(tick).toBeLessThanOrEqual(top)
      }),
    )
  })
})
