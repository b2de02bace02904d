import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawCode } from '#adapters/console/code.ts'
import { COLUMNS_MIN, type Look } from '#adapters/console/look.ts'
import { widthOf } from '#adapters/console/pieces.ts'
import { renderConsole } from '#adapters/console/render.ts'
import { briefWith } from './briefs.ts'

const look = (columns: number): Look => ({ columns, colour: false, links: false })

describe('lines that point at something', () => {
  it('stand exactly below each other, spaces and all', () => {
    const lines = ['body:mfa  stage>=expeled', '          ^']
    expect(drawCode(lines, look(80))).toEqual(lines)
    expect(renderConsole(briefWith({ blocks: [{ kind: 'code', lines }] }), look(80))).toContain(
      `\n${lines.join('\n')}\n`,
    )
  })

  it('keep a space that is as wide as a Chinese character', () => {
    const lines = ['阶段>=双开 机构:x', '　　　　　　　　　　^']
    expect(drawCode(lines, look(80))).toEqual(lines)
  })

  it('are cut at the same column where they are wider than the screen', () => {
    expect(drawCode(['a'.repeat(60), `${' '.repeat(50)}^`], look(COLUMNS_MIN))).toEqual([
      'a'.repeat(COLUMNS_MIN),
      'a'.repeat(60 - COLUMNS_MIN),
      '    ^',
    ])
  })

  it('never are wider than the screen, and never move the cursor, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 3 }),
        (lines) => {
          for (const line of drawCode(lines, look(COLUMNS_MIN))) {
            expect(widthOf(line)).toBeLessThanOrEqual(COLUMNS_MIN)
            expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
          }
        },
      ),
    )
  })
})
