import { describe, expect, it } from 'vitest'
import { heading, list, paragraph } from '#core/brief.ts'
import { checkMessage } from '../../../platforms/discord/limits/message.ts'
import { briefWith } from '../../console/briefs.ts'
import { readMarkdown } from './markdown.ts'
import { buttons, idOf, show, showAll, texts } from './shown.ts'

const CHINESE = '全国人民代表大会常务委员会'

/** About 50 characters an item, so that some 45 of them are a part. */
const items = (from: number, to: number) =>
  list(
    Array.from({ length: to - from }, (_, i) => [
      `item-${from + i} with so many words that it takes some room`,
    ]),
  )

const note = (number: number, extra: object = {}) => ({
  number,
  id: `s-${number}`,
  title: `Report number ${number}`,
  publisher: 'A newspaper',
  published: '25 July 2023',
  ...extra,
})

const long = briefWith({ title: 'A long answer', blocks: [items(0, 100)] })
const found = (text: readonly string[], pattern: RegExp) => text.join('\n').match(pattern) ?? []

describe('an answer that fits', () => {
  it('is one part, and says nothing about parts', () => {
    const only = show(briefWith({ blocks: [items(0, 5)] }))
    expect(only.parts).toBe(1)
    expect(buttons(only)).toEqual([])
    expect(texts(only).join()).not.toContain('Part')
  })
})

describe('an answer too long for one message', () => {
  const parts = showAll(long)

  it('is folded into parts, with every line in its order and none twice', () => {
    expect(parts).toHaveLength(3)
    const shown = parts.flatMap((part) => found(texts(part), /item-\d+/g))
    expect(shown).toEqual(Array.from({ length: 100 }, (_, i) => `item-${i}`))
  })

  it('counts what is not shown on the button that leads there', () => {
    const [first, second, third] = parts
    const here = found(texts(first ?? show(long)), /item-/g).length
    expect(first && buttons(first)).toEqual([[`More (${100 - here} lines)`]])
    expect(first && idOf(first, `More (${100 - here} lines)`)).toBe('turn.2:who person-one')
    expect(second && buttons(second)?.[0]?.[1]).toBe('Back')
    expect(third && buttons(third)).toEqual([['Back']])
    expect(third && idOf(third, 'Back')).toBe('turn.2:who person-one')
  })

  it('repeats its title, and says which part it is', () => {
    expect(parts.map((part) => texts(part)[0]?.split('\n').slice(0, 2))).toEqual([
      ['## A long answer'],
      ['## A long answer', '-# Part 2 of 3'],
      ['## A long answer', '-# Part 3 of 3'],
    ])
  })

  it('repeats its small print in every part', () => {
    const brief = { ...long, footer: [['Revision 1']], page: { number: 1, of: 9, label: 'Page 1' } }
    for (const part of showAll(brief)) expect(texts(part).at(-1)).toBe('-# Page 1\n-# Revision 1')
  })

  it('shows the nearest part where the wanted one is not there', () => {
    const label = (part: number) => texts(show(long, { part }))[0]?.split('\n')[1]
    expect(label(99)).toBe('-# Part 3 of 3')
    expect(label(Number.POSITIVE_INFINITY)).toBe('-# Part 3 of 3')
    for (const part of [0, -1, 1, 1.9, Number.NaN]) expect(label(part)).toBeUndefined()
  })

  it('leaves no heading behind at the end of a part', () => {
    for (let before = 30; before < 50; before += 1) {
      const blocks = [items(0, before), heading('Next'), items(before, before + 10)]
      for (const part of showAll(briefWith({ blocks }))) {
        expect(texts(part).join('\n')).not.toMatch(/### Next$/)
      }
    }
  })

  it('keeps a paragraph with the list it introduces', () => {
    for (let before = 30; before < 50; before += 1) {
      const blocks = [items(0, before), paragraph(['Introduces']), items(before, before + 10)]
      for (const part of showAll(briefWith({ blocks }))) {
        expect(texts(part).join('\n')).not.toMatch(/Introduces$/)
      }
    }
  })

  it('shows no more at once than a phone shows in a few screens', () => {
    for (const part of parts) {
      expect(readMarkdown(texts(part).join('\n')).text.length).toBeLessThan(2_800)
    }
  })

  it.each([
    ['many gaps', Array.from({ length: 60 }, () => paragraph(['a']))],
    ['Chinese', Array.from({ length: 60 }, () => paragraph([CHINESE.repeat(20)]))],
    [
      'Chinese addresses',
      Array.from({ length: 60 }, () =>
        paragraph([{ link: CHINESE, to: `https://zh.example/${CHINESE.repeat(20)}` }]),
      ),
    ],
  ])('stays within all limits with %s', (_, blocks) => {
    const parts = showAll(briefWith({ blocks }))
    expect(parts.length).toBeGreaterThan(1)
    for (const part of parts) expect(checkMessage(part.body)).toEqual([])
  })
})

describe('the sources', () => {
  const footnotes = [
    note(1, { url: 'https://a.example/1' }),
    note(2, { remark: 'archived copy' }),
    note(3),
    note(4, { title: 'See good.example', url: 'https://a.example/4' }),
  ]
  const brief = briefWith({ title: 'A', blocks: [paragraph(['b ', { note: 1 }])], footnotes })

  it('are the last part, one button away', () => {
    const first = show(brief)
    expect(first.parts).toBe(2)
    expect(buttons(first)).toEqual([['Sources (4)']])
    expect(idOf(first, 'Sources (4)')).toBe('mine.2:who person-one')
    expect(buttons(show(brief, { part: 2 }))).toEqual([['Back']])
  })

  it('are named with title, publisher, date, and why there is no link', () => {
    expect(texts(show(brief, { part: 2 }))).toEqual([
      '## A\n-# Part 2 of 2',
      [
        '### Sources',
        '- \\[1\\] [Report number 1](https://a.example/1) · A newspaper · 25 July 2023',
        '- \\[2\\] Report number 2 · A newspaper · 25 July 2023 · archived copy',
        '- \\[3\\] Report number 3 · A newspaper · 25 July 2023 · no link',
        '- [\\[4\\]](https://a.example/4) See good.example · A newspaper · 25 July 2023',
      ].join('\n'),
    ])
  })

  it('take as many parts as they need, each one button away from the next', () => {
    const many = Array.from({ length: 200 }, (_, i) =>
      note(i + 1, { url: `https://a.example/${i}` }),
    )
    const parts = showAll({ ...brief, footnotes: many })
    expect(parts.length).toBeGreaterThan(3)
    const numbers = parts.slice(1).flatMap((part) => found(texts(part), /(?<=\\\[)\d+(?=\\\] \[)/g))
    expect(numbers).toEqual(many.map(({ number }) => String(number)))
    expect(buttons(parts[1] ?? show(brief))[0]?.[0]).toMatch(/^More \(\d+ lines\)$/)
  })
})
