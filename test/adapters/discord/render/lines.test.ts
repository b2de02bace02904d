import { describe, expect, it } from 'vitest'
import { LINE_SIZE, sizeOf } from '#adapters/discord/render/limits.ts'
import { type Line, list, paragraph, strong } from '#core/brief.ts'
import type { Place } from '#core/place.ts'
import { en } from '#core/words-en.ts'
import { briefWith } from '../../console/briefs.ts'
import { readMarkdown } from './markdown.ts'
import { show, showAll, texts } from './shown.ts'

const note = (number: number, url?: string) => ({
  number,
  id: `s-${number}`,
  title: 'Title',
  publisher: 'Publisher',
  published: 'date',
  ...(url === undefined ? {} : { url }),
})

const written = (line: Line, words = en) =>
  texts(
    show(
      briefWith({
        blocks: [paragraph(line)],
        footnotes: [note(1, 'https://a.example/1'), note(2), note(1, 'https://b.example/')],
      }),
      { words },
    ),
  )[1]

const placeOf = (kind: Place['kind'], id: string): Place => ({
  platform: 'discord',
  space: '1',
  kind,
  id,
})

describe('a line', () => {
  it.each<[string, Line, string]>([
    ['strong words', ['a ', strong('b'), ' c'], 'a **b** c'],
    ['strong words with blanks at their ends', ['a', strong(' b '), 'c'], 'a **b** c'],
    ['strong words beside each other', [strong('a'), strong('b')], '**ab**'],
    ['strong words of stars', [strong('*a*')], '**\\*a\\***'],
    ['quiet words between others', ['a ', { quiet: 'b' }], 'a b'],
    ['nothing but quiet words', [{ quiet: 'a' }, { quiet: ' b' }], '-# a b'],
    [
      'the mark of a source with an address',
      ['a ', { note: 1 }],
      'a [\\[1\\]](https://a.example/1)',
    ],
    ['the mark of one without', ['a ', { note: 2 }], 'a \\[2\\]'],
    ['a mark that belongs to no source', ['a ', { note: 9 }], 'a \\[9\\]'],
    ['a command', [{ command: 'who qin-gang' }], '`/who qin-gang`'],
    ['commands beside each other', [{ command: 'a' }, { command: 'b' }], '`/a` `/b`'],
    ['something typed that is no command', [{ code: 'body:mfa' }], '`body:mfa`'],
    ['a command beside it', [{ command: 'a' }, { code: 'b:c' }], '`/a` `b:c`'],
    ['something typed that no code can hold', [{ code: '`a` @here' }], '\\`a\\` \\@here'],
    ['a command that no code can hold', [{ command: 'who `a` @here' }], '/who \\`a\\` \\@here'],
  ])('shows %s', (_, line, markdown) => {
    expect(written(line)).toBe(markdown)
  })

  it('always says how sure a statement is', () => {
    expect(written([{ certainty: 'alleged', text: 'single source' }])).toBe(
      'single source (alleged)',
    )
    expect(written([{ certainty: 'official', text: 'Official' }])).toBe('Official')
    const words = { ...en, certainty: { ...en.certainty, alleged: '指称' } }
    expect(written([{ certainty: 'alleged', text: '指称' }], words)).toBe('指称')
    expect(written([{ certainty: 'alleged', text: '一家之言' }], words)).toBe('一家之言 (指称)')
  })

  it.each<[string, Place, string]>([
    ['a channel', placeOf('channel', '123456789'), 'in <#123456789>'],
    ['a person', placeOf('person', '123456789'), 'in <@123456789>'],
    ['an id that would end the mark', placeOf('channel', '1234567><@1'), 'in channel x'],
    ['an id with a mark of its own', placeOf('person', '&123456789'), 'in channel x'],
    ['an id of no digits', placeOf('channel', '@everyone'), 'in channel x'],
    [
      'a channel of Slack',
      { platform: 'slack', space: 'T1', kind: 'channel', id: 'C123' },
      'in [channel x](https://slack.com/app_redirect?team=T1&channel=C123)',
    ],
    [
      'digits that are an id of Slack',
      { platform: 'slack', space: '', kind: 'person', id: '123456789' },
      'in channel x',
    ],
  ])('shows by name, calling nobody, or by the words beside it: %s', (_, place, markdown) => {
    expect(written(['in ', { place, text: 'channel x' }])).toBe(markdown)
  })

  it('forms nothing across its spans', () => {
    const line: Line = [
      '<',
      '@1> ht',
      'tps:',
      { quiet: '//a.example' },
      ' disc',
      { quiet: 'ord.gg/a' },
    ]
    const { text, marks } = readMarkdown(written(line) ?? '')
    expect({ text, marks }).toEqual({ text: '<@1> https://a.example discord.gg/a', marks: [] })
  })

  it('is one line, and none at all without words', () => {
    expect(written(['a\n', '\n# b', strong('\r\n')])).toBe('a # b')
    expect(texts(show(briefWith({ blocks: [paragraph(['\u200b', strong(' ')])] })))).toHaveLength(1)
  })
})

describe('a long line', () => {
  const words = Array.from({ length: 900 }, (_, i) => `word${i}`)

  it('goes on where a part ends, with all its words in order and whole', () => {
    const parts = showAll(briefWith({ blocks: [list([[words.join(' ')]])] }))
    expect(parts.length).toBeGreaterThan(1)
    const shown = parts.flatMap(
      (part) => readMarkdown(texts(part).join('\n')).text.match(/word\d+/g) ?? [],
    )
    expect(shown).toEqual(words)
  })

  it('is one item still within a part', () => {
    const [text = ''] = texts(
      show(briefWith({ blocks: [list([[words.slice(0, 200).join(' ')]])] })),
    ).slice(1)
    expect(sizeOf(text)).toBeGreaterThan(1_000)
    expect(text).toBe(`- ${words.slice(0, 200).join(' ')}`)
  })

  it('that is strong, and as long as a line with a blank behind it, has no empty mark', () => {
    const line = [strong(`${'x'.repeat(LINE_SIZE - 4)} `), ' y']
    const { text, stray } = readMarkdown(written(line) ?? '')
    expect({ text, stray }).toEqual({ text: `${'x'.repeat(LINE_SIZE - 4)} y`, stray: [] })
  })

  it('begins nothing anew in the next part', () => {
    const [, second] = showAll(briefWith({ blocks: [paragraph(['# 1. - > '.repeat(600)])] }))
    const text = second && texts(second)[0]
    expect(text).toMatch(/^## Title\n-# Part 2 of \d+\n\\?[#1>-]/)
    expect(readMarkdown(text ?? '').marks.map(({ kind }) => kind)).toEqual(['heading', 'small'])
  })

  it('of one endless word is cut, and loses nothing', () => {
    const word = '秦*'.repeat(3_000)
    const parts = showAll(briefWith({ blocks: [paragraph([word])] }))
    const shown = parts.map(
      (part) => readMarkdown(texts(part).join('')).text.match(/[秦*]/g)?.join('') ?? '',
    )
    expect(shown.join('')).toBe(word)
  })
})
