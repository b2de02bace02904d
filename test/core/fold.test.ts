import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldIntoParts, linesAfter, type Piece } from '#core/fold.ts'

const piece = (body: string, size: number, isHeading = false): Piece<string> => ({
  body,
  cost: { size },
  lines: 1,
  isHeading,
})
const bodies = (parts: readonly (readonly Piece<string>[])[]) =>
  parts.map((part) => part.map(({ body }) => body))

describe('folding into parts', () => {
  it('fills each part before it begins the next', () => {
    const pieces = [piece('a', 4), piece('b', 4), piece('c', 4)]
    expect(bodies(foldIntoParts(pieces, { size: 8 }))).toEqual([['a', 'b'], ['c']])
  })

  it('takes a heading along with what it heads', () => {
    const pieces = [piece('a', 4), piece('H', 2, true), piece('b', 4)]
    expect(bodies(foldIntoParts(pieces, { size: 8 }))).toEqual([['a'], ['H', 'b']])
  })

  it('heeds every kind of limit', () => {
    const pieces = ['a', 'b', 'c'].map((body) => ({ body, cost: { size: 1, rows: 1 }, lines: 1 }))
    expect(foldIntoParts(pieces, { size: 100, rows: 2 })).toHaveLength(2)
  })

  it('counts the lines behind a part', () => {
    const parts = foldIntoParts([piece('a', 1), piece('b', 1), piece('c', 1)], { size: 1 })
    expect([0, 1, 2].map((at) => linesAfter(parts, at))).toEqual([2, 1, 0])
  })

  it('has no parts when there is nothing to say', () => {
    expect(foldIntoParts([], { size: 1 })).toEqual([])
  })

  it('drops nothing, keeps the order, and is within the room wherever each piece is', () => {
    const pieces = fc.array(
      fc.record({
        body: fc.string(),
        cost: fc.record({ size: fc.integer({ min: 0, max: 12 }) }),
        lines: fc.constant(1),
        isHeading: fc.boolean(),
      }),
    )
    fc.assert(
      fc.property(pieces, (all) => {
        const parts = foldIntoParts(all, { size: 10 })
        expect(parts.flat()).toEqual(all)
        for (const part of parts) {
          const size = part.reduce((sum, { cost }) => sum + (cost['size'] ?? 0), 0)
          expect(part.length).toBeGreaterThan(0)
          expect(size <= 10 || part.length === 1).toBe(true)
        }
      }),
    )
  })
})
