import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeWords, fitsInCode } from '#adapters/discord/render/escape.ts'
import { oneLine } from '#core/one-line.ts'
import { endlessWords, someWords } from '../../../fixtures/chat-words.ts'
import { mentions } from '../../../platforms/discord/limits/mentions.ts'
import { readMarkdown } from './markdown.ts'

const shown = (words: string) => readMarkdown(escapeWords(words))

describe('words from data', () => {
  it.each([
    ['stars and lines', '**a** _b_ __c__ ~~d~~ ||e|| `f` ```g```'],
    ['a link', '[Sources](https://evil.example)'],
    ['half a link', 'x](https://evil.example)'],
    ['an address', 'see https://evil.example/x, now'],
    ['an address in angle brackets', '<https://evil.example>'],
    ['everyone', '@everyone and @here'],
    ['a person, a role, a channel', '<@1> <@!2> <@&3> <#4>'],
    ['a command and a page of the server', '</who:1> <id:guide>'],
    ['a time', '<t:1700000000:R>'],
    ['an emoji', ':smile: <:x:1> <a:x:1>'],
    ['an invitation', 'discord.gg/abcdef Discord.com/invite/abc DISCORDAPP.COM/invite/x'],
    ['a heading', '# Title'],
    ['small words', '-# small'],
    ['an item', '- item'],
    ['a numbered item', '12. item'],
    ['a quotation', '>>> quoted'],
    ['a backslash', 'C:\\new\\*'],
    ['a shrug', '¯\\_(ツ)_/¯'],
  ])('%s stay words: %s', (_, words) => {
    expect(shown(words)).toEqual({ text: words, marks: [], stray: [] })
    expect(mentions({ content: escapeWords(words) })).toEqual([])
  })

  it.each([
    ['25 July 2023: removed, in 3.5 lines (so far) - no + or = or !', undefined],
    ['qin-gang', undefined],
    ['秦刚：外交部部长', undefined],
    ['Said by: x', undefined],
    ['- x', '\\- x'],
    ['1. x', '1\\. x'],
    ['1.5 x', undefined],
    ['at 09:30', 'at 09\\:30'],
  ])('get a backslash only where it matters: %s', (words, written) => {
    expect(escapeWords(words)).toBe(written ?? words)
  })

  it('stand on one line, without what is obeyed and not seen', () => {
    expect(shown('  a\r\n# b\u202e\u200bc\u0000\td  ').text).toBe('a # bc d')
  })

  it('cannot be found by a search that overlooks backslashes', () => {
    const raw = escapeWords(
      '<@1> <@!1> <@&1> <#1> </who:1> <:x:1> <t:1> https://a.example discord.gg/a',
    )
    expect(raw).not.toMatch(/<[@#:/t][!&\d:w]|<@&|https:\/\/|discord\.gg/)
  })

  it('read as exactly the given words, whatever they are', () => {
    const run = (words: string) => {
      const escaped = escapeWords(words)
      expect(readMarkdown(escaped)).toEqual({ text: oneLine(words).trim(), marks: [], stray: [] })
      expect(mentions({ content: escaped })).toEqual([])
      expect(escaped).not.toMatch(/https?:\/\/|discord(?:app)?\.(?:gg|com)/i)
    }
    fc.assert(fc.property(someWords, run), { numRuns: 5_000 })
    fc.assert(fc.property(fc.string({ unit: 'binary' }), run), { numRuns: 2_000 })
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...MARKS) }), run), { numRuns: 5_000 })
    fc.assert(fc.property(endlessWords, run), { numRuns: 50 })
  })
})

const MARKS = '\\*_~`|[]()<>@#-+=:.! /1a\n&td'.split('')

it('only words without an end of code or anything to be found in it stand as code', () => {
  expect(fitsInCode('/who qin-gang asof:2023-10-23')).toBe(true)
  for (const words of ['a`b', '@here', '<#1>', 'x](y', 'https://a.example', 'discord.gg/x']) {
    expect(fitsInCode(words)).toBe(false)
  }
})
