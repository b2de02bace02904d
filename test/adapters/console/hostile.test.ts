import fc from 'fast-check'
import stringWidth from 'fast-string-width'
import { describe, expect, it } from 'vitest'
import { webAddress } from '#core/one-line.ts'
import { CERTAINTIES } from '#core/vocabulary.ts'
import { renderConsole } from '../../../src/adapters/console/render.ts'
import { safe, safeJson } from '../../../src/adapters/console/safe.ts'
import { briefWith } from './briefs.ts'
import { address, brief, words } from './hostile.ts'

const columns = fc.integer({ min: 46, max: 200 })
const ESC = '\x1b'
const LINK = new RegExp(`${ESC}\\]8;;([^${ESC}]*)${ESC}\\\\`, 'g')
const ADDRESS_AT_END = /\(?https?:\/\/\S+$/i
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u

describe('whatever the data holds', () => {
  it('no line is wider than the terminal, unless an address at its end is', () => {
    fc.assert(
      fc.property(brief, columns, fc.boolean(), fc.boolean(), (one, wide, colour, links) => {
        const text = renderConsole(one, { columns: wide, colour, links })
        for (const row of text.replaceAll(LINK, '').split('\n')) {
          const breakable = row.replace(ADDRESS_AT_END, '')
          expect(stringWidth(breakable)).toBeLessThanOrEqual(wide)
          if (stringWidth(row) > wide) expect(breakable).not.toBe(row)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('without colour nothing but line breaks is there to be obeyed', () => {
    fc.assert(
      fc.property(brief, columns, (one, wide) => {
        const text = renderConsole(one, { columns: wide, colour: false, links: false })
        expect(text.replaceAll('\n', '')).not.toMatch(UNSEEN)
        expect(text.isWellFormed()).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('with colour only our own escapes are, and each is closed on its line', () => {
    const OURS = new RegExp(
      `${ESC}\\[(?:1|2|4|22|24|3[2-6]|39)m|${ESC}\\]8;;(?:https?://[!-~]+?)?${ESC}\\\\`,
      'g',
    )
    fc.assert(
      fc.property(brief, columns, (one, wide) => {
        const text = renderConsole(one, { columns: wide, colour: true, links: true })
        expect(text.replaceAll(OURS, '').replaceAll('\n', '')).not.toMatch(UNSEEN)
        for (const row of text.split('\n')) {
          const links = [...row.matchAll(LINK)].map(([, to]) => to !== '')
          expect(links).toEqual(links.map((_, i) => i % 2 === 0))
        }
      }),
      { numRuns: 200 },
    )
  })

  it('the certainty is always there in words', () => {
    fc.assert(
      fc.property(words, fc.constantFrom(...CERTAINTIES), columns, (text, certainty, wide) => {
        const one = briefWith({ blocks: [{ kind: 'paragraph', line: [{ certainty, text }] }] })
        const shown = renderConsole(one, { columns: wide, colour: false, links: false })
        expect(shown.toLowerCase()).toContain(certainty)
      }),
    )
  })
})

describe('safe words', () => {
  it.each([
    ['\x1b[31mred\x1b[0m', 'red'],
    ['\x1b]8;;https://evil.example\x07click\x1b]8;;\x07', 'click'],
    ['a\x1b', 'a'],
    ['two\r\nlines\tand a tab', 'two lines and a tab'],
    ['abc\u202edef\u2069', 'abcdef'],
    ['秦\u200b刚', '秦刚'],
    ['\ud83d alone', '\ufffd alone'],
    ['Lǚ é', 'Lǚ é'],
  ])('%j is shown as %j', (words, shown) => expect(safe(words)).toBe(shown))

  it('once made safe stay as they are', () => {
    fc.assert(
      fc.property(words, (one) => {
        expect(safe(safe(one))).toBe(safe(one))
      }),
    )
  })

  it('in JSON read back as what they were', () => {
    fc.assert(
      fc.property(words, (one) => {
        const json = safeJson(JSON.stringify({ one }, null, 2))
        expect(JSON.parse(json)).toEqual({ one })
        expect(json.replaceAll('\n', '')).not.toMatch(UNSEEN)
      }),
    )
  })

  it('an address is http or https in plain ASCII, or none', () => {
    expect(webAddress('https://zh.example/秦刚')).toBe('https://zh.example/%E7%A7%A6%E5%88%9A')
    fc.assert(
      fc.property(address, (to) => {
        expect(webAddress(to) ?? 'http://-').toMatch(/^https?:\/\/[!-~]+$/)
      }),
    )
  })
})
