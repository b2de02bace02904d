import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spread } from '../../src/charts/marks.ts'

const ROOM = { from: 0, to: 100 }

describe('places of markers', () => {
  it('are where they are wanted while they are apart', () => {
    expect(spread([10, 40, 90], ROOM, 20)).toEqual([10, 40, 90])
  })

  it('that are too near move apart about their own middle', () => {
    expect(spread([50, 50, 50], ROOM, 20)).toEqual([30, 50, 70])
    expect(spread([10, 48, 52, 90], ROOM, 20)).toEqual([10, 40, 60, 90])
  })

  it('stay within what there is room for', () => {
    expect(spread([98, 99, 100], ROOM, 20)).toEqual([60, 80, 100])
    expect(spread([0, 1], ROOM, 20)).toEqual([0, 20])
  })

  it('are nearer to each other where there is no room for more', () => {
    expect(spread([50, 50, 50, 50, 50], ROOM, 40)).toEqual([0, 25, 50, 75, 100])
  })

  it('keep their order, their distance and the frame, wherever they are wanted', () => {
    const wanted = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 12 })
    fc.assert(
      fc.property(wanted, (some) => {
        const sorted = some.toSorted((a, b) => a - b)
        const places = spread(sorted, ROOM, 8)
        expect(places).toHaveLength(sorted.length)
        for (const [i, place] of places.entries()) {
          expect(place).toBeGreaterThanOrEqual(-1e-9)
          expect(place).toBeLessThanOrEqual(100 + 1e-9)
          if (i > 0) expect(place - (places[i - 1] ?? 0)).toBeGreaterThanOrEqual(8 - 1e-9)
        }
      }),
    )
  })
})
