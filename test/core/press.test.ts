import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LongLines, type Press, readPress, writePress } from '#core/press.ts'

const MOST = 100

/** Long lines in a map, under keys as long as they can be. */
function linesInMemory(): LongLines {
  const lines = new Map<string, string>()
  const key = (line: string) => `k${[...lines.keys()].indexOf(line) + 1}`.padEnd(22, '_')
  return {
    key: (line) => {
      if (!lines.has(line)) lines.set(line, '')
      return key(line)
    },
    keep: async (some) => {
      for (const line of some) lines.set(line, key(line))
    },
    find: async (wanted) => [...lines].find(([, known]) => known === wanted)?.[0],
  }
}

const press: fc.Arbitrary<Press> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('ask' as const, 'mine' as const, 'turn' as const, 'share' as const),
    part: fc.integer({ min: 1, max: 99_999 }),
    line: fc.string({ unit: 'grapheme', maxLength: 300 }),
  }),
  fc.record({
    kind: fc.constant('pick' as const),
    option: fc.constantFrom('name', 'subject', 'issuer'),
    isMine: fc.boolean(),
    line: fc.string({ unit: 'grapheme', maxLength: 300 }),
  }),
)

describe('what a button asks for', () => {
  it('fits into the id and reads back as it was, however long the line', async () => {
    await fc.assert(
      fc.asyncProperty(press, async (asked) => {
        const lines = linesInMemory()
        const { id, kept } = writePress(asked, MOST, lines)
        if (kept !== undefined) await lines.keep([kept])
        expect(id.length).toBeLessThanOrEqual(MOST)
        expect(await readPress(id, lines)).toEqual(asked)
      }),
    )
  })

  it('stands in the id itself while it fits, so that nothing has to be kept', () => {
    const asked = { kind: 'turn', part: 2, line: 'who qin-gang' } as const
    expect(writePress(asked, MOST, linesInMemory())).toEqual({ id: 'turn.2:who qin-gang' })
  })

  it('is nothing when its line is gone', async () => {
    const lines = linesInMemory()
    const { id } = writePress({ kind: 'ask', part: 1, line: 'x'.repeat(200) }, MOST, lines)
    expect(await readPress(id, lines)).toBeUndefined()
  })

  it.each([
    '',
    'ask',
    'ask:who qin-gang',
    'ask.0:who',
    'ask.-1:who',
    'ask.1x:who',
    'ask.9999999:who',
    'run.1:who',
    'pick:who',
    'v1:who:li-wei-1958',
    '__proto__.1:x',
  ])('is nothing when the id is %j', async (id) => {
    expect(await readPress(id, linesInMemory())).toBeUndefined()
  })
})
